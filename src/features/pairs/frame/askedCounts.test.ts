import { expect, test } from 'vitest';
import { sampleEdges, sampleRecord } from '~/features/pairs/edges/sampleEdges';
import { askedCounts } from './askedCounts';

const records = [
  sampleRecord('cdn.example', 'a.example'),
  sampleRecord('cdn.example', 'b.example', { linkKind: 'img.src' }),
  sampleRecord('shop.example', 'cdn.example'),
];
const loaded = sampleEdges('shop.example script.src cdn.example');

test('what came whole is counted by side and kind', () => {
  expect(askedCounts('cdn.example', { total: 3, records }, undefined, undefined, loaded)).toEqual({
    inAll: {
      parents: { count: 1, kinds: [{ kind: 'script.src', count: 1 }] },
      children: {
        count: 2,
        kinds: [
          { kind: 'script.src', count: 1 },
          { kind: 'img.src', count: 1 },
        ],
      },
      isOwnParent: false,
      of: 'hosts',
    },
    newest: null,
    isMore: true,
  });
});

test('there is no more where everything was loaded', () => {
  const [, , own] = records;
  const preview = { total: 1, records: own ? [own] : [] };
  expect(askedCounts('cdn.example', preview, undefined, undefined, loaded)?.isMore).toBe(false);
});

test('of more, the sums are those of both sides, and the kinds those of the newest', () => {
  const sums = [
    { total: 12, records: [] },
    { total: 4812, records: [] },
  ] as const;
  const counts = askedCounts('cdn.example', { total: 4824, records }, ...sums, loaded);
  expect([counts?.inAll.of, counts?.isMore]).toEqual(['pairs', true]);
  const all = Array.from({ length: 4824 }, (_, at) => `cdn.example img.src pic${at}.example`);
  const whole = askedCounts('cdn.example', { total: 4824, records }, ...sums, sampleEdges(...all));
  expect(whole?.isMore).toBe(false);
  expect([counts?.inAll.parents.count, counts?.inAll.children.count, counts?.newest]).toEqual([12, 4812, 3]);
});

test('nothing is said before both sums are there, or where the service counts nothing', () => {
  const none = { total: null, records: [] };
  expect(askedCounts('cdn.example', { total: 4824, records }, none, undefined, loaded)).toBeNull();
  expect(askedCounts('cdn.example', { total: null, records }, none, none, loaded)).toBeNull();
});
