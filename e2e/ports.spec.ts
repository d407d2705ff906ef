import type { Locator, Page } from 'playwright/test';
import { allowClipboard, copiedText } from './support/clipboard';
import { facts } from './support/facts';
import { expect, test } from './support/fixtures';
import {
  columnTitles,
  gridCell,
  gridColumn,
  gridRows,
  hostPath,
  openPorts,
  portsGrid,
} from './support/portsGrid';

// Wide enough for dates with their time of day, high enough for all rows of the hosts that are not large.
test.use({ viewport: { width: 1600, height: 1300 } });

const museum = '192.0.2.25';
const takenOver = '203.0.113.80';

const drawer = (page: Page) => page.getByRole('dialog');
const filter = (page: Page) => page.getByRole('searchbox', { name: 'Filter ports' });
const columnTitle = (page: Page, name: string) => portsGrid(page).getByRole('columnheader', { name });
const records = (page: Page) => drawer(page).getByRole('article');

/** The title of the cell that the keyboard is at and the row it is in, as a screen reader is told. */
async function activeCell(page: Page): Promise<{ row: number; column: string | undefined }> {
  return portsGrid(page).evaluate((grid, titles) => {
    const cell = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    const row = Number(cell?.closest('[role="row"]')?.getAttribute('aria-rowindex'));
    return { row, column: titles[Number(cell?.getAttribute('aria-colindex')) - 1] };
  }, columnTitles);
}

test('each port is a row, with everything that is known of it at a glance', async ({ page }) => {
  await openPorts(page, 'www.shop.example');
  await expect(page.getByText('2 ports', { exact: true })).toBeVisible();
  await expect
    .poll(() => gridRows(page))
    .toEqual([
      {
        Port: '80',
        Service: 'http',
        Protocol: 'tcp',
        Status: 'open',
        'Newest banner': expect.stringMatching(
          /^HTTP\/1\.1 301 Moved Permanently ↵ Server: nginx\/1\.22\.1 ↵ .*… \+1$/,
        ),
        Components: 'nginx 1.22.1, nginx 1.14.2',
        Certificate: '–',
        Observed: '1,441',
        'First seen UTC': '2019-08-20 11:41',
        'Last seen UTC': '2026-11-19 17:05',
        'Last scan UTC': '2026-11-19 19:19',
      },
      {
        Port: '443',
        Service: 'https',
        Protocol: 'tcp',
        Status: 'open',
        'Newest banner': expect.stringMatching(/^HTTP\/1\.1 200 OK ↵ Server: nginx\/1\.26\.2 ↵ .*… \+3$/),
        Components: 'nginx 1.26.2, Shopcart, nginx 1.22.1, nginx 1.14.2',
        Certificate: 'www.shop.example',
        Observed: '3,122',
        'First seen UTC': '2019-08-20 02:05',
        'Last seen UTC': '2026-11-19 22:54',
        'Last scan UTC': '2026-11-19 22:54',
      },
    ]);
});

test('a port over tcp and udp is two rows, and a port that never said a word is one too', async ({
  page,
}) => {
  await openPorts(page, museum);
  const rows = (await gridRows(page)).filter(({ Port }) => Port === '53');
  expect(rows.map(({ Service, Protocol }) => ({ Service, Protocol }))).toEqual([
    { Service: 'domain', Protocol: 'tcp' },
    { Service: 'domain', Protocol: 'udp' },
  ]);
  await openPorts(page, '198.51.100.200');
  expect((await gridRows(page)).map((row) => [row['Port'], row['Newest banner'], row['Components']])).toEqual(
    [['4711', '–', '–']],
  );
});

