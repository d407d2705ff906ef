import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { projectRoot } from '../../src/tools/nodeTool.mjs';

/**
 * The script of the demo's worker with an emulator that fails by chance in place of its own. Everything else of the app stays as it
 * was built.
 */
export async function chaosWorkerScript(seed: string): Promise<string> {
  const chaosEmulator = path.join(import.meta.dirname, 'chaosEmulator.ts');
  const result = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    define: { CHAOS_SEED: JSON.stringify(seed) },
    plugins: [
      {
        name: 'chaos:emulator',
        enforce: 'pre',
        resolveId: (source) => (source === './demoEmulator' ? chaosEmulator : null),
      },
    ],
    resolve: { alias: { '~': path.join(projectRoot, 'src') } },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      rolldownOptions: {
        input: path.join(projectRoot, 'src/emulator/demo.worker.ts'),
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  // One input without a watcher gives one output.
  const { output } = result as Rolldown.RolldownOutput;
  return output[0].code;
}
