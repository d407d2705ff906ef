import type { Page } from 'playwright/test';
import { allowClipboard, putOnClipboard } from './support/clipboard';
import { expect, expectAccessible, test } from './support/fixtures';
import { gridCell, hostPath, openPorts, portsGrid } from './support/portsGrid';

// What moves would be looked at halfway.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const;

async function openDrawer(page: Page, kind: string): Promise<void> {
  await openPorts(page, '192.0.2.25', `open=${kind}%3A443-tcp`);
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function openFault(page: Page, host: string, says: string): Promise<void> {
  await page.clock.install();
  await page.goto(hostPath(host));
  await expect(async () => {
    await page.clock.runFor(2000);
    await expect(page.getByText(says).first()).toBeVisible({ timeout: 100 });
  }).toPass({ intervals: [0] });
}

/** Every screen, drawer and state, and how to get there. */
const screens: readonly (readonly [name: string, open: (page: Page) => Promise<unknown>])[] = [
  [
    'the search page, with what can go wrong',
    async (page) => {
      await openPorts(page, 'www.shop.example');
      await page.getByRole('link', { name: 'Hostscope' }).click();
      await page.getByRole('heading', { name: 'What can go wrong' }).click();
      await expect(page.getByRole('button', { name: 'unknown.example' })).toBeVisible();
    },
  ],
  [
    'what was understood of a name that is not what it looks like',
    async (page) => {
      await page.goto('/');
      await page.getByRole('textbox', { name: 'Search a host' }).fill('h\u0430rbourbank.example');
      await expect(page.getByText('mixes Cyrillic and Latin letters')).toBeVisible();
    },
  ],
  [
    'what was refused',
    async (page) => {
      await page.goto('/');
      await page.getByRole('textbox', { name: 'Search a host' }).fill('127.1');
      await page.keyboard.press('Enter');
      await expect(page.getByText('is an abbreviated form')).toBeVisible();
    },
  ],
  [
    'a list of hosts to choose from',
    async (page) => {
      await page.goto('/');
      await allowClipboard(page);
      await putOnClipboard(page, 'a.shop.example\nh\u0430rbourbank.example\n10.1.2.3\na.shop.example\n127.1');
      await page.getByRole('textbox', { name: 'Search a host' }).press('ControlOrMeta+V');
      await page.getByText('The other 2, with the reason').click();
    },
  ],
  ['a host page', (page) => openPorts(page, '203.0.113.80')],
  [
    'a host page whose filter matches nothing, of a mangled link',
    async (page) => {
      await page.goto(hostPath('203.0.113.80', 'filter=zzz&tz=mars'));
      await expect(page.getByText('No port matches')).toBeVisible();
    },
  ],
  ['the page of a host that attacks', (page) => openPorts(page, 'hostile.example')],
  ['the drawer of banners', (page) => openDrawer(page, 'banners')],
  ['the drawer of components', (page) => openPorts(page, '192.0.2.25', 'open=components%3A22-tcp')],
  ['the drawer of a certificate', (page) => openDrawer(page, 'certificate')],
  [
    'the drawer of a large banner, shown whole',
    async (page) => {
      await openPorts(page, 'hostile.example', 'open=banners%3A1012-tcp');
      await page.getByRole('button', { name: 'Show all' }).click();
      await expect(page.getByRole('region', { name: 'The whole banner' })).toBeVisible();
    },
  ],
  [
    'records that could not be read',
    async (page) => {
      await openPorts(page, 'odd.example');
      await page.getByText('3 records could not be read').click();
      await page.getByText('22 values are not as documented').click();
    },
  ],
  ['a host that was never seen', (page) => openFault(page, 'unknown.example', 'No reputation on record.')],
  [
    'a refusal, with its details',
    async (page) => {
      await openFault(page, 'forbidden.example', 'Details for support');
      await page.getByText('Details for support').first().click();
    },
  ],
  ['a countdown', (page) => openFault(page, 'throttled-long.example', 'Trying again by itself')],
  ['one part that fails', (page) => openFault(page, 'partial.example', 'The service failed')],
  ['a list that stops halfway', (page) => openFault(page, 'halfway.example', 'Go on loading')],
  ['a list that runs in a circle', (page) => openFault(page, 'loop.example', 'run in a circle')],
  ['slow loading', (page) => openFault(page, 'silent.example', 'still loading')],
  [
    'an open data set',
    async (page) => {
      await page.goto('/');
      await openFile(page, 'set.json', '{"hosts":[{"id":"192.0.2.18"},{"id":"a.example"}]}');
      await expect(page.getByText('Data set: set')).toBeVisible();
    },
  ],
  [
    'a bad data set',
    async (page) => {
      await page.goto('/');
      await openFile(page, 'set.json', '[]');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  ],
  [
    'a link made on another data set',
    async (page) => {
      await openPorts(page, 'www.shop.example', 'data=other');
      await expect(page.getByText('This link was made on the data set')).toBeVisible();
    },
  ],
  ['a host that is none', (page) => page.goto(hostPath('hello world'))],
  ['an address that leads nowhere', (page) => page.goto('/nowhere')],
];

async function openFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a data set' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** The levels of the headings that are not hidden, in the order of the page. */
async function headingLevels(page: Page): Promise<number[]> {
  const headings = page.getByRole('heading');
  return headings.evaluateAll((elements) => elements.map(({ tagName }) => Number(tagName.slice(1))));
}

for (const [name, open] of screens) {
  test(`axe finds nothing, light and wide or dark and narrow: ${name}`, async ({ page }) => {
    await open(page);
    await expect(page.getByRole('heading').first()).toBeVisible();
    for (const { colorScheme, width } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await expect(page.locator('html')).toHaveAttribute('data-scheme', colorScheme);
      await test.step(`${colorScheme}, ${width} px`, () => expectAccessible(page));
    }
    const levels = await headingLevels(page);
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? level) + 1);
    expect(jumps, `the levels ${levels.join(' ')} leave none out`).toEqual([]);
  });
}

