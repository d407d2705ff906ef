import { expect, test } from 'vitest';
import { FIRST_LOAD_KB, LAZY_PART_KB, gzipKb, measuredParts, unwantedContent } from './budget.mjs';

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
  'index.css': { file: 'assets/index.css' },
};

test('the first load is the entry with all it imports; a lazy part is what it adds to that; a worker stands alone', () => {
  const scripts = ['index', 'shared', 'deep', 'host', 'grid', 'worker'].map((name) => `assets/${name}.js`);
  expect(measuredParts(manifest, scripts)).toEqual([
    {
      name: 'first load',
      files: ['assets/index.js', 'assets/shared.js', 'assets/deep.js'],
      limitKb: FIRST_LOAD_KB,
    },
    { name: 'src/app/HostPage.tsx', files: ['assets/host.js', 'assets/grid.js'], limitKb: LAZY_PART_KB },
    { name: 'assets/worker.js', files: ['assets/worker.js'], limitKb: LAZY_PART_KB },
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