test.describe('sorting', () => {
  const missing = new Set(['–', 'not stated']);

  /** The order that a column should have; what is not known stands last in both directions. */
  function inOrder(values: readonly string[], title: string, direction: 'asc' | 'desc'): string[] {
    const known = values.filter((value) => !missing.has(value));
    const key = (value: string) => (/^[\d,]+$/.test(value) ? Number(value.replaceAll(',', '')) : value);
    const isLess = (a: string, b: string) => key(a) < key(b);
    const sorted = known.toSorted((a, b) => (a === b ? 0 : isLess(a, b) ? -1 : 1));
    const turned = direction === 'asc' ? sorted : sorted.toReversed();
    expect(new Set(values).size, `${title} has values to tell an order by`).toBeGreaterThan(1);
    return [...turned, ...values.filter((value) => missing.has(value))];
  }

  /** Columns with values to tell an order by, and the direction that a first press gives. */
  const sortable: readonly (readonly [host: string, ...columns: [title: string, first: 'asc' | 'desc'][]])[] =
    [
      [takenOver, ['Status', 'asc'], ['Newest banner', 'asc'], ['Certificate', 'asc']],
      [
        museum,
        ['Protocol', 'asc'],
        ['Components', 'asc'],
        ['Observed', 'desc'],
        ['First seen UTC', 'desc'],
        ['Last seen UTC', 'desc'],
        ['Last scan UTC', 'desc'],
      ],
    ];

  test('by each column, and the other way around', async ({ page }) => {
    for (const [host, ...columns] of sortable) {
      await openPorts(page, host);
      for (const [title, first] of columns) {
        const before = await gridColumn(page, title);
        const second = first === 'asc' ? 'desc' : 'asc';
        for (const direction of [first, second] as const) {
          await columnTitle(page, title).click();
          await expect(columnTitle(page, title)).toHaveAttribute('aria-sort', `${direction}ending`);
          await expect.poll(() => gridColumn(page, title), title).toEqual(inOrder(before, title, direction));
        }
        await expect(columnTitle(page, 'Port')).toHaveAttribute('aria-sort', 'none');
      }
    }
  });

  test('by Port is how it begins, by number', async ({ page }) => {
    await openPorts(page, takenOver);
    const ports = ['22', '23', '25', '80', '443', '1080', '3128', '3333', '8080'];
    expect(await gridColumn(page, 'Port')).toEqual(ports);
    await expect(columnTitle(page, 'Port')).toHaveAttribute('aria-sort', 'ascending');
    await columnTitle(page, 'Port').click();
    await expect.poll(() => gridColumn(page, 'Port')).toEqual(ports.toReversed());
  });

  test('D02 dates that cannot be read show what came, marked, and stand last both ways', async ({ page }) => {
    await openPorts(page, 'odd.example');
    const seen = [
      '2024-02-01 08:00',
      '2024-02-01 08:00',
      '2016-17-13T08:43:41.00Z',
      '2016-17-13T08:43:41.00Z',
    ];
    for (const direction of ['descending', 'ascending']) {
      await columnTitle(page, 'First seen UTC').click();
      await expect(columnTitle(page, 'First seen UTC')).toHaveAttribute('aria-sort', direction);
      await expect.poll(() => gridColumn(page, 'First seen UTC')).toEqual(seen);
    }
    await expect(portsGrid(page).getByTitle('This date cannot be read')).toHaveCount(2);
  });

  test('a column that does not sort stays as it is when it is pressed', async ({ page }) => {
    await openPorts(page, takenOver);
    await columnTitle(page, 'Service').click();
    await expect(page).toHaveURL(hostPath(takenOver));
    await expect(columnTitle(page, 'Service')).not.toHaveAttribute('aria-sort');
  });
});

