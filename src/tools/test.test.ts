import { expect, test } from 'vitest';
import { browserCount, summary, unitCount } from './test.mjs';

test('unit tests are counted, and a file that cannot be loaded counts as a failure', () => {
  const report = {
    testResults: [
      {
        name: '/src/a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'adds', status: 'passed' },
          { fullName: 'divides', status: 'failed' },
          { fullName: 'later', status: 'pending' },
        ],
      },
      { name: '/src/broken.test.ts', status: 'failed', assertionResults: [] },
    ],
  };
  expect(unitCount(report)).toEqual({ passed: 1, skipped: 1, failures: ['divides', '/src/broken.test.ts'] });
});

test('browser tests are counted through nested suites, errors outside of tests with them', () => {
  const inner = {
    title: 'drawer',
    file: 'ports.spec.ts',
    specs: [{ title: 'closes', tests: [{ status: 'unexpected' }] }],
  };
  const suite = {
    title: 'ports.spec.ts',
    file: 'ports.spec.ts',
    specs: [
      { title: 'opens', tests: [{ status: 'expected' }] },
      { title: 'later', tests: [{ status: 'skipped' }] },
      { title: 'shaky', tests: [{ status: 'flaky' }] },
    ],
    suites: [inner],
  };
  expect(browserCount({ suites: [suite], errors: [{ message: 'no server' }] })).toEqual({
    passed: 1,
    skipped: 1,
    failures: ['no server', 'ports.spec.ts: shaky', 'ports.spec.ts: closes'],
  });
});

test('the last line counts the tests', () => {
  const results = [
    { name: 'types', outcome: 'ok' as const, seconds: 3.14 },
    { name: 'unit tests', outcome: 'FAILED' as const, seconds: 12 },
  ];
  const counts = [
    { passed: 100, skipped: 0, failures: ['adds'] },
    { passed: 23, skipped: 2, failures: [] },
  ];
  expect(summary(results, counts)).toEqual([
    '',
    'types       ok          3.1 s',
    'unit tests  FAILED     12.0 s',
    '',
    'failed: adds',
    'failed step: unit tests',
    '123 passed, 1 failed, 2 skipped',
  ]);
  expect(summary(results, [{ passed: 5, skipped: 0, failures: [] }]).at(-1)).toBe('5 passed, 0 failed');
});
