import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './ensureDependencies.mjs';
import { projectRoot } from './nodeTool.mjs';

/**
 * Serves the build with the headers of a live site on loopback, and with settings: those after `--config`, else `config.json` beside
 * package.json.
 */

const CONFIG = path.join(projectRoot, 'config.json');

if (!process.argv.some((parameter) => parameter.startsWith('--config')) && !existsSync(CONFIG)) {
  console.error(
    'There is no config.json beside package.json: write one as docs/deploy.md says, or name another with --config FILE.',
  );
  process.exit(2);
}

ensureDependencies();

// Loaded only now: a fresh clone has to install first.
const { buildApp, isBuilt } = await import('./buildApp.mjs');
const { serveUntilStopped } = await import('./serve.mjs');

if (!isBuilt()) {
  console.log('Building …');
  const code = await buildApp();
  if (code !== 0) process.exit(code);
}
// Entra takes http for `localhost` only, at any port: https://learn.microsoft.com/entra/identity-platform/reply-url
const url = await serveUntilStopped('The live app is served at', {
  configFile: CONFIG,
  hostname: 'localhost',
});
console.log(`The app registration needs the redirect URI ${url}redirect.html; its port does not matter.`);
