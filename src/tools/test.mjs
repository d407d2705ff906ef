import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './ensureDependencies.mjs';
import { isProgram, nodeTool, projectRoot, run } from './nodeTool.mjs';

const REPORTS = path.join(projectRoot, 'test-results');
const UNIT_REPORT = path.join(REPORTS, 'unit.json');
const BROWSER_REPORT = path.join(REPORTS, 'e2e.json');

/**
 * @typedef {{ passed: number, skipped: number, failures: string[] }} TestCount
 * @typedef {{ name: string, run: () => Promise<number>, needsBuild?: boolean, slow?: boolean }} Step
 * @typedef {{ name: string, outcome: 'ok' | 'FAILED' | 'not run', seconds: number }} StepResult
 */

/** The steps in order of speed; each runs even if one before it failed, as far as it can. */
const STEPS = /** @type {Step[]} */ ([
  { name: 'format', run: () => run(nodeTool('oxfmt', ['--check'])) },
  { name: 'lockfile', run: () => run([process.execPath, 'src/tools/lockfile.mjs']) },
  { name: 'import boundaries', run: () => run([process.execPath, 'src/tools/importBoundaries.mjs']) },
  { name: 'fault and threat rows', run: () => run([process.execPath, 'src/tools/faultRows.mjs']) },
  { name: 'types', run: () => run(nodeTool('typescript', ['-p', 'tsconfig.json'])) },
  { name: 'lint', run: () => run(nodeTool('oxlint', ['--type-aware', '--deny-warnings'])) },
  { name: 'dead code', run: () => run(nodeTool('knip', [])) },
  { name: 'unit tests', run: runUnitTests },
  { name: 'production build', run: runBuild },
  { name: 'bundle budget', run: () => run([process.execPath, 'src/tools/budget.mjs']), needsBuild: true },
  {
    name: 'foreign data',
    run: () => run([process.execPath, 'src/tools/foreignData.mjs']),
    needsBuild: true,
  },
  { name: 'end-to-end tests', run: runBrowserTests, needsBuild: true, slow: true },
]);

function runUnitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  return run(nodeTool('vitest', ['run', ...reporters]));
}

async function runBuild() {
  const { buildApp } = await import('./buildApp.mjs');
  return buildApp();
}

async function runBrowserTests() {
  const { ensureChromium } = await import('./chromium.mjs');
  const chromium = await ensureChromium();
  return run(nodeTool('playwright', ['test', '-c', 'e2e/playwright.config.ts']), {
    PLAYWRIGHT_CHROMIUM_PATH: chromium,
    // Playwright sets FORCE_COLOR for what it starts, and Node warns of the two together.
    NO_COLOR: undefined,
  });
}

/**
 * Reads Vitest's JSON report:
 * `{"testResults":[{"name":"/…/a.test.ts","status":"failed","assertionResults":[{"fullName":"…","status":"passed"}]}]}`.
 * @param {{ testResults: { name: string, status: string, assertionResults: { fullName: string, status: string }[] }[] }} report
 * @returns {TestCount}
 */
export function unitCount({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  /** @param {string} status */
  const withStatus = (status) => tests.filter((test) => test.status === status);
  // A file that cannot be loaded has failed without a test of its own to say so.
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: withStatus('passed').length,
    skipped: tests.length - withStatus('passed').length - withStatus('failed').length,
    failures: [
      ...withStatus('failed').map(({ fullName }) => fullName),
      ...brokenFiles.map(({ name }) => name),
    ],
  };
}

/**
 * @typedef {{ title: string, file: string, suites?: Suite[], specs: { title: string, tests: { status: string }[] }[] }} Suite
 */

/**
 * Reads Playwright's JSON report: suites in suites, `expected` for passed, `unexpected` for failed.
 * @param {{ suites: Suite[], errors?: { message?: string }[] }} report
 * @returns {TestCount}
 */
export function browserCount({ suites, errors = [] }) {
  /** @type {TestCount} */
  const count = { passed: 0, skipped: 0, failures: errors.map(({ message }) => message ?? 'unknown error') };
  /** @param {Suite} suite */
  function add({ file, specs, suites: inner = [] }) {
    for (const { title, tests } of specs) {
      for (const { status } of tests) {
        if (status === 'expected') count.passed += 1;
        else if (status === 'skipped') count.skipped += 1;
        else count.failures.push(`${file}: ${title}`);
      }
    }
    inner.forEach(add);
  }
  suites.forEach(add);
  return count;
}

/**
 * @template Report the shape its tool documents
 * @param {string} file
 * @param {(report: Report) => TestCount} count
 * @returns {TestCount}
 */
function readCount(file, count) {
  if (!existsSync(file)) return { passed: 0, skipped: 0, failures: [] };
  return count(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * The last lines: a table of the steps, what failed, and one line with the number of tests.
 * @param {readonly StepResult[]} results
 * @param {readonly TestCount[]} counts
 * @returns {string[]}
 */
export function summary(results, counts) {
  const failures = counts.flatMap((count) => count.failures);
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const skipped = counts.reduce((sum, count) => sum + count.skipped, 0);
  const width = Math.max(...results.map(({ name }) => name.length));
  return [
    '',
    ...results.map(
      ({ name, outcome, seconds }) =>
        `${name.padEnd(width)}  ${outcome.padEnd(7)}  ${seconds.toFixed(1).padStart(6)} s`,
    ),
    '',
    ...failures.map((failure) => `failed: ${failure}`),
    ...results.filter(({ outcome }) => outcome === 'FAILED').map(({ name }) => `failed step: ${name}`),
    `${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  ];
}

/**
 * @param {Step} step
 * @param {readonly StepResult[]} before
 * @returns {Promise<StepResult>}
 */
async function runStep({ name, run: runIt, needsBuild }, before) {
  const buildFailed = before.some((result) => result.name === 'production build' && result.outcome !== 'ok');
  if (needsBuild && buildFailed) return { name, outcome: 'not run', seconds: 0 };
  console.log(`\n── ${name}`);
  const start = performance.now();
  const code = await runIt().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  return { name, outcome: code === 0 ? 'ok' : 'FAILED', seconds: (performance.now() - start) / 1000 };
}

/** @param {readonly Step[]} steps */
async function runSteps(steps) {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  /** @type {StepResult[]} */
  const results = [];
  for (const step of steps) results.push(await runStep(step, results));
  const counts = [readCount(UNIT_REPORT, unitCount), readCount(BROWSER_REPORT, browserCount)];
  console.log(summary(results, counts).join('\n'));
  const failed = results.some(({ outcome }) => outcome !== 'ok');
  process.exitCode = failed || counts.some(({ failures }) => failures.length > 0) ? 1 : 0;
}

if (isProgram(import.meta.url)) {
  ensureDependencies();
  const quick = process.argv.includes('--quick');
  await runSteps(STEPS.filter(({ slow }) => !(quick && slow)));
}
