import { livePage, signIn, withLiveBuild } from './liveBuild.mjs';

const ROUND_TRIP = 20;
/** What is loaded once has been by then. */
const SETTLED = 10;

/** Of the demo's data, which stands behind Graph here. */
const HOSTS = [
  'www.shop.example',
  'shop.example',
  'checkout.shop.example',
  'secure.livechat.example',
  'cdn.livechat.example',
  '203.0.113.80',
  '198.51.100.23',
  '192.0.2.25',
  'click.mailtrack.example',
  'quiet.example',
  '198.51.100.66',
  '198.51.100.200',
  '192.0.2.44',
  '198.51.100.77',
  '198.51.100.78',
  '198.51.100.67',
  'login.harbourbank.example',
  'www.harbourbank.example',
  'secure.livechat.test',
  'secure.1ivechat.example',
  'collect.shop-metrics.test',
  'parked.example',
  'www.toys.example',
  'www.garden.example',
  'tickets.example',
  'news.example',
  'events.example',
  'catalogue.example',
  'livechat.example',
  'www.oldmill.example',
];

const LABELS = { heap: 'JavaScript heap, MB', listeners: 'listeners', detached: 'detached trees of nodes' };

/**
 * Heap, listeners, and nodes that are kept but stand in no page, after the rubbish was collected.
 * @param {import('playwright').CDPSession} devtools
 */
async function held(devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  // Of all nodes there is one more with each host: what was typed, which the browser keeps for its own undo.
  const { detachedNodes } = await devtools.send('DOM.getDetachedDomNodes');
  return {
    heap: value('JSHeapUsedSize') / 1e6,
    listeners: value('JSEventListeners'),
    detached: detachedNodes.length,
  };
}

/**
 * Hosts opened one after the other in one live session: how many requests are under way at the most, and what stays behind.
 * @param {import('../../src/tools/bench.mjs').BenchContext} context
 * @returns {Promise<import('../../src/tools/bench.mjs').BenchTable>}
 */
export function bench({ browser }) {
  return withLiveBuild(async (live) => {
    const { context, page, graph, account } = await livePage(live, browser, ROUND_TRIP);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await devtools.send('DOM.enable');
    await page.goto(live.url);
    await signIn(page, account);
    let settled = await held(devtools);
    for (const [index, host] of HOSTS.entries()) {
      const field = page.getByRole('textbox', { name: 'Search a host' });
      await field.fill(host);
      await page.locator('.understood b', { hasText: host }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: host }).waitFor();
      await page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null);
      if (index + 1 === SETTLED) settled = await held(devtools);
    }
    const end = await held(devtools);
    await context.close();
    /** @param {'heap' | 'listeners' | 'detached'} name */
    const row = (name) => ({
      figure: LABELS[name],
      [`after ${SETTLED}`]: settled[name].toFixed(name === 'heap' ? 1 : 0),
      [`after ${HOSTS.length}`]: end[name].toFixed(name === 'heap' ? 1 : 0),
      ratio: end[name] === settled[name] ? '1.00' : (end[name] / settled[name]).toFixed(2),
      'at most': '1.10',
    });
    return {
      title: `${HOSTS.length} hosts one after the other in a live session, Graph ${ROUND_TRIP} ms away`,
      rows: [
        row('heap'),
        row('listeners'),
        row('detached'),
        {
          figure: 'requests under way',
          [`after ${SETTLED}`]: '',
          [`after ${HOSTS.length}`]: String(graph.mostUnderWay),
          ratio: '',
          'at most': '4',
        },
      ],
    };
  });
}
