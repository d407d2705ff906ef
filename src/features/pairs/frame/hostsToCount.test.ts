import { expect, test } from 'vitest';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';
import { hostsToCount } from './hostsToCount';

const hosts = Array.from({ length: 40 }, (_, at) => `h${at}`);
const drawing = sampleDrawing(['shop'], ...hosts.map((host) => `shop script.src ${host}`));
const places = new Map([
  ['shop', { x: 0, y: 0 }],
  ...hosts.map((host, at) => [host, { x: 100, y: at * 10 }] as const),
]);
const isStart = (host: string): boolean => host === 'shop';
const nobody = (): boolean => false;

test('what stands out is asked about first, then what is nearest to the middle', () => {
  const view = { x1: -50, y1: -15, x2: 150, y2: 35 };
  expect(hostsToCount(drawing, places, view, isStart, (host) => host === 'h3')).toEqual({
    ask: ['h3', 'h1', 'h0', 'h2'],
    leave: [],
  });
});

test('of more than thirty the rest is left, and said to be', () => {
  const all = { x1: -1000, y1: -1000, x2: 1000, y2: 1000 };
  const { ask, leave } = hostsToCount(drawing, places, all, isStart, nobody);
  expect([ask.length, leave.length]).toEqual([30, 10]);
  expect([...ask, ...leave].toSorted()).toEqual(hosts.toSorted());
});

test('nothing is asked while too many are in view to read', () => {
  const many = Array.from({ length: 81 }, (_, at) => `m${at}`);
  const crowd = sampleDrawing([], ...many.map((host) => `shop script.src ${host}`));
  const standing = new Map(many.map((host) => [host, { x: 0, y: 0 }]));
  const view = { x1: -1, y1: -1, x2: 1, y2: 1 };
  expect(hostsToCount(crowd, standing, view, nobody, nobody)).toEqual({ ask: [], leave: [] });
});
