import { parseArgs } from 'node:util';
import { buildApp, isBuilt } from './buildApp.mjs';
import { ensureChromium } from './chromium.mjs';
import { isProgram, nodeTool, run } from './nodeTool.mjs';

const MOST_STEPS = 100_000;

/**
 * The wishes of a chaos run: `--seed N`, a text of any kind, drawn from the clock if left out; `--steps N`.
 * @param {readonly string[]} parameters of the command line
 * @param {() => number} now milliseconds since 1970
 * @returns {{ seed: string, steps: number }}
 * @throws {Error} with a sentence for whoever typed it
 */
export function chaosWishes(parameters, now) {
  const options = /** @type {const} */ ({ seed: { type: 'string' }, steps: { type: 'string' } });
  const { values } = parseArgs({ args: [...parameters], options });
  const steps = Number(values.steps ?? 200);
  if (!Number.isInteger(steps) || steps < 1 || steps > MOST_STEPS) {
    throw new Error(`--steps takes a number from 1 to ${MOST_STEPS}, not "${values.steps}".`);
  }
  return { seed: values.seed ?? String(now() % 1_000_000), steps };
}

/** Lets the scripted analyst work in the built app while its service fails by chance; `npm test` does so with a fixed seed. */
async function chaos() {
  const { seed, steps } = chaosWishes(process.argv.slice(2), Date.now);
  if (!isBuilt() && (await buildApp()) !== 0) return 1;
  return run(nodeTool('playwright', ['test', '-c', 'e2e/playwright.config.ts', 'e2e/chaos.spec.ts']), {
    PLAYWRIGHT_CHROMIUM_PATH: await ensureChromium(),
    HOSTSCOPE_CHAOS_SEED: seed,
    HOSTSCOPE_CHAOS_STEPS: String(steps),
    NO_COLOR: undefined,
  });
}

if (isProgram(import.meta.url)) {
  process.exitCode = await chaos().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  });
}
