import type { Page } from 'playwright/test';
import { expect, expectAccessible, test } from './support/fixtures';

test.use({ viewport: { width: 1440, height: 1400 } });

const table = (page: Page) => page.getByRole('grid', { name: 'Pairs' });
const signals = (page: Page) => page.getByRole('region', { name: 'Signals' });

async function openPairs(page: Page, hostId: string, view = '') {
  await page.goto(`/hosts/${encodeURIComponent(hostId)}/pairs${view && `?${view}`}`);
  await expect(table(page).getByRole('gridcell').first()).toBeVisible();
}

test('the skimmer and its lookalike stand out with their reasons once T0 is entered', async ({ page }) => {
  await openPairs(page, 'www.shop.example');
  await page.getByRole('textbox', { name: 'Incident time T0' }).fill('15 Sep 2026 10:00 UTC');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/t0=2026-09-15T10%3A00Z/);
  await expect(signals(page)).toContainText('secure.livechat.test looks like livechat.example');
  await expect(signals(page)).toContainText('(3 days)');
  await table(page).getByRole('columnheader', { name: 'Around T0' }).click();
  const first = table(page).getByRole('row').nth(1);
  await expect(first).toContainText(/appeared|ended/);
});

test('a finding leads to the pairs that it rests on', async ({ page }) => {
  await openPairs(page, 'www.shop.example');
  await signals(page).getByRole('button', { name: 'Show the pair' }).first().click();
  await expect(table(page)).toBeFocused();
  await expect(table(page).getByRole('row', { selected: true })).toHaveCount(1);
});

test('a redirect chain reads as a strip with the time in which it could have existed', async ({ page }) => {
  await openPairs(page, 'click.mailtrack.example');
  const chains = page.getByRole('region', { name: 'Redirect chains' });
  await expect(chains).toContainText('could have existed');
  await expect(chains.getByRole('listitem').first()).toContainText('→');
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
  await expect(dialog.getByText(/hosts ticked/)).toBeVisible();
  await dialog.getByRole('button', { name: /^Bring in/ }).click();
  await page.getByRole('button', { name: /collapse$/ }).click();
  await expect(page.getByText('33 pairs', { exact: true })).toBeVisible();
});

test('a hub of 50,000 pairs says what is loaded, and loads on when asked to', async ({ page }) => {
  await openPairs(page, 'hub.example');
  await expect(page.getByText('10,000 of 50,000 pairs loaded; the newest first.')).toBeVisible();
  await page.getByRole('button', { name: 'Load more' }).click();
  await expect(page.getByText('20,000 of 50,000 pairs loaded; the newest first.')).toBeVisible();
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
