import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compileHints } from './src/tools/compileHints.mjs';
import { contentSecurityPolicy } from './src/tools/contentSecurityPolicy.mjs';
import { ianaServices } from './src/tools/ianaServices.mjs';

export default defineConfig({
  plugins: [react(), contentSecurityPolicy(), ianaServices(), compileHints()],
  resolve: {
    alias: {
      '~': fileURLToPath(new URL('./src', import.meta.url)),
      // The package's separate modules hold the public suffix list twice, its one-file build once: 47 kB gzip against 110.
      tldts: fileURLToPath(new URL('./node_modules/tldts/dist/index.esm.min.js', import.meta.url)),
    },
  },
  build: {
    manifest: true,
    sourcemap: false,
    // The policy has no `data:` source and no inline script, so nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      // Two pages: the app, and the one that the login page returns to.
      input: ['index.html', 'redirect.html'],
      // The public suffixes change seldom and weigh much, so they are cached apart from the code that asks them.
      output: { codeSplitting: { groups: [{ name: 'publicSuffixes', test: /node_modules[\\/]tldts/ }] } },
    },
  },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
    setupFiles: ['src/tools/vitestSetup.ts'],
  },
});
