import { expect, test } from 'vitest';
import { majorVersion, systemBrowsers } from './chromium.mjs';

test.each([
  ['Chromium 156.0.7000.1 built on Debian GNU/Linux 12 (bookworm)\n', 156],
  ['Google Chrome 120.0.6099.224 ', 120],
  ['121.0.6167.85', 121],
  ['Command chromium-browser requires the chromium snap to be installed.', 0],
  ['', 0],
])('the major version in "%s" is %i', (text, version) => {
  expect(majorVersion(text)).toBe(version);
});

test('browsers are looked for along the PATH on Linux', () => {
  expect(systemBrowsers('linux', { PATH: '/usr/local/bin::/usr/bin' }).slice(0, 4)).toEqual([
    '/usr/local/bin/chromium',
    '/usr/bin/chromium',
    '/usr/local/bin/chromium-browser',
    '/usr/bin/chromium-browser',
  ]);
});

test('browsers are looked for where they install themselves on Windows', () => {
  expect(systemBrowsers('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ]);
});

test('macOS keeps them among its applications', () => {
  expect(systemBrowsers('darwin', {})[0]).toBe(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
});
