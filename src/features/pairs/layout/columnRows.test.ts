import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnRows } from './columnRows';

test('a column that wants one row stands around it', () => {
  expect(columnRows([4, 4, 4, 4, 4], [])).toEqual([2, 3, 4, 5, 6]);
});

test('two clusters stand where each wants to, and share what lies between them when it is too narrow', () => {
  expect(columnRows([0, 0, 9, 9], [])).toEqual([0, 1, 9, 10]);
  expect(columnRows([0, 0, 0, 1, 1, 1], [])).toEqual([-2, -1, 0, 1, 2, 3]);
});

test('rows that are taken are passed over', () => {
  expect(columnRows([4, 4, 4], [4])).toEqual([3, 5, 6]);
  expect(columnRows([0, 5], [0, 1, 2, 5])).toEqual([3, 6]);
});

const sorted = (rows: number[]): number[] => rows.toSorted((a, b) => a - b);
const rowList = fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 40 }).map(sorted);
const rowSet = fc.uniqueArray(fc.integer({ min: -30, max: 30 }), { maxLength: 20 }).map(sorted);

test('rows always grow, and none is one that is taken', () => {
  fc.assert(
    fc.property(rowList, rowSet, (wanted, reserved) => {
      const rows = columnRows(wanted, reserved);
      expect(rows.filter((row, at) => row <= (rows[at - 1] ?? Number.NEGATIVE_INFINITY))).toEqual([]);
      expect(rows.filter((row) => reserved.includes(row))).toEqual([]);
      expect(rows.length).toBe(wanted.length);
    }),
  );
});

test('rows that are free and apart are given as they are wanted', () => {
  fc.assert(
    fc.property(rowSet, rowSet, (wanted, reserved) => {
      const free = wanted.filter((row) => !reserved.includes(row));
      expect(columnRows(free, reserved)).toEqual(free);
    }),
  );
});
