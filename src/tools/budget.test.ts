import { expect, test } from 'vitest';
import {
  FIRST_LOAD_KB,
  LAZY_PART_KB,
  SIGN_IN_KB,
  gzipKb,
  measuredParts,
  unwantedContent,
} from './budget.mjs';

const manifest = {
  'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js', imports: ['_deep.js'] },
  '_deep.js': { file: 'assets/deep.js', imports: ['_shared.js'] },
  'src/app/HostPage.tsx': {
    file: 'assets/host.js',
    isDynamicEntry: true,
    imports: ['_grid.js', '_shared.js'],
  },
  '_grid.js': { file: 'assets/grid.js' },
  'src/app/App.tsx': { file: 'assets/index.js', isDynamicEntry: true },
  'redirect.html': { file: 'assets/redirect.js', isEntry: true, imports: ['_deep.js'] },
  'src/auth/liveSettings.ts': { file: 'assets/settings.js', isDynamicEntry: true },
  'src/features/session/SignInPage.tsx': {
    file: 'assets/signIn.js',
    isDynamicEntry: true,
    imports: ['_shared.js'],
  },
  'index.css': { file: 'assets/index.css' },
};

test('the first load is the app’s page with all it imports; the sign-in adds its parts; a lazy part is what it adds to that; a worker stands alone', () => {
  const names = ['index', 'shared', 'deep', 'host', 'grid', 'redirect', 'settings', 'signIn', 'worker'];
  const scripts = names.map((name) => `assets/${name}.js`);
  const lazy = (name: string, ...files: string[]) => ({ name, files, limitKb: LAZY_PART_KB });
  expect(measuredParts(manifest, scripts)).toEqual([
    {
      name: 'first load',
      files: ['assets/index.js', 'assets/shared.js', 'assets/deep.js'],
      limitKb: FIRST_LOAD_KB,
    },
    {
      name: 'live, before the sign-in button',
      files: [
        'assets/index.js',
        'assets/shared.js',
        'assets/deep.js',
        'assets/settings.js',
        'assets/signIn.js',
      ],
      limitKb: SIGN_IN_KB,
    },
    lazy('redirect.html', 'assets/redirect.js', 'assets/deep.js', 'assets/shared.js'),
    lazy('src/app/HostPage.tsx', 'assets/host.js', 'assets/grid.js'),
    lazy('src/auth/liveSettings.ts', 'assets/settings.js'),
    lazy('src/features/session/SignInPage.tsx', 'assets/signIn.js'),
    lazy('assets/worker.js', 'assets/worker.js'),
  ]);
});

test('sizes are in kilobytes of 1000 bytes after gzip', () => {
  expect(gzipKb('')).toBe(0.02);
});

test.each([
  ['assets/a.js.map', '{}', 'assets/a.js.map is a source map.'],
  ['assets/a.js', '//# sourceMappingURL=a.js.map', 'assets/a.js holds a reference to a source map.'],
  ['assets/a.js', 'run();debugger;', 'assets/a.js holds a debugger statement.'],
  [
    'assets/a.js',
    'clientId:"3f2504e0-4f89-41d3-9a0c-0305e82c3301"',
    'assets/a.js holds a GUID, such as a tenant or client id.',
  ],
  [
    'assets/a.js',
    'fetch("http://localhost:8080/x")',
    'assets/a.js holds the address of a server on this machine.',
  ],
  ['assets/a.js', '"eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."', 'assets/a.js holds a token.'],
])('T33 a build may not carry %s: %s', (name, text, sentence) => {
  expect(unwantedContent(name, text)).toEqual([sentence]);
});

test('T33 ordinary code passes', () => {
  expect(unwantedContent('assets/a.js', 'const a=`https://graph.microsoft.com/v1.0/`;')).toEqual([]);
});