test.describe('the theme', () => {
  test('follows the system, and can be chosen; the choice stays', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
    await page.getByRole('button', { name: 'Theme: system. Change to light' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');
    await page.getByRole('button', { name: 'Theme: light. Change to dark' }).click();
    await page.getByRole('button', { name: 'Theme: dark. Change to system' }).click();
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light');
  });
});

test.describe('motion', () => {
  /** The longest that anything on the page moves, in seconds. */
  function longestMotion(page: Page): Promise<number> {
    return page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
          const moves =
            animationName === 'none' ? transitionDuration : `${transitionDuration},${animationDuration}`;
          return moves.split(',').map(Number.parseFloat);
        }),
      ),
    );
  }

  test('is left out where the system asks for it, the drawer included', async ({ page }) => {
    await page.goto(hostPath('slow.example'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await longestMotion(page)).toBe(0);
    await openPorts(page, '203.0.113.80');
    await gridCell(page, '22', 'Port').click();
    const drawer = page.getByRole('dialog');
    await expect(drawer).toBeVisible();
    expect(await drawer.evaluate((element) => element.getBoundingClientRect().right)).toBe(1280);
    expect(await longestMotion(page)).toBe(0);
  });
});

test.describe('the focus', () => {
  /** How the focused element, or the cell that stands for it, is told from the others. */
  function focusMark(page: Page): Promise<string> {
    return page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      const cell = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
      const field = focused.closest('.field');
      const { outlineStyle, outlineWidth } = getComputedStyle(cell ?? field ?? focused);
      return outlineStyle === 'none' || Number.parseFloat(outlineWidth) === 0
        ? focused.outerHTML
        : 'outlined';
    });
  }

  const places: readonly (readonly [name: string, path: string, last: string])[] = [
    ['on the search page', '/', 'open ports of hostile.example'],
    ['on a host page', hostPath('203.0.113.80'), 'Copy as CSV'],
    ['in a drawer', hostPath('203.0.113.80', 'open=banners%3A22-tcp'), 'Copy text'],
  ];

  for (const [name, path, last] of places) {
    test(`can be seen wherever Tab leads ${name}`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('button', { name: last }).last()).toBeVisible();
      for (let presses = 0; presses < 16; presses += 1) {
        await page.keyboard.press('Tab');
        // Behind the last element the focus is on the browser's own parts.
        if (await page.evaluate(() => document.activeElement === document.body)) break;
        expect(await focusMark(page)).toBe('outlined');
      }
    });
  }

  test('skips to the content, and never goes behind a drawer', async ({ page }) => {
    await openPorts(page, '203.0.113.80');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await portsGrid(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      // The two ends of the drawer that hold the focus inside are beside the dialog.
      const isInside = await page.evaluate(() => document.activeElement?.closest('.MuiModal-root') !== null);
      expect(isInside).toBe(true);
    }
  });
});