test.describe('the filter', () => {
  test('takes words of any column and banner, and counts honestly', async ({ page }) => {
    await openPorts(page, museum);
    const counts = (words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();
    await counts('24 ports');
    await filter(page).fill('UDP');
    await expect.poll(() => gridColumn(page, 'Port')).toEqual(['53', '123', '161', '5060']);
    await counts('4 of 24 shown');
    await filter(page).fill('udp 53/');
    await expect.poll(() => gridColumn(page, 'Port')).toEqual(['53']);
    await filter(page).fill('openssh_6.6.1');
    await expect.poll(() => gridColumn(page, 'Port')).toEqual(['22']);
    await filter(page).fill('museum.campus.example');
    await expect.poll(() => gridColumn(page, 'Port')).toEqual(['443']);
    await filter(page).fill('memcache');
    await expect.poll(() => gridColumn(page, 'Port')).toEqual(['11211']);
    await filter(page).fill('');
    await counts('24 ports');
  });

  test('that matches nothing says so, and takes nothing for a pattern', async ({ page }) => {
    await openPorts(page, museum);
    for (const words of ['.*', '(', '[a-', '\\']) {
      await filter(page).fill(`${words} zzz`);
      await expect(page.getByText(`No port matches “${words} zzz”`)).toBeVisible();
    }
    await expect(page.getByText('0 of 24 shown', { exact: true })).toBeVisible();
  });

  test('T04 and text in the link that turns its surroundings around is marked', async ({ page }) => {
    await page.goto(hostPath(museum, 'filter=%E2%80%AEevil&open=banners%3A1%E2%80%AE2'));
    await expect(page.getByText('No port matches “‹RLO›evil”')).toBeVisible();
    await expect(page.getByText('The link opens port 1‹RLO›2,')).toBeVisible();
  });

  test('counts what has loaded while a part is missing', async ({ page }) => {
    await openPorts(page, 'stuck.example', 'filter=ssh');
    await expect(page.getByRole('button', { name: 'Go on loading' })).toBeVisible();
    await expect(page.getByText(/^1 of (\d+) shown; loaded \1 of 250$/)).toBeVisible();
  });

  test('T26 a long text is cut off and leaves the page usable', async ({ page }) => {
    await openPorts(page, museum);
    await filter(page).fill('(a+)+$'.repeat(20_000));
    await expect(page.getByText('0 of 24 shown', { exact: true })).toBeVisible();
    await filter(page).fill('ssh');
    await expect.poll(() => gridColumn(page, 'Port')).toEqual(['22']);
  });
});

test.describe('the drawers', () => {
  test('banners: every one, the newest first, with its dates', async ({ page }) => {
    await openPorts(page, takenOver);
    await gridCell(page, '22', 'Newest banner').click();
    await expect(page).toHaveURL(hostPath(takenOver, 'open=banners%3A22-tcp'));
    await expect(drawer(page)).toHaveAccessibleName('Banners of port 22/tcp');
    await expect(drawer(page).getByRole('heading', { level: 2 })).toHaveText('22/tcp ssh');
    await expect(records(page)).toHaveText([
      /^observed between 2026-06-22 09:42:34 UTC and 2026-11-19 15:18:15 UTC · 17 hours agoscan protocol sshobserved 87 timesSSH-2.0-dropbear_2022.83\s*Copy text$/,
      /^observed between 2026-06-21 06:18:04 UTC and 2026-08-02 13:09:03 UTC · 3 months agoscan protocol sshobserved 41 timesSSH-2.0-OpenSSH_9.6p1 Ubuntu-3ubuntu13.5\s*Copy text$/,
      /^observed between 2019-02-11 03:19:52 UTC and 2026-06-20 14:13:15 UTC · 4 months agoscan protocol sshobserved 609 timesSSH-2.0-OpenSSH_7.6p1 Ubuntu-4ubuntu0.7\s*Copy text$/,
    ]);
  });

  test('components: every one, the recent ones first', async ({ page }) => {
    await openPorts(page, takenOver);
    await gridCell(page, '22', 'Components').click();
    await expect(page).toHaveURL(hostPath(takenOver, 'open=components%3A22-tcp'));
    await expect(drawer(page)).toHaveAccessibleName('Components of port 22/tcp');
    const shown = await records(page).evaluateAll((articles) =>
      articles.map((article) => [
        article.querySelector('h3')?.textContent,
        [...article.querySelectorAll('.record-facts > span')].map((fact) => fact.textContent),
      ]),
    );
    expect(shown).toEqual([
      ['dropbear 2022.83', ['recent', 'category Remote Access']],
      ['Ubuntu 24.04', ['not recent', 'category Operating System']],
      ['OpenSSH 9.6p1', ['not recent', 'category Remote Access']],
      ['Ubuntu 18.04', ['not recent', 'category Operating System']],
      ['OpenSSH 7.6p1', ['not recent', 'category Remote Access']],
    ]);
  });

  test('certificate: who it names, who signed it, and that it has expired', async ({ page }) => {
    await openPorts(page, museum);
    await gridCell(page, '443', 'Certificate').click();
    await expect(page).toHaveURL(hostPath(museum, 'open=certificate%3A443-tcp'));
    await expect(drawer(page)).toHaveAccessibleName('Certificate of port 443/tcp');
    await expect(drawer(page).getByText('expired', { exact: true })).toBeVisible();
    await expect
      .poll(() => facts(drawer(page)))
      .toEqual({
        Subject: 'museum.campus.example · Campus Example · Computer Museum · keeper@campus.example',
        Issuer: 'Example Trust Business Validation CA 2 · Example Trust Services · Business Validation · CH',
        'Alternate names': 'museum.campus.examplewww.museum.campus.example',
        Issued: '2020-05-04 00:00:00 UTC · 6 years ago',
        Expires: '2022-05-04 23:59:59 UTC · 4 years ago',
        'First seen': '2020-05-04 00:31:07 UTC · 6 years ago',
        'Last seen': '2026-11-19 23:41:52 UTC · 9 hours ago',
        'SHA-1': '4fba55f467e477b6adefb88c57a348aa44c88716',
        Fingerprint: '4f:ba:55:f4:67:e4:77:b6:ad:ef:b8:8c:57:a3:48:aa:44:c8:87:16',
        'Serial number': '10227582952233971835563327325083949538957994',
      });
  });

  test('certificate: one that nobody else signed is marked', async ({ page }) => {
    await openPorts(page, takenOver, 'open=certificate%3A443-tcp');
    await expect(drawer(page).getByText('subject and issuer are the same', { exact: true })).toBeVisible();
    await openPorts(page, 'www.shop.example', 'open=certificate%3A443-tcp');
    await expect(drawer(page).getByText('SHA-1', { exact: true })).toBeVisible();
    await expect(drawer(page).getByText('subject and issuer are the same', { exact: true })).toHaveCount(0);
  });

  test('say in words where there is nothing', async ({ page }) => {
    const said: readonly (readonly [string, string])[] = [
      ['banners', 'No banner was recorded on this port.'],
      ['components', 'No component was recognised on this port.'],
      ['certificate', 'No certificate was recorded on this port.'],
    ];
    for (const [kind, words] of said) {
      await openPorts(page, takenOver, `open=${kind}%3A25-tcp`);
      await expect(drawer(page).getByText(words)).toBeVisible();
    }
  });

  test('change from one to the next inside, and Previous and Next go through the ports', async ({ page }) => {
    await openPorts(page, takenOver, 'sort=-port');
    await gridCell(page, '80', 'Port').click();
    await drawer(page).getByRole('button', { name: 'Components (4)' }).click();
    await expect(page).toHaveURL(hostPath(takenOver, 'sort=-port&open=components%3A80-tcp'));
    await expect(drawer(page).getByRole('button', { name: 'Components (4)' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await drawer(page).getByRole('button', { name: 'Next' }).click();
    await expect(drawer(page)).toHaveAccessibleName('Components of port 25/tcp');
    await expect(page).toHaveURL(hostPath(takenOver, 'sort=-port&open=components%3A25-tcp'));
    await drawer(page).getByRole('button', { name: 'Previous' }).click();
    await drawer(page).getByRole('button', { name: 'Previous' }).click();
    await expect(drawer(page)).toHaveAccessibleName('Components of port 443/tcp');
    await page.goBack();
    await expect(drawer(page)).toHaveCount(0);
    await expect(page).toHaveURL(hostPath(takenOver, 'sort=-port'));
  });

  test('Previous and Next end with the rows that are shown', async ({ page }) => {
    await openPorts(page, takenOver, 'filter=nginx&open=banners%3A80-tcp');
    await expect(drawer(page).getByRole('button', { name: 'Previous' })).toBeDisabled();
    await drawer(page).getByRole('button', { name: 'Next' }).click();
    await expect(drawer(page)).toHaveAccessibleName('Banners of port 443/tcp');
    await expect(drawer(page).getByRole('button', { name: 'Next' })).toBeDisabled();
  });

  const closings: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
    ['Escape', (page) => page.keyboard.press('Escape')],
    ['the Close button', (page) => drawer(page).getByRole('button', { name: 'Close' }).click()],
    ['a press beside it', (page) => page.mouse.click(100, 600)],
  ];

  test('close, and the focus is back in the grid', async ({ page }) => {
    await openPorts(page, takenOver);
    for (const [how, close] of closings) {
      await gridCell(page, '80', 'Status').click();
      await expect(drawer(page), how).toBeVisible();
      await close(page);
      await expect(drawer(page), how).toHaveCount(0);
      await expect(page).toHaveURL(hostPath(takenOver));
      await expect(portsGrid(page), how).toBeFocused();
      expect(await activeCell(page), how).toEqual({ row: 5, column: 'Status' });
    }
  });

  test('close by Escape also where a link opened them', async ({ page }) => {
    await openPorts(page, takenOver, 'open=banners%3A80-tcp');
    await expect(drawer(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(drawer(page)).toHaveCount(0);
    await expect(portsGrid(page)).toBeFocused();
    expect(await activeCell(page)).toEqual({ row: 5, column: 'Port' });
  });

  test('T28 banners are copied as they read, without what cannot be seen', async ({ page }) => {
    await allowClipboard(page);
    await openPorts(page, takenOver, 'open=banners%3A23-tcp');
    await drawer(page).getByRole('button', { name: 'Copy text' }).first().click();
    await expect(drawer(page).getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await copiedText(page)).toBe(
      "ÿýÿýÿûÿû\n\nBusyBox v1.19.4 (2016-03-17 14:12:05 CST) built-in shell (ash)\nEnter 'help' for a list of built-in commands.\n\n[6n~ # ",
    );
  });
});

test('the whole way by keyboard: search, grid, drawer, and back', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('textbox', { name: 'Search a host' })).toBeFocused();
  await page.keyboard.type('203[.]0[.]113[.]80');
  await page.keyboard.press('Enter');
  await expect(portsGrid(page)).toBeVisible();
  await tabTo(page, portsGrid(page));
  expect(await activeCell(page)).toEqual({ row: 2, column: 'Port' });
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
    await page.keyboard.press(key);
  }
  expect(await activeCell(page)).toEqual({ row: 5, column: 'Service' });
  await page.keyboard.press('Enter');
  await expect(drawer(page)).toHaveAccessibleName('Banners of port 80/tcp');
  await tabTo(page, drawer(page).getByRole('region'));
  await expect(records(page).first()).toContainText('Werkzeug/3.0.1');
  await page.keyboard.press('Escape');
  await expect(portsGrid(page)).toBeFocused();
  expect(await activeCell(page)).toEqual({ row: 5, column: 'Service' });
  await page.keyboard.press('End');
  expect(await activeCell(page)).toEqual({ row: 5, column: 'Last scan UTC' });
  await page.keyboard.press('Control+End');
  expect(await activeCell(page)).toEqual({ row: 10, column: 'Last scan UTC' });
  await page.keyboard.press('Control+Home');
  expect(await activeCell(page)).toEqual({ row: 2, column: 'Port' });
  await page.keyboard.press('ArrowUp');
  expect(await activeCell(page)).toEqual({ row: 1, column: 'Port' });
  await page.keyboard.press('Enter');
  await expect(columnTitle(page, 'Port')).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Search a host' })).toBeFocused();
});

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}

test.describe('a host with every port', () => {
  test('D06 counts them all, shows the last one, and keeps few rows in the page', async ({ page }) => {
    await openPorts(page, 'large.example');
    await expect(page.getByText('131,070 ports', { exact: true })).toBeVisible({ timeout: 40_000 });
    await expect(portsGrid(page)).toHaveAttribute('aria-rowcount', '131071');
    const [first] = await gridRows(page);
    expect(first).toMatchObject({ Port: '1', Protocol: 'tcp' });
    await portsGrid(page).focus();
    await page.keyboard.press('Control+End');
    await expect
      .poll(async () => (await gridRows(page)).at(-1))
      .toMatchObject({
        Port: '65535',
        Protocol: 'udp',
      });
    expect(await activeCell(page)).toEqual({ row: 131_071, column: 'Last scan UTC' });
    expect((await gridRows(page)).length).toBeLessThan(80);
    await filter(page).fill('nginx open');
    await expect(page.getByText('219 of 131,070 shown', { exact: true })).toBeVisible();
    await expect.poll(async () => (await gridRows(page))[0]?.['Components']).toMatch(/nginx/);
    await columnTitle(page, 'Observed').click();
    await expect(columnTitle(page, 'Observed')).toHaveAttribute('aria-sort', 'descending');
    await page.keyboard.press('/');
    await expect(page.getByRole('textbox', { name: 'Search a host' })).toBeFocused();
  });

  test('D06 says how far it has come while it loads', async ({ page }) => {
    await page.goto(hostPath('large.example'));
    await expect(page.getByRole('progressbar', { name: 'Loading ports' })).toBeVisible();
    await expect(page.getByText(/^[\d,]+ ports; loaded [\d,]+ of 131,070$/)).toBeVisible();
    await expect(portsGrid(page).getByRole('gridcell').first()).toHaveText('1');
  });
});

test('D05 a banner of two megabytes shows its beginning, and the whole on request', async ({ page }) => {
  await openPorts(page, 'hostile.example');
  await gridCell(page, '1012', 'Newest banner').click();
  await expect(drawer(page).getByText('4,096 of 2,097,152 characters')).toBeVisible();
  await expect(drawer(page).getByText(/^x{4096}$/)).toBeVisible();
  await drawer(page).getByRole('button', { name: 'Show all' }).click();
  const whole = drawer(page).getByRole('region', { name: 'The whole banner' });
  await expect(whole).toBeVisible();
  // All of it can be scrolled to, and little of it is laid out.
  const laidOut = await whole.evaluate((region) => (region.textContent ?? '').length);
  expect(laidOut).toBeLessThan(100_000);
  await whole.focus();
  await expect(async () => {
    // The end moves away while what comes into view is measured.
    await page.keyboard.press('End');
    await expect(whole.locator('[data-index]').last()).toHaveAttribute('data-index', '2097', {
      timeout: 500,
    });
  }).toPass();
  await drawer(page).getByRole('button', { name: 'Show the beginning' }).click();
  await expect(drawer(page).getByText('4,096 of 2,097,152 characters')).toBeVisible();
});

test('records that could not be read are counted, with the reason and what came', async ({ page }) => {
  await allowClipboard(page);
  await openPorts(page, 'odd.example');
  await expect(page.getByText('4 ports', { exact: true })).toBeVisible();
  await page.getByText('3 records could not be read').click();
  const unread = page.getByRole('group').filter({ hasText: '3 records could not be read' });
  await expect(unread.getByRole('listitem')).toHaveText([
    /^Set aside because it is not an object\.\s*"a text"\s*Copy JSON$/,
    /^Set aside because it is not an object\.\s*null\s*Copy JSON$/,
    /^Set aside because it has no port number\.\s*\{\s*"unknown": true\s*\}\s*Copy JSON$/,
  ]);
  await unread.getByRole('button', { name: 'Copy JSON' }).last().click();
  await expect.poll(() => copiedText(page)).toBe('{\n "unknown": true\n}');
  await page.getByText('22 values are not as documented').click();
  await expect(
    page.getByText('firstSeenDateTime: not a date that exists ("2016-17-13T08:43:41.00Z")'),
  ).toHaveCount(2);
});

test.describe('times', () => {
  // Away from UTC, so that the switch shows.
  test.use({ timezoneId: 'America/St_Johns' });

  test('are in UTC, and in local time on request, with the zone written', async ({ page }) => {
    await openPorts(page, takenOver);
    await expect(gridCell(page, '22', 'Last seen UTC')).toHaveText('2026-11-19 15:18');
    await page.getByRole('combobox', { name: 'Times in' }).selectOption('local time');
    await expect(page).toHaveURL(hostPath(takenOver, 'tz=local'));
    await expect(columnTitle(page, 'Last seen local')).toBeVisible();
    await expect(gridCell(page, '22', 'Last seen UTC')).toHaveText('2026-11-19 11:48');
    await expect(
      gridCell(page, '22', 'Last seen UTC').getByTitle('2026-11-19 11:48:15 UTC-03:30'),
    ).toBeVisible();
    await expect(page.getByText('2026-11-19 10:18:53 UTC-03:30 · 19 hours ago')).toBeVisible();
    await gridCell(page, '22', 'Port').click();
    await expect(records(page).first()).toContainText('2026-06-22 07:12:34 UTC-02:30');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Times in' }).selectOption('UTC');
    await expect(page).toHaveURL(hostPath(takenOver));
  });
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('ports are cards, which can be sorted and opened', async ({ page }) => {
    await openPorts(page, takenOver);
    const cards = portsGrid(page).getByRole('gridcell');
    await expect(cards.first()).toHaveText(
      /^22\/tcpsshopenlast seen 2026-11-19SSH-2\.0-dropbear_2022\.83 \+2dropbear 2022\.83, Ubuntu 24\.04/,
    );
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Observed ▼');
    await expect(page).toHaveURL(hostPath(takenOver, 'sort=-timesObserved'));
    await expect(cards.first()).toHaveText(/^80\/tcp/);
    await cards.first().click();
    await expect(drawer(page)).toHaveAccessibleName('Banners of port 80/tcp');
    const width = await drawer(page).evaluate((element) => element.getBoundingClientRect().width);
    expect(width).toBe(390);
    await page.keyboard.press('Escape');
    await expect(portsGrid(page)).toBeFocused();
  });

  test('nothing makes the page scroll sideways', async ({ page }) => {
    for (const path of [
      '/',
      hostPath(takenOver),
      hostPath('hostile.example'),
      hostPath('forbidden.example'),
    ]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }
  });
});
