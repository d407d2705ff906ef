import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeTool, run } from '../src/tools/nodeTool.mjs';
import { startServer } from '../src/tools/serve.mjs';
import { sharedHost } from './support/liveEmulator';
import { expect, liveConfig, signIn, sourceSign, test as liveTest } from './support/liveTest';
import { portsGrid } from './support/portsGrid';

const prefix = '/hostscope';

/** Passes on what lies below the prefix, without it, as a web server in front of several apps does. */
async function startProxy(target: URL) {
  const server = createServer(({ url = '/', method, headers }, response) => {
    if (!url.startsWith(`${prefix}/`)) return response.writeHead(404).end();
    const asked = new URL(url.slice(prefix.length), target);
    const passed = request(asked, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    passed.end();
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}${prefix}/`, close: () => server.close() };
}

/** The app as `docs/deploy.md` has it built and served below a path. */
const test = liveTest.extend<object, { liveSite: string }>({
  liveSite: [
    async ({ browserName: _ }, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'hostscope-below-'));
      const directory = path.join(folder, 'dist');
      const options = [`--base=${prefix}/`, `--outDir=${directory}`, '--logLevel=error'];
      const code = await run(nodeTool('vite', ['build', ...options]), { NODE_ENV: 'production' });
      if (code !== 0) throw new Error('The build failed.');
      const configFile = path.join(folder, 'config.json');
      await writeFile(configFile, JSON.stringify(liveConfig));
      const server = await startServer({ directory, port: 0, configFile });
      const proxy = await startProxy(new URL(server.url));
      await use(proxy.url);
      proxy.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

test('below a path a deep link survives signing in, and the demo finds its parts', async ({ page }) => {
  await page.goto(`hosts/${sharedHost}/ports?q=tcp`);
  await signIn(page);
  await expect(portsGrid(page).getByRole('gridcell').first()).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(`${prefix}/hosts/${sharedHost}/ports`);

  await sourceSign(page).click();
  await page.getByRole('menuitem', { name: 'Open the demo' }).click();
  await expect(sourceSign(page)).toContainText('Demo data');
  await page.goto('hosts/www.shop.example/pairs');
  await expect(page.getByRole('application', { name: 'Drawing of host pairs' })).toBeVisible();
  await expect(page.getByText('3 of 10 rules fired', { exact: false })).toBeVisible();
});
