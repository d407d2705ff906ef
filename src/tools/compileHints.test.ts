import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { compileHints } from './compileHints.mjs';

test('each script of the page begins with the hint, before what Vite writes there, and a worker’s does not', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'hostscope-hints-'));
  const files = {
    'main.js': `import('./later.js');
new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });`,
    'later.js': `import './later.css'; console.log('later');`,
    'later.css': 'p { color: red }',
    'worker.js': `postMessage('ready');`,
  };
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(root, name), text);
    const result = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [compileHints()],
      build: { write: false, rolldownOptions: { input: path.join(root, 'main.js') } },
      worker: { format: 'es' },
    });
    const { output } = result as Rolldown.RolldownOutput;
    const firstLines = output
      .filter(({ fileName }) => fileName.endsWith('.js'))
      .map((file) => [
        file.fileName.replace(/^assets\/([a-z]+).*/, '$1'),
        (file.type === 'chunk' ? file.code : String(file.source)).split('\n')[0],
      ]);
    expect(Object.fromEntries(firstLines)).toEqual({
      main: '//# allFunctionsCalledOnLoad',
      later: '//# allFunctionsCalledOnLoad',
      worker: expect.stringContaining('ready'),
    });
    const main = output.find(({ fileName }) => fileName.includes('main'));
    expect(main).toMatchObject({ code: expect.stringContaining('__vite__mapDeps') });
  } finally {
    await rm(root, { recursive: true });
  }
});
