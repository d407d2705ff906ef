import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright/test';
import { parseDataSet } from '~/emulator/dataSet';
import { corpusHost, fullPort, hostileDataSet, ownHost } from './hostile/hostileDataSet';
import { countTexts, hostileRecord } from './hostile/hostileRecord';
import { made, unseen } from './hostile/made';
import { payloads } from './hostile/payloads';
import { allowClipboard, copiedText } from './support/clipboard';
import { expect, test } from './support/fixtures';
import { portsGrid } from './support/portsGrid';
import { fileOf } from './support/savedFiles';

test.use({ viewport: { width: 1500, height: 1400 } });

const drawer = (page: Page) => page.getByRole('dialog');
const pairsTable = (page: Page) => page.getByRole('grid', { name: 'Pairs' });

/** Control characters but for tabs and line breaks, and what turns text around. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Bidi_Control}]/u;
/** What a spreadsheet takes for a formula; it skips blanks and what cannot be seen before it decides. */
const formula = /^[\s\p{Default_Ignorable_Code_Point}\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/u;

async function openCorpus(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Data set files').setInputFiles({
    name: 'corpus.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(hostileDataSet())),
  });
  await expect(page.getByText(/^Data set: /)).toBeVisible();
}

async function openHost(page: Page, hostId: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Search a host' }).fill(hostId);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostId);
  await expect(page.locator('main [aria-busy="true"], main progress')).toHaveCount(0);
}

/** The page as it stands shows every text as text: nothing was made of it, nothing in it is out of sight. */
async function expectHarmless(page: Page, where: string): Promise<void> {
  const found = await Promise.all([made(page), unseen(page)]);
  expect(found, where).toEqual([[], []]);
}

async function copied(page: Page, button: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await expect.poll(() => copiedText(page)).not.toBe('nothing yet');
  return copiedText(page);
}

function expectHarmlessCsv(csv: string, columns: number, rows: number): void {
  const read: string[][] = parse(csv);
  expect(read.map((row) => row.length)).toEqual(Array.from({ length: rows + 1 }, () => columns));
  expect(read.flat().filter((field) => formula.test(field))).toEqual([]);
  expect(read.flat().filter((field) => controls.test(field))).toEqual([]);
}

async function openTab(page: Page, kind: string): Promise<void> {
  await drawer(page)
    .getByRole('button', { name: new RegExp(`^${kind} `) })
    .click();
  await expect(drawer(page)).toHaveAccessibleName(new RegExp(`^${kind} of port`));
}

