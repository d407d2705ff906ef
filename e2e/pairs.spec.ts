import type { Locator, Page } from 'playwright/test';
import { expect, expectAccessible, test } from './support/fixtures';

test.use({ viewport: { width: 1440, height: 900 } });

const table = (page: Page) => page.getByRole('grid', { name: 'Pairs' });
const signals = (page: Page) => page.getByRole('tabpanel', { name: /^Signals/ });
const t0 = (page: Page) => page.getByRole('textbox', { name: 'Incident time T0' });

/** The part of an element that is in view without scrolling, in pixels from the page's top left. */
async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('The element is not on the page.');
  return box;
}

async function openPairs(page: Page, hostId: string, view = '') {
  await page.goto(`/hosts/${encodeURIComponent(hostId)}/pairs${view && `?${view}`}`);
  await expect(table(page).getByRole('gridcell').first()).toBeVisible();
}

test('the skimmer and its lookalike stand out with their reasons once T0 is entered', async ({ page }) => {
  await openPairs(page, 'www.shop.example');
  await t0(page).fill('15 Sep 2026 10:00 UTC');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/t0=2026-09-15T10%3A00Z/);
  await expect(signals(page)).toContainText('secure.livechat.test looks like livechat.example');
  await expect(signals(page)).toContainText('(3 days)');
  await expect(signals(page).getByRole('button', { name: 'Show the pair' }).first()).toBeInViewport();
  const rows = table(page).getByRole('row');
  await expect(rows.nth(1)).toContainText('appeared');
  await expect(page.getByRole('button', { name: '±14 days of T0: 2 appeared, 1 ended' })).toBeVisible();
  await expect(rows.nth(3)).not.toContainText('appeared');
  await table(page).getByRole('columnheader', { name: 'Around T0' }).click();
  await expect(rows.nth(1)).not.toContainText('appeared');
});

test('the drawing, the table’s head and what was found are in view at once', async ({ page }) => {
  await openPairs(page, 'www.shop.example');
  const drawing = page.getByRole('application');
  await expect(drawing).toBeVisible();
  await expect(signals(page)).toContainText('rules fired');
  const { y, height } = await boxOf(drawing);
  expect([y < 370, height >= 440]).toEqual([true, true]);
  await expect(table(page).getByRole('columnheader', { name: 'Parent' })).toBeInViewport();
  await expect(signals(page)).toBeInViewport();
});

