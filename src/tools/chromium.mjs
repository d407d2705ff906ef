import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { nodeTool, projectRoot } from './nodeTool.mjs';

/** Oldest Chromium that the end-to-end tests are meant for. */
const OLDEST_MAJOR = 120;

const PATH_VARIABLE = 'PLAYWRIGHT_CHROMIUM_PATH';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_PATHS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * Where browsers that are not ours may be, by platform; the places need not exist.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string[]}
 */
export function systemBrowsers(platform, environment) {
  if (platform === 'darwin') return MAC_PATHS;
  if (platform === 'win32') {
    return WINDOWS_FOLDERS.flatMap((variable) => environment[variable] ?? []).flatMap((folder) =>
      WINDOWS_PATHS.map((location) => path.win32.join(folder, location)),
    );
  }
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/**
 * The major version in what a browser prints for `--version` ("Chromium 156.0.7000.1 built on Debian 12"), or in a
 * folder's name; 0 if there is none.
 * @param {string} text
 */
export function majorVersion(text) {
  return Number(/(?:^|\s)(\d+)\.\d+\.\d+\.\d+/.exec(text)?.[1] ?? 0);
}

/** @param {string} executable */
function installedMajor(executable) {
  // chrome.exe opens a window for --version; its version is the name of a folder beside it.
  if (process.platform === 'win32') {
    return Math.max(0, ...readdirSync(path.dirname(executable)).map(majorVersion));
  }
  const { stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return majorVersion(stdout ?? '');
}

/**
 * Whether a browser draws a page here: a download may lack libraries, a snap's stub only says how to install it.
 * Without its sandbox, as Playwright starts it.
 * @param {string} executable
 */
function starts(executable) {
  const parameters = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank'];
  const { stdout } = spawnSync(executable, parameters, { encoding: 'utf8', timeout: 60_000 });
  return (stdout ?? '').includes('<html>');
}

/**
 * @param {string} executable
 * @returns {boolean}
 */
function fits(executable) {
  return existsSync(executable) && installedMajor(executable) >= OLDEST_MAJOR && starts(executable);
}

/** Where Playwright puts its own download, whether or not it is there. */
async function playwrightDownload() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

/**
 * A Chromium that fits, without installing anything: the one the environment names, else the system's, else
 * Playwright's own download.
 * @returns {Promise<string | undefined>} its path; rejects if the environment names one that does not fit
 */
export async function findChromium() {
  const named = process.env[PATH_VARIABLE];
  if (named) {
    if (fits(named)) return named;
    throw new Error(
      `${PATH_VARIABLE} is "${named}", which is not a Chromium ${OLDEST_MAJOR} or newer that starts.`,
    );
  }
  const candidates = [...systemBrowsers(process.platform, process.env), await playwrightDownload()];
  return candidates.find(fits);
}

/** @param {readonly string[]} command */
function runHere([program = '', ...parameters]) {
  const { status, stdout, stderr } = spawnSync(program, parameters, {
    cwd: projectRoot,
    encoding: 'utf8',
    timeout: 10 * 60_000,
    env: {
      ...process.env,
      // The words for a lock that is held are looked for in English.
      LC_ALL: 'C',
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000',
    },
  });
  const output = `${stdout ?? ''}${stderr ?? ''}`;
  process.stdout.write(output);
  return { done: status === 0, output };
}

const LOCK_TRIES = 20;
const LOCK_WAIT_MS = 10_000;

/**
 * apt-get answers at once when another program holds its lock; then it is asked again for a few minutes.
 * @param {readonly string[]} parameters
 * @returns {Promise<boolean>} whether it did what it was asked
 */
async function aptGet(parameters) {
  const root = process.getuid?.() === 0;
  for (let tries = 1; ; tries += 1) {
    const { done, output } = runHere([...(root ? [] : ['sudo', '-n']), 'apt-get', ...parameters]);
    const isLocked = /Could not get lock|Unable to (?:lock|acquire)/.test(output);
    if (done || !isLocked || tries === LOCK_TRIES) return done;
    console.log('Another program is installing packages; waiting for it …');
    await new Promise((resolve) => setTimeout(resolve, LOCK_WAIT_MS));
  }
}

async function installDebianPackage() {
  if (!existsSync('/usr/bin/apt-get')) return;
  console.log("Trying the system's package …");
  // An update that fails in part still leaves lists to install from.
  await aptGet(['update']);
  await aptGet(['install', '-y', 'chromium']);
}

async function installPlaywrightDownload() {
  console.log("No Chromium that fits is on this machine; trying Playwright's own …");
  runHere(nodeTool('playwright', ['install', 'chromium']));
}

/**
 * Finds a Chromium or installs one: Playwright's download, else Debian's package, for a download can be refused
 * by the network and can lack libraries of the system.
 * @returns {Promise<string>} its path; rejects with a message that names the ways out
 */
export async function ensureChromium() {
  const present = await findChromium();
  if (present) return present;
  for (const install of [installPlaywrightDownload, installDebianPackage]) {
    await install();
    const found = await findChromium();
    if (found) return found;
  }
  throw new Error(
    [
      `The end-to-end tests need a Chromium ${OLDEST_MAJOR} or newer, and none could be found or installed. Any of these helps:`,
      '  - install Chromium, Chrome or Edge with the means of your system;',
      '  - npx playwright install --with-deps chromium;',
      `  - set ${PATH_VARIABLE} to the program of one you have.`,
    ].join('\n'),
  );
}
