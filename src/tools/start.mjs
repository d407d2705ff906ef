import { ensureDependencies } from './ensureDependencies.mjs';

ensureDependencies();

// Loaded only now: a fresh clone has to install first.
const { buildApp, isBuilt } = await import('./buildApp.mjs');
const { serveUntilStopped } = await import('./serve.mjs');

if (!isBuilt()) {
  console.log('Building …');
  const code = await buildApp();
  if (code !== 0) process.exit(code);
}
await serveUntilStopped('Hostscope is ready at');
