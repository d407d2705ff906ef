import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { buildApp, distFolder, isBuilt } from './buildApp.mjs';
import { ensureChromium } from './chromium.mjs';
import { projectRoot } from './nodeTool.mjs';
import { startServer } from './serve.mjs';

const FOLDER = path.join(projectRoot, 'e2e', 'bench');
const ENDING = '.bench.mjs';

/**
 * What a measurement is given: the production build's URL, with a slash at its end, and a real Chromium.
 * @typedef {{ url: string, browser: import('playwright').Browser }} BenchContext
 *
 * What it answers: rows with the same keys, which become the columns of a table.
 * @typedef {{ title: string, rows: Record<string, string>[] }} BenchTable
 */

/**
 * @param {BenchTable} table
 * @returns {string[]}
 */
function tableLines({ title, rows }) {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  /** @param {readonly string[]} cells */
  const line = (cells) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    '',
    title,
    line(columns),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ];
}

/**
 * Runs the measurements of `e2e/bench/`, one after the other for they would disturb each other.
 * @param {readonly string[]} wanted names to run, all of them if empty
 */
async function runBenches(wanted) {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length));
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  // Vite writes it for the whole process where it is not set, and what one measurement builds must not change the next.
  process.env['NODE_ENV'] = 'production';
  if (!isBuilt() && (await buildApp()) !== 0) throw new Error('The build failed.');
  const server = await startServer({ directory: distFolder, port: 0 });
  const browser = await chromium.launch({ executablePath: await ensureChromium() });
  try {
    for (const name of wanted.length > 0 ? wanted : names) {
      const { bench } = await import(pathToFileURL(path.join(FOLDER, `${name}${ENDING}`)).href);
      /** @type {BenchTable} */
      const table = await bench({ url: server.url, browser });
      console.log(tableLines(table).join('\n'));
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  await runBenches(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
