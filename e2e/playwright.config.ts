import { defineConfig } from 'playwright/test';
import { findChromium } from '../src/tools/chromium.mjs';
import { projectRoot } from '../src/tools/nodeTool.mjs';
import { freePort } from './support/freePort';

const chromium = await findChromium();
if (!chromium) throw new Error('There is no Chromium that fits: `npm test` installs one.');

// Workers load this file too: they inherit what the first load has found.
process.env['PLAYWRIGHT_CHROMIUM_PATH'] = chromium;
process.env['HOSTSCOPE_E2E_PORT'] ??= String(await freePort());

/** The build under test: `dist/`, unless another folder is named. */
const directory = process.env['HOSTSCOPE_DIST'] ?? 'dist';
/**
 * A whole Chromium starts two hidden pages for its address bar with every window, which take a fifth of the time here. A second
 * flag of this name replaces the first, so that Playwright's own features stand here again.
 */
const featuresOff = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

const url = `http://127.0.0.1:${process.env['HOSTSCOPE_E2E_PORT']}/`;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/browser',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    baseURL: url,
    serviceWorkers: 'block',
    // Recording each test takes a tenth of the time: whoever wants to see how one fails runs it with `--trace=on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromium, args: [`--disable-features=${featuresOff.join(',')}`] },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: `node src/tools/serve.mjs --port ${process.env['HOSTSCOPE_E2E_PORT']} --directory "${directory}"`,
    cwd: projectRoot,
    url,
    reuseExistingServer: false,
  },
});
