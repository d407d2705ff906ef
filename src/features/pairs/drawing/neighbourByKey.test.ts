import { expect, test } from 'vitest';
import type { Place, Places } from './drawing';
import { egoColumns } from '~/features/pairs/layout/egoColumns';
import { type ArrowKey, neighbourByKey } from './neighbourByKey';
import { sampleDrawing } from './sampleDrawing';

const drawing = sampleDrawing(
  ['shop'],
  'portal script.src shop',
  'blog script.src shop',
  'mail a.href shop',
  'search a.href portal',
  'shop redirect a',
  'a redirect b',
  'shop script.src c',
  'shop script.src d',
  'c script.src e',
  'shop img.src shop',
);
const places = egoColumns(drawing, ['shop']);

function walk(from: string | null, ...keys: readonly ArrowKey[]): (string | null)[] {
  const steps: (string | null)[] = [];
  for (const key of keys) steps.push(neighbourByKey(drawing, places, steps.at(-1) ?? from, key));
  return steps;
}

test('→ and ← follow the links through the nearest neighbour', () => {
  expect(walk('search', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toEqual([
    'portal',
    'shop',
    'a',
    'b',
    null,
  ]);
  expect(walk('b', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')).toEqual(['a', 'shop', 'blog', null]);
  expect(walk('portal', 'ArrowLeft', 'ArrowLeft')).toEqual(['search', null]);
});

test('↑ and ↓ go through the siblings as they are drawn', () => {
  const down = ['a', 'c', 'd'].toSorted((one, other) => yOf(one) - yOf(other));
  expect(walk(down[0] ?? null, 'ArrowDown', 'ArrowDown', 'ArrowDown')).toEqual([down[1], down[2], null]);
  const up = ['portal', 'blog', 'mail'].toSorted((one, other) => yOf(other) - yOf(one));
  expect(walk(up[0] ?? null, 'ArrowUp', 'ArrowUp', 'ArrowUp')).toEqual([up[1], up[2], null]);
});

test('a parent that has parents itself has its siblings among those that led to the same host', () => {
  const around = [...walk('portal', 'ArrowUp', 'ArrowUp'), ...walk('portal', 'ArrowDown', 'ArrowDown')];
  expect(new Set(around)).toEqual(new Set(['blog', 'mail', null]));
});

test('an only child has no siblings, a start has the other starts', () => {
  expect(walk('b', 'ArrowDown')).toEqual([null]);
  const two = sampleDrawing(['one', 'two'], 'one script.src a', 'two script.src a');
  expect(neighbourByKey(two, egoColumns(two, ['one', 'two']), 'one', 'ArrowDown')).toBe('two');
});

test('from nowhere every key leads to the first start, and from a node that is gone too', () => {
  expect(walk(null, 'ArrowUp')).toEqual(['shop']);
  expect(walk('gone', 'ArrowUp')).toEqual(['shop']);
  expect(neighbourByKey({ nodes: [], links: [] }, new Map(), null, 'ArrowLeft')).toBe(null);
});

test('children in several columns are gone through column by column', () => {
  const many = sampleDrawing(['s'], ...Array.from({ length: 90 }, (_, at) => `s script.src h${at}`));
  const standing = egoColumns(many, ['s']);
  const visited = [firstIn(standing)];
  for (let next: string | null = visited[0] ?? null; next !== null;) {
    next = neighbourByKey(many, standing, next, 'ArrowDown');
    if (next !== null) visited.push(next);
  }
  expect(visited.length).toBe(90);
  expect(new Set(visited).size).toBe(90);
});

function yOf(id: string): number {
  return places.get(id)?.y ?? Number.NaN;
}

/** The uppermost of the first column of children. */
function firstIn(standing: Places): string {
  const children = [...standing].filter(([id]) => id !== 's');
  const byColumn = ([, a]: [string, Place], [, b]: [string, Place]): number => a.x - b.x || a.y - b.y;
  return children.toSorted(byColumn)[0]?.[0] ?? '';
}