test('a finding leads to the pairs that it rests on', async ({ page }) => {
  await openPairs(page, 'www.shop.example');
  await signals(page).getByRole('button', { name: 'Show the pair' }).first().click();
  await expect(table(page)).toBeFocused();
  await expect(table(page).getByRole('row', { selected: true })).toHaveCount(1);
  await expect(page.getByText('1 pair selected', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  const reasons = page.getByRole('dialog').getByRole('list', { name: 'Signals on this pair' });
  await expect(reasons).toContainText('secure.1ivechat.example looks like livechat.example');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Only these' }).click();
  await expect(page.getByText('1 of 33 shown', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/[?&]pairs=/);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('33 pairs', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Only these' }).click();
  await page.getByRole('button', { name: 'Only 1 chosen pair: show all' }).click();
  await expect(page.getByText('33 pairs', { exact: true })).toBeVisible();
});

test('the rules that did not fire are told as well', async ({ page }) => {
  await openPairs(page, 'www.shop.example');
  await expect(signals(page)).toContainText('3 of 10 rules fired on 33 loaded pairs.');
  await signals(page).getByText('6 rules that did not fire').click();
  await expect(signals(page).getByRole('term')).toHaveCount(7);
});

test('the handles on the bars choose a range, by keyboard too', async ({ page }) => {
  await openPairs(page, 'www.shop.example');
  const to = page.getByRole('slider', { name: 'To', exact: true });
  await to.focus();
  await page.keyboard.press('Home');
  await expect(page.getByText(/^\d+ of 33 shown$/)).toBeVisible();
  await expect(page.getByText('observed between 2017-04-01 and 2017-06-30')).toBeVisible();
  await expect(to).toHaveAttribute('aria-valuetext', '2017-06-30');
  await page.getByRole('button', { name: 'All time' }).click();
  await expect(page.getByText('33 pairs', { exact: true })).toBeVisible();
});

test('a redirect chain reads as a strip with the time in which it could have existed', async ({ page }) => {
  await openPairs(page, 'click.mailtrack.example');
  await page.getByRole('tab', { name: /^Chains/ }).click();
  const chains = page.getByRole('region', { name: 'Redirect chains' });
  const strips = chains.getByRole('listitem');
  await expect(strips.first()).toContainText('click.mailtrack.example');
  await expect(strips.first()).toContainText('→ !go.shrt.example');
  await expect(strips.first()).toContainText('could have existed 2–11 May 2026');
  await strips.first().getByRole('button', { name: 'Follow on' }).click();
  await expect(chains.getByText('r.traffic-gate.test').first()).toBeVisible();
});

test('an expression filters, a mistake in it is said in words and filters nothing', async ({ page }) => {
  await openPairs(page, 'www.shop.example');
  const find = page.getByRole('combobox', { name: 'Find pairs' });
  await find.fill('kind = script.src');
  await expect(page.getByText(/^\d+ of 33 shown$/)).toBeVisible();
  await find.fill('colour = red');
  await expect(page.getByText('33 pairs', { exact: true })).toBeVisible();
  await expect(find).toHaveAttribute('aria-invalid', 'true');
});

test('undo takes back what was done, step by step', async ({ page }) => {
  await openPairs(page, 'www.shop.example');
  await page.getByRole('button', { name: /^Leave out script\.src|script\.src/ }).click();
  await expect(page.getByText(/ of 33 shown/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('33 pairs', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByText(/ of 33 shown/)).toBeVisible();
});

test('a link brings back the view, and a mangled part of it falls back alone', async ({ page }) => {
  await openPairs(page, 'www.shop.example', 'find=kind+%3D+script.src&t0=2026-09-15T10%3A00Z&group=x');
  await expect(page.getByRole('combobox', { name: 'Find pairs' })).toHaveValue('kind = script.src');
  await expect(page.getByText('group=x')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clear T0' })).toBeVisible();
});

test('the drawer tells everything of a pair, and Escape leads back to the table', async ({ page }) => {
  await openPairs(page, 'www.shop.example');
  await table(page).focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: /^Pair / });
  await expect(drawer).toContainText('observed between');
  await expect(drawer.getByRole('list', { name: 'Signals on this pair' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(table(page)).toBeFocused();
});

test('expanding says the numbers first, lands what is ticked, and can be collapsed', async ({ page }) => {
  await openPairs(page, 'www.shop.example');
  await table(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Expand…' }).last().click();
  const dialog = page.getByRole('dialog', { name: /^Expand / });
  await dialog.getByRole('radio', { name: 'who led to it' }).check();
  await expect(dialog.getByText('1 of 1 host ticked, by 1 pair')).toBeVisible();
  await dialog.getByRole('button', { name: /^Bring in/ }).click();
  await page.getByRole('tab', { name: 'Changes 1' }).click();
  await page.getByRole('button', { name: /collapse$/ }).click();
  await expect(page.getByText('33 pairs', { exact: true })).toBeVisible();
});

test('a hub of 50,000 pairs says what is loaded, and loads on when asked to', async ({ page }) => {
  await openPairs(page, 'hub.example');
  await expect(page.getByText('10,000 of 50,000 pairs loaded; the newest first.')).toBeVisible();
  await page.getByRole('button', { name: 'Load more' }).click();
  await expect(page.getByText('20,000 of 50,000 pairs loaded; the newest first.')).toBeVisible();
});

test('all of a hub’s 50,000 pairs filter and come back', async ({ page }) => {
  await openPairs(page, 'hub.example');
  for (const loaded of ['20,000 of 50,000', '30,000 of 50,000', '40,000 of 50,000']) {
    await page.getByRole('button', { name: 'Load more' }).click();
    await expect(page.getByText(`${loaded} pairs loaded; the newest first.`)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Load more' }).click();
  await expect(page.getByText('50,000 pairs', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Find pairs' }).fill('kind = script.src');
  await expect(page.getByText('6,088 of 50,000 shown')).toBeVisible();
  await expect(signals(page)).toContainText('fired on 50,000 loaded pairs.');
});

test('at 390 px all stands one below the other, and the drawing is one choice away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPairs(page, 'www.shop.example', 't0=2026-09-15T10%3A00Z');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('button', { name: '4 signals below' }).click();
  await expect(signals(page).getByText('Lookalike hosts')).toBeInViewport();
  await page.getByRole('combobox', { name: 'Show' }).selectOption('drawing');
  await expect(page.getByRole('application')).toBeVisible();
  await expect(table(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('what is chosen at 390 px leaves the page scrolled to where it is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPairs(page, 'www.shop.example');
  await table(page).focus();
  await page.keyboard.press('ArrowDown');
  await table(page).scrollIntoViewIfNeeded();
  const scrolled = () => page.evaluate(() => scrollY);
  const before = await scrolled();
  expect(before).toBeGreaterThan(100);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/selected=/);
  await expect(page.getByText('1 pair selected')).toBeVisible();
  expect(await scrolled()).toBe(before);
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing on the pairs, ${scheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 1000 });
      await openPairs(page, 'www.shop.example', 't0=2026-09-15T10%3A00Z');
      await expectAccessible(page);
    });
  }
}

test('the time of the incident stays in the address on the way to the ports and back', async ({ page }) => {
  await openPairs(page, 'www.shop.example', 't0=2026-09-15T10%3A00Z');
  await page.getByRole('button', { name: 'Ports', exact: true }).click();
  await expect(page).toHaveURL(/\/ports\?t0=2026-09-15T10%3A00Z$/);
  await page.getByRole('button', { name: 'Pairs', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Clear T0' })).toBeVisible();
});

/**
 * Keeps back what the demo's emulator is asked for from the pair with this number on, until told otherwise: so slow a service can be.
 * Answers how many requests are kept back, and where the pages began that the emulator was asked for.
 */
async function slowFrom(page: Page, first: number) {
  await page.addInitScript((from) => {
    const slow = { isOver: false, held: 0, skips: [] as number[] };
    window.Worker = class extends Worker {
      override postMessage(order: { readonly kind: string; readonly url?: string }): void {
        const skip = Number(new URL(order.url ?? location.href).searchParams.get('$skip') ?? 0);
        if (order.kind === 'ask' && skip >= from && !slow.isOver) {
          slow.held += 1;
          return;
        }
        if (skip > 0) slow.skips.push(skip);
        super.postMessage(order);
      }
    };
    Object.assign(window, { slow });
  }, first);
  // The script above put it there; the page's types do not know it.
  type Slow = { isOver: boolean; held: number; skips: number[] };
  return {
    held: () => page.evaluate(() => (Reflect.get(window, 'slow') as Slow).held),
    skips: () => page.evaluate(() => (Reflect.get(window, 'slow') as Slow).skips),
    end: () =>
      page.evaluate(() => {
        (Reflect.get(window, 'slow') as Slow).isOver = true;
      }),
  };
}

test('loading is stopped at once, what has arrived stays, and it goes on from there', async ({ page }) => {
  const slow = await slowFrom(page, 4000);
  await openPairs(page, 'hub.example');
  await expect(page.getByText(/^\d,000 of 50,000 pairs loaded; loading, the newest first…$/)).toBeVisible();
  await expect.poll(slow.held).toBe(4);
  await page.getByRole('button', { name: 'Stop', exact: true }).press('Enter');
  const more = page.getByRole('button', { name: 'Load more' });
  await expect(more).toBeFocused();
  await expect(page.getByText('4,000 of 50,000 pairs loaded; stopped')).toBeVisible();
  await expect(page.getByText('4,000 pairs', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('4,000 of 50,000 pairs loaded; loading, the newest first…')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(more).toBeFocused();
  await slow.end();
  await page.keyboard.press('Enter');
  await expect(page.getByText('14,000 of 50,000 pairs loaded; the newest first.')).toBeVisible();
  await expect(more).toBeFocused();
  const thousands = Array.from({ length: 13 }, (_, index) => (index + 1) * 1000);
  expect((await slow.skips()).toSorted((a, b) => a - b)).toEqual(thousands);
});

test('a record is asked for again by its id, and the table stays as it was loaded', async ({ page }) => {
  await openPairs(page, 'www.shop.example');
  const cells = await table(page).getByRole('row').allTextContents();
  await table(page).focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: /^Pair / });
  await drawer.getByRole('button', { name: 'Ask again' }).first().click();
  await expect(drawer.getByText(/^Asked again \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC: unchanged$/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  expect(await table(page).getByRole('row').allTextContents()).toEqual(cells);
});
