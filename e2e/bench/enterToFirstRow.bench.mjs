const RUNS = 7;
const CPU_SLOWDOWN = 4;
const HOST = 'thousand.example';

/**
 * From Enter in the search field to the first port row, on a host with 1,000 ports with banners.
 * @param {import('../../src/tools/bench.mjs').BenchContext} context
 * @returns {Promise<number>} milliseconds
 */
async function measureOnce({ url, browser }) {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.goto(url);
  await page.getByRole('button', { name: /large\.example/ }).waitFor();
  await page.getByRole('textbox', { name: 'Search a host' }).fill(HOST);
  await page.locator('.understood b', { hasText: HOST }).waitFor();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  // One call from before the key until the row: what is asked of the page in between would be measured as well.
  const measured = page.evaluate(
    () =>
      new Promise((resolve) => {
        let enter = 0;
        addEventListener(
          'keydown',
          ({ key, timeStamp }) => {
            if (key === 'Enter') enter ||= timeStamp;
          },
          true,
        );
        const rows = new MutationObserver(() => {
          const cell = document.querySelector('[role=gridcell]');
          if (!cell) return;
          rows.disconnect();
          // Its size is told in the frame that shows it, behind layout and before paint; a task of this priority then runs when that
          // frame is done, before what else waits. A frame asked for here would be the next one, where this already is one.
          const told = () => resolve(performance.now() - enter);
          new ResizeObserver(() => {
            void Reflect.get(window, 'scheduler').postTask(told, { priority: 'user-blocking' });
          }).observe(cell);
        });
        rows.observe(document.body, { childList: true, subtree: true });
        Reflect.set(window, 'isMeasuring', true);
      }),
  );
  await page.waitForFunction(() => Reflect.get(window, 'isMeasuring'));
  await page.keyboard.press('Enter');
  const time = await measured;
  await context.close();
  return Number(time);
}

/**
 * @param {import('../../src/tools/bench.mjs').BenchContext} context
 * @returns {Promise<import('../../src/tools/bench.mjs').BenchTable>}
 */
export async function bench(context) {
  /** @type {number[]} */
  const times = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await measureOnce(context));
  times.sort((a, b) => a - b);
  return {
    title: `Enter to the first port row of ${HOST}, 1,000 ports (CPU slowed ${CPU_SLOWDOWN} times, ${RUNS} runs)`,
    rows: [
      {
        figure: 'time to the first painted row',
        median: `${Math.round(times[Math.floor(RUNS / 2)] ?? 0)} ms`,
        fastest: `${Math.round(times[0] ?? 0)} ms`,
        slowest: `${Math.round(times.at(-1) ?? 0)} ms`,
        budget: '300 ms',
      },
    ],
  };
}
