import { gzipKb } from '../../src/tools/budget.mjs';
import { livePage, signIn, withLiveBuild } from './liveBuild.mjs';

const RUNS = 7;
const ROUND_TRIP = 50;
const HOST = 'thousand.example';

/**
 * Milliseconds; kB gzip. `awaited` is the round trip that the row waits for, `all` the sum of those that the page asks for until then.
 * @typedef {{ scriptKb: number, row: number, awaited: number, all: number }} Visit
 */

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
      const trips = performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => name.includes('graph.microsoft.com') && startTime >= enter);
      const sum = (/** @type {PerformanceEntry[]} */ some) =>
        some.reduce((total, { duration }) => total + duration, 0);
      const answered = trips.filter(({ startTime, duration }) => startTime + duration <= row);
      return {
        row: row - enter,
        awaited: sum(answered.filter(({ name }) => name.includes('/ports'))),
        all: sum(answered),
      };
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
    /** @param {'awaited' | 'all'} trips */
    const ratio = (trips) => median(visits.map((one) => one.row / one[trips])).toFixed(2);
    /** @param {'row' | 'awaited' | 'all'} key */
    const ms = (key) => `${Math.round(median(visits.map((one) => one[key])))} ms`;
    return {
      title: `Live session: ${HOST} with the token in the cache, Graph ${ROUND_TRIP} ms away (median of ${RUNS})`,
      rows: [
        {
          figure: 'JavaScript before the sign-in button, gzip',
          value: `${median(visits.map(({ scriptKb }) => scriptKb)).toFixed(1)} kB`,
          goal: '',
        },
        { figure: 'Enter to the first port row', value: ms('row'), goal: '' },
        {
          figure: 'round trips until then, as the browser measured them, added up',
          value: ms('all'),
          goal: '',
        },
        { figure: 'ratio to their sum', value: ratio('all'), goal: '1.5' },
        { figure: 'the one round trip that the row waits for', value: ms('awaited'), goal: '' },
        { figure: 'ratio to that one', value: ratio('awaited'), goal: '' },
      ],
    };
  });
}
