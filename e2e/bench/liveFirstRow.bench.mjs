import { gzipKb } from '../../src/tools/budget.mjs';
import { livePage, signIn, withLiveBuild } from './liveBuild.mjs';

const RUNS = 7;
const ROUND_TRIP = 50;
const HOST = 'thousand.example';

/** @typedef {{ scriptKb: number, row: number, roundTrips: number }} Visit milliseconds; kB gzip */

/**
 * Signs in with an empty cache, then searches a host: the token is in the cache by then.
 * @param {{ url: string, services: import('./liveBuild.mjs').Services }} live
 * @param {import('playwright').Browser} browser
 * @returns {Promise<Visit>}
 */
async function visit(live, browser) {
  const { context, page, account } = await livePage(live, browser, ROUND_TRIP);
  /** @type {Promise<Buffer>[]} */
  const scripts = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto(live.url);
  await page.getByRole('button', { name: 'Sign in with Microsoft' }).waitFor();
  const bodies = await Promise.all(scripts);
  page.removeAllListeners('response');
  await signIn(page, account);
  await page.getByRole('textbox', { name: 'Search a host' }).fill(HOST);
  await page.locator('.understood b', { hasText: HOST }).waitFor();
  // One call from before the key until the row: what is asked of the page in between would be measured as well.
  const times = page.evaluate(
    () =>
      new Promise((resolve) => {
        let enter = 0;
        addEventListener('keydown', ({ key, timeStamp }) => key === 'Enter' && (enter ||= timeStamp), true);
        new MutationObserver(() => {
          if (document.querySelector('[role=gridcell]')) resolve({ enter, row: performance.now() });
        }).observe(document.body, { childList: true, subtree: true });
        Reflect.set(window, 'isMeasuring', true);
      }),
  );
  await page.waitForFunction(() => Reflect.get(window, 'isMeasuring'));
  await page.keyboard.press('Enter');
  const measured = await page.evaluate(
    ({ enter, row }) => {
      // What the row waited for: the requests for it that were answered before, one after the other.
      const trips = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('graph.microsoft.com') && name.includes('/ports'))
        .filter(({ startTime, duration }) => startTime >= enter && startTime + duration <= row);
      return { row: row - enter, roundTrips: trips.reduce((sum, { duration }) => sum + duration, 0) };
    },
    /** @type {{ enter: number, row: number }} */ (await times),
  );
  await context.close();
  return { ...measured, scriptKb: bodies.reduce((sum, body) => sum + gzipKb(body.toString()), 0) };
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * What a live session costs beside the round trips that it cannot do without.
 * @param {import('../../src/tools/bench.mjs').BenchContext} context
 * @returns {Promise<import('../../src/tools/bench.mjs').BenchTable>}
 */
export function bench({ browser }) {
  return withLiveBuild(async (live) => {
    /** @type {Visit[]} */
    const visits = [];
    for (let run = 0; run < RUNS; run += 1) visits.push(await visit(live, browser));
    const ratio = median(visits.map(({ row, roundTrips }) => row / roundTrips));
    return {
      title: `Live session: ${HOST} with the token in the cache, Graph ${ROUND_TRIP} ms away (median of ${RUNS})`,
      rows: [
        {
          figure: 'JavaScript before the sign-in button, gzip',
          value: `${median(visits.map(({ scriptKb }) => scriptKb)).toFixed(1)} kB`,
          goal: '',
        },
        {
          figure: 'Enter to the first port row',
          value: `${Math.round(median(visits.map(({ row }) => row)))} ms`,
          goal: '',
        },
        {
          figure: 'the round trips for it, as the browser measured them',
          value: `${Math.round(median(visits.map(({ roundTrips }) => roundTrips)))} ms`,
          goal: '',
        },
        { figure: 'ratio', value: ratio.toFixed(2), goal: '1.5' },
      ],
    };
  });
}
