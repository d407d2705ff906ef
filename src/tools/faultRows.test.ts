import { expect, test } from 'vitest';
import { rowFaults, tableRows, titleIds, withFiles } from './faultRows.mjs';

const table = `| id  | fault | tests |
| --- | ----- | ----- |
| N01 | offline | \`a.test.ts\` |
| N02 | slow, \`Retry-After\` | |
`;

test('ids are read from the start of titles, several at once, and from nowhere else', () => {
  const source = `test('N01 offline', …); describe("T03 T04 marks", …); const outcome = { ids: 'P15 P16' };
    // see N05
    it('waits as N06 says', …); it(\`D01 \${what}\`, …); test('T0 is a time', …);`;
  expect([...titleIds(source)]).toEqual(['N01', 'T03', 'T04', 'P15', 'P16', 'D01']);
});

test('rows are read with their files', () => {
  expect(tableRows(table)).toEqual([
    { id: 'N01', files: ['a.test.ts'] },
    { id: 'N02', files: [] },
  ]);
});

test('a row without a test, a test without a row, a second row and a stale file are named', () => {
  const rows = [
    ...tableRows(table),
    { id: 'N01', files: ['a.test.ts'] },
    { id: 'N03', files: ['a.test.ts'] },
  ];
  const tests = new Map([
    ['a.test.ts', new Set(['N01', 'N09'])],
    ['b.test.ts', new Set(['N03'])],
  ]);
  expect(rowFaults(rows, tests)).toEqual([
    'N01 has two rows.',
    'a.test.ts has a test for N09, which is no row.',
    'N02 has no test whose title begins with it.',
    'N03 names other files than its tests are in: node src/tools/faultRows.mjs --write',
  ]);
});

test('the files are filled in, and then nothing is wrong', () => {
  const tests = new Map([
    ['a.test.ts', new Set(['N01'])],
    ['b.test.ts', new Set(['N01', 'N02'])],
  ]);
  const filled = withFiles(table, tests);
  expect(tableRows(filled)).toEqual([
    { id: 'N01', files: ['a.test.ts', 'b.test.ts'] },
    { id: 'N02', files: ['b.test.ts'] },
  ]);
  expect(filled).toContain('| N02 | slow, `Retry-After` |');
  expect(rowFaults(tableRows(filled), tests)).toEqual([]);
});
