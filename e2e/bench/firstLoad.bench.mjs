import { gzipKb } from '../../src/tools/budget.mjs';

const RUNS = 5;
const CPU_SLOWDOWN = 4;

/** Lighthouse's "slow 4G" as DevTools applies it: 150 ms and 1.6 Mbit/s at the wire, with its factors for overhead. */
const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};

/** @typedef {{ usable: number, firstPaint: number, largestPaint: number, blocking: number }} Timings in milliseconds */
/** @typedef {Timings & { scriptKb: number }} FirstLoad */

/** Runs in the page before anything else: keeps what only observers are told. */
function observeLoad() {
  const kept = { usable: 0, largestPaint: 0, blocking: 0 };
  Reflect.set(window, 'firstLoad', kept);
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement) kept.usable ||= performance.now();
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kept.largestPaint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kept.blocking += entry.duration - 50;
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * One visit with an empty cache.
 * @param {import('../../src/tools/bench.mjs').BenchContext} context
 * @returns {Promise<FirstLoad>}
 */
async function measureOnce({ url, browser }) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(observeLoad);
  /** @type {Promise<Buffer>[]} */
  const scripts = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto(url, { waitUntil: 'commit' });
  // The field that analysts paste into, focused: what counts as the page being usable.
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  const needed = [...scripts];
  const timings = await page.evaluate(() => {
    const kept = /** @type {Omit<Timings, 'firstPaint'>} */ (Reflect.get(window, 'firstLoad'));
    return { ...kept, firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 };
  });
  const bodies = await Promise.all(needed);
  await context.close();
  return { ...timings, scriptKb: bodies.reduce((sum, body) => sum + gzipKb(body.toString()), 0) };
}

/**
 * @param {readonly FirstLoad[]} loads
 * @param {keyof FirstLoad} key
 * @returns {number} the middle one
 */
function median(loads, key) {
  return loads.map((load) => load[key]).toSorted((a, b) => a - b)[Math.floor(loads.length / 2)] ?? 0;
}

/**
 * First load of the demo to a usable search field.
 * @param {import('../../src/tools/bench.mjs').BenchContext} context
 * @returns {Promise<import('../../src/tools/bench.mjs').BenchTable>}
 */
export async function bench(context) {
  /** @type {FirstLoad[]} */
  const loads = [];
  for (let run = 0; run < RUNS; run += 1) loads.push(await measureOnce(context));
  /** @param {keyof FirstLoad} key */
  const milliseconds = (key) => `${Math.round(median(loads, key))} ms`;
  return {
    title: `First load to a usable search field (slow 4G, CPU slowed ${CPU_SLOWDOWN} times, median of ${RUNS})`,
    rows: [
      {
        figure: 'JavaScript until then, gzip',
        value: `${median(loads, 'scriptKb').toFixed(1)} kB`,
        budget: '175 kB',
      },
      { figure: 'first contentful paint', value: milliseconds('firstPaint'), budget: '' },
      { figure: 'largest contentful paint', value: milliseconds('largestPaint'), budget: '' },
      { figure: 'search field usable', value: milliseconds('usable'), budget: '' },
      { figure: 'main thread blocked (over 50 ms)', value: milliseconds('blocking'), budget: '' },
    ],
  };
}
