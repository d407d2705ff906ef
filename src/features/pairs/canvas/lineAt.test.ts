import { expect, test } from 'vitest';
import type { Places } from '~/features/pairs/drawing/drawing';
import { drawnLines } from './drawnLines';
import { lineAt } from './lineAt';
import { lineGeometry } from './lineGeometry';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';

const drawing = sampleDrawing(
  ['a'],
  'a script.src b',
  'a script.src c',
  'c redirect a',
  'a img.src a',
  'a script.src lost',
);
const places: Places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 100, y: 0 }],
  ['c', { x: 0, y: 40 }],
]);
const strokes = { redirect: '#931f11', other: '#0f57fd' };
const batches = drawnLines(drawing, places, ({ edges }) => ({
  colour: edges[0]?.kind === 'redirect' ? strokes.redirect : strokes.other,
  dash: [],
  width: 1,
}));

test('lines are batched by colour, and links to what has no place are left out', () => {
  expect(
    batches.map(({ colour, lines, ends }) => [colour, lines.map(({ link }) => link.id), [...ends]]),
  ).toEqual([
    [strokes.other, ['a\nb', 'a\nc', 'a\na'], [0, 0, 100, 0, 0, 0, 0, 40, 0, 0, 0, 0]],
    [strokes.redirect, ['c\na'], [0, 40, 0, 0]],
  ]);
});

test('a line ends at the shape that it leads to, and keeps to its right where another comes back', () => {
  expect(batches.flatMap(({ lines }) => lines.map((line) => lineGeometry(line, true)))).toEqual([
    { kind: 'straight', from: { x: 0, y: 0 }, to: { x: 91.5, y: 0 } },
    { kind: 'straight', from: { x: -3, y: 0 }, to: { x: -3, y: 31.5 } },
    expect.objectContaining({ kind: 'loop', radius: 11 }),
    { kind: 'straight', from: { x: 3, y: 40 }, to: { x: 3, y: 12 } },
  ]);
});

test('the nearest line within the slack is found, each way of two apart', () => {
  expect(lineAt(batches, { x: 50, y: 3 }, 4, true)?.id).toBe('a\nb');
  expect(lineAt(batches, { x: 50, y: 5 }, 4, true)).toBe(null);
  expect(lineAt(batches, { x: -2, y: 20 }, 4, true)?.id).toBe('a\nc');
  expect(lineAt(batches, { x: 2, y: 20 }, 4, true)?.id).toBe('c\na');
});

test('a line along a column is bent towards the middle, past what stands between, and found where it is', () => {
  const column = new Map([
    ['a', { x: 200, y: 0 }],
    ['b', { x: 200, y: 90 }],
    ['c', { x: 200, y: 200 }],
  ]);
  const lines = drawnLines(drawing, column, () => ({ colour: '#000000', dash: [], width: 1 }));
  const geometry = new Map(
    lines.flatMap((batch) => batch.lines.map((line) => [line.link.id, lineGeometry(line, true)] as const)),
  );
  expect(geometry.get('a\nc')).toMatchObject({ kind: 'bent', control: { x: 160, y: 100 } });
  expect(geometry.get('c\na')).toMatchObject({ kind: 'bent', control: { x: 120, y: 100 } });
  expect(lineAt(lines, { x: 160, y: 100 }, 4, true)?.id).toBe('c\na');
  expect(lineAt(lines, { x: 180, y: 100 }, 4, true)?.id).toBe('a\nc');
  expect(lineAt(lines, { x: 200, y: 110 }, 4, true)).toBe(null);
  // From afar they are painted straight.
  expect(lineAt(lines, { x: 200, y: 110 }, 4, false)?.id).toBe('c\na');
});

test('a loop is found on its ring, not inside of it', () => {
  const [x, y] = [-10 - 11 / 3, -10 - 11 / 3];
  expect(lineAt(batches, { x: x - 11, y }, 2, true)?.id).toBe('a\na');
  expect(lineAt(batches, { x: x - 4, y }, 2, true)).toBe(null);
});