test.describe('the corpus', () => {
  test.beforeEach(async ({ page }) => {
    page.on('dialog', (dialog) => {
      void dialog.dismiss();
      throw new Error(`a dialog opened: ${dialog.message()}`);
    });
    await page.addInitScript(() => {
      window.open = () => {
        throw new Error('a window was opened');
      };
    });
    await allowClipboard(page);
  });

  test('T01 T03 T04 T23 is text in what is known of each host', async ({ page }) => {
    await openCorpus(page);
    await expectHarmless(page, 'start page');
    for (const [index, what] of [...payloads.keys()].entries()) {
      await openHost(page, ownHost(index));
      await expectHarmless(page, what);
    }
  });

  test('T01 T03 T04 T20 is text in the ports, each drawer and their copies', async ({ page }) => {
    test.setTimeout(180_000);
    await openCorpus(page);
    await openHost(page, corpusHost);
    await page.getByRole('button', { name: /^Show all \d+ rules$/ }).click();
    await expectHarmless(page, 'rules and grid');
    for (const title of [
      'Protocol',
      'Status',
      'Newest banner',
      'Components',
      'Certificate',
      'Last seen',
      'Port',
    ]) {
      await portsGrid(page).getByRole('columnheader', { name: title }).click();
      await expectHarmless(page, `sorted by ${title}`);
    }
    await page.getByRole('searchbox', { name: 'Filter ports' }).fill(payloads.get('markup') ?? '');
    await expectHarmless(page, 'filtered');
    await page.getByRole('searchbox', { name: 'Filter ports' }).fill('');
    const rows = payloads.size + 1;
    await expect(page.getByText(`${rows} ports`, { exact: true })).toBeVisible();
    expectHarmlessCsv(await copied(page, 'Copy as CSV'), 12, rows);
    // The port with all of them is the last; now it is the first.
    await expect(async () => {
      await portsGrid(page).getByRole('columnheader', { name: 'Port' }).click();
      await expect(portsGrid(page).getByRole('gridcell').first()).toHaveText(String(fullPort), {
        timeout: 500,
      });
    }).toPass();
    await portsGrid(page).getByRole('gridcell').first().click();
    for (const kind of ['Components', 'Banners']) {
      await openTab(page, kind);
      await expectHarmless(page, `all ${kind}`);
    }
    for (const button of await drawer(page).getByRole('button', { name: 'Copy text' }).all()) {
      await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
      await button.click();
      await expect.poll(() => copiedText(page)).not.toBe('nothing yet');
      expect(await copiedText(page)).not.toMatch(controls);
    }
    await openTab(page, 'Certificate');
    for (const what of [...payloads.keys()].toReversed()) {
      await drawer(page).getByRole('button', { name: 'Next' }).click();
      await expectHarmless(page, `certificate with ${what}`);
    }
  });

  test('T01 T03 T04 T20 T21 T22 is text in the pairs, their table, drawing, drawer, dialog and files', async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await openCorpus(page);
    await openHost(page, corpusHost);
    await page.getByRole('button', { name: 'Pairs', exact: true }).click();
    await expect(pairsTable(page).getByRole('gridcell').first()).toBeVisible();
    await expectHarmless(page, 'pairs');
    const rows = Number(await pairsTable(page).getAttribute('aria-rowcount')) - 1;
    expect(rows).toBe(3 * payloads.size);
    const csv: string[][] = parse(await copied(page, 'Copy as CSV'));
    expect(csv.flat().filter((field) => formula.test(field))).toEqual([]);
    expect(csv.flat().filter((field) => controls.test(field))).toEqual([]);
    expect(new Set(csv.map((row) => row.length)).size).toBe(1);
    const json = await copied(page, 'Copy as JSON');
    expect(json).not.toMatch(controls);
    expect(parseDataSet('copy.json', json).collections.hostPairs).toHaveLength(3 * payloads.size);
    await page.getByRole('combobox', { name: 'Find pairs' }).fill('kind = ');
    await expectHarmless(page, 'suggestions');
    await page.getByRole('combobox', { name: 'Find pairs' }).fill(payloads.get('markup') ?? '');
    await expectHarmless(page, 'an expression that is none');
    await page.getByRole('combobox', { name: 'Find pairs' }).fill('');
    await pairsTable(page).focus();
    for (let pair = 1; pair <= payloads.size; pair += 1) {
      await page.keyboard.press('Enter');
      await expect(drawer(page)).toBeVisible();
      await drawer(page).getByText('Raw record').first().click();
      await expectHarmless(page, `pair ${pair}`);
      await page.keyboard.press('Escape');
      await expect(drawer(page)).toHaveCount(0);
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    expect(await copied(page, 'Copy JSON')).not.toMatch(controls);
    await drawer(page).getByRole('button', { name: 'Expand…' }).first().click();
    await expect(page.getByRole('dialog', { name: /^Expand / })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expectHarmless(page, 'what to expand');
    await page.keyboard.press('Escape');
    await expectHarmlessPicture(page);
  });
});

/** The saved picture: a fixed name, and nothing in it that could run or lead away. */
async function expectHarmlessPicture(page: Page): Promise<void> {
  const { name: fileName, content } = await fileOf(page, 'Save the drawing as SVG');
  expect(fileName).toBe('hostscope-pairs.svg');
  const svg = content.toString();
  const elements = new Set([...svg.matchAll(/<([a-z]\w*)/gi)].map(([, name]) => name));
  expect(
    [...elements].filter((name) => /^(script|foreignObject|a|image|use|iframe|img)$/i.test(name ?? '')),
  ).toEqual([]);
  expect([...svg.matchAll(/<[^>]*\s(on\w+|href|xlink:href)=/gi)].map(([tag]) => tag)).toEqual([]);
  expect(svg).not.toMatch(controls);
}

test('the corpus leaves out no text of what Hostscope reads', () => {
  const read = ['hostname', 'ipAddress', 'hostReputation', 'hostPort', 'hostPair'];
  expect(read.map((type) => [type, countTexts(hostileRecord(type, 'x'))])).toEqual([
    ['hostname', 11],
    ['ipAddress', 15],
    ['hostReputation', 6],
    ['hostPort', 52],
    ['hostPair', 4],
  ]);
});
