import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './buildApp.mjs';
import { isProgram, nodeTool, projectRoot, run } from './nodeTool.mjs';

/*
 * docs/faults.md and docs/threats.md are the specification of what Hostscope survives: each row is kept by tests whose titles
 * begin with its id ("N03 a connection that is refused …"). This check holds rows and tests together, both ways, and the last
 * column of the tables, which names the files. `--write` fills that column in.
 */

const DOCUMENTS = ['docs/faults.md', 'docs/threats.md'];

/** A text that begins with ids, as a title does or the row of a table that titles are made of: 'T03 T04 no hostile …'. */
const TITLE = /(['"`])([NPADSUT]\d\d(?: [NPADSUT]\d\d)*)(?=[ '"`])/g;

/** A row of a table: its id, what stands between, and the files. */
const ROW = /^\| *([NPADSUT]\d\d) *\|(.*)\|([^|]*)\|$/;

/**
 * The ids that the titles in a test file begin with.
 * @param {string} source
 * @returns {Set<string>}
 */
export function titleIds(source) {
  return new Set([...source.matchAll(TITLE)].flatMap(([, , ids = '']) => ids.split(' ')));
}

/**
 * The rows of a document.
 * @param {string} markdown
 * @returns {{ id: string, files: string[] }[]}
 */
export function tableRows(markdown) {
  return markdown.split('\n').flatMap((line) => {
    const [, id, , files = ''] = ROW.exec(line) ?? [];
    return id === undefined
      ? []
      : [{ id, files: [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file) }];
  });
}

/**
 * What does not fit together, as sentences.
 * @param {readonly { id: string, files: string[] }[]} rows
 * @param {ReadonlyMap<string, ReadonlySet<string>>} tests the ids of each test file
 * @returns {string[]}
 */
export function rowFaults(rows, tests) {
  const known = new Set(rows.map(({ id }) => id));
  const twice = rows.filter(({ id }, index) => rows.findIndex((row) => row.id === id) !== index);
  const unknown = [...tests].flatMap(([file, ids]) =>
    [...ids].filter((id) => !known.has(id)).map((id) => `${file} has a test for ${id}, which is no row.`),
  );
  const untested = rows
    .filter(({ id }) => filesWith(id, tests).length === 0)
    .map(({ id }) => `${id} has no test whose title begins with it.`);
  const stale = rows
    .filter(({ id, files }) => filesWith(id, tests).join() !== files.join())
    .filter(({ id }) => filesWith(id, tests).length > 0)
    .map(({ id }) => `${id} names other files than its tests are in: node src/tools/faultRows.mjs --write`);
  return [...twice.map(({ id }) => `${id} has two rows.`), ...unknown, ...untested, ...stale];
}

/**
 * @param {string} id
 * @param {ReadonlyMap<string, ReadonlySet<string>>} tests
 */
function filesWith(id, tests) {
  return [...tests].filter(([, ids]) => ids.has(id)).map(([file]) => file);
}

/**
 * The document with the files of each row filled in.
 * @param {string} markdown
 * @param {ReadonlyMap<string, ReadonlySet<string>>} tests
 */
export function withFiles(markdown, tests) {
  return markdown
    .split('\n')
    .map((line) => {
      const [, id, middle] = ROW.exec(line) ?? [];
      if (id === undefined) return line;
      const files = filesWith(id, tests).map((file) => `\`${file}\``);
      return `| ${id} |${middle}| ${files.join(' ')} |`;
    })
    .join('\n');
}

/** The ids of every test file, by path, in the order of the paths. */
function readTests() {
  const files = ['src', 'e2e']
    .flatMap((folder) => filesBelow(path.join(projectRoot, folder)))
    .filter((file) => /\.(?:test|spec)\.tsx?$/.test(file))
    // The check's own test has titles about titles.
    .filter((file) => !file.endsWith('faultRows.test.ts'));
  return new Map(
    files.map((file) => [
      path.relative(projectRoot, file).split(path.sep).join('/'),
      titleIds(readFileSync(file, 'utf8')),
    ]),
  );
}

/** @param {string} document */
function readDocument(document) {
  return readFileSync(path.join(projectRoot, document), 'utf8');
}

if (isProgram(import.meta.url)) {
  const tests = readTests();
  if (process.argv.includes('--write')) {
    for (const document of DOCUMENTS) {
      writeFileSync(path.join(projectRoot, document), withFiles(readDocument(document), tests));
    }
    await run(nodeTool('oxfmt', DOCUMENTS));
  }
  const rows = DOCUMENTS.flatMap((document) => tableRows(readDocument(document)));
  const faults = rowFaults(rows, tests);
  for (const fault of faults) console.error(fault);
  const missing = rows.filter(({ id }) => filesWith(id, tests).length === 0).length;
  console.log(`${rows.length - missing} of ${rows.length} rows of faults and threats have their tests.`);
  if (faults.length > 0) process.exit(1);
}
