import type { Locator, Page } from 'playwright/test';
import { type Chance, pick } from '~/emulator/demo/wire/chance';
import { hostPath } from '../support/portsGrid';
import { settle } from './settle';

/** One thing that the analyst may do; answers whether it could be done now. */
type Deed = (page: Page, chance: Chance) => Promise<boolean>;

/** Hosts of the demo: of few and of many records, with links to each other, and some that are nothing but trouble. */
export const chaosHosts = [
  'www.shop.example',
  '203.0.113.80',
  '192.0.2.25',
  'click.mailtrack.example',
  'hostile.example',
  'thousand.example',
  'cdn.hub-static.example',
  '198.51.100.23',
  'secure.livechat.test',
  'secure.livechat.example',
  'login.harbourbank.test',
  'www.harbourbank.example',
  'www.museum.campus.example',
  'r.traffic-gate.test',
  'parked.example',
  'livechat.example',
  'tags.analytics.example',
  '192.0.2.44',
  'quiet.example',
  'halfway.example',
  'odd.example',
  'stuck.example',
  'loop.example',
  'unknown.example',
];

const search: Deed = (page, chance) => searchHost(page, pick(chance, chaosHosts));

/** Answers whether the page of the host was opened: a drawer lies over the field, and may come to lie there meanwhile. */
export async function searchHost(page: Page, host: string): Promise<boolean> {
  if ((await dialog(page).count()) > 0) return false;
  const field = page.getByRole('textbox', { name: 'Search a host' });
  try {
    await field.fill(host, { timeout: 2_000 });
    await field.press('Enter', { timeout: 2_000 });
    await page.waitForURL(({ href }) => href.endsWith(hostPath(host)), { timeout: 10_000 });
  } catch (error) {
    // The drawer of a link opens when its port has loaded, which may be now; then the field is out of reach.
    if ((await dialog(page).count()) > 0) return false;
    throw error;
  }
  return true;
}

const back: Deed = async (page) => {
  // Before the first page of the app there is another one.
  const isFirst = await page.evaluate(() => Reflect.get(history.state ?? {}, '__TSR_index') === 0);
  if (isFirst) return false;
  await page.goBack();
  return true;
};

const forward: Deed = async (page) => {
  await page.goForward();
  return true;
};

/** The view is in the address; what had loaded is asked for anew. */
const reload: Deed = async (page) => {
  await page.reload();
  return true;
};

/** What the analyst does, each as often as it stands here. */
const deeds: Readonly<Record<string, { readonly often: number; readonly deed: Deed }>> = {
  search: { often: 12, deed: search },
  reload: { often: 3, deed: reload },
  back: { often: 2, deed: back },
  forward: { often: 1, deed: forward },
  'other page': {
    often: 8,
    deed: (page) => pressOne(page.locator('nav.pages button:not([aria-current])')),
  },
  sort: { often: 4, deed: pressAny((page) => page.getByRole('columnheader')) },
  'open a row': { often: 6, deed: pressAny((page) => page.getByRole('gridcell')) },
  'step in the drawer': {
    often: 4,
    deed: pressAny((page) =>
      dialog(page).getByRole('button', { name: /^(Previous|Next|Components|Certificate|Banners|Show|Raw)/ }),
    ),
  },
  'expand a host': {
    often: 3,
    deed: pressAny((page) => dialog(page).getByRole('button', { name: /^(Expand|Bring in|Cancel)/ })),
  },
  escape: { often: 4, deed: escape },
  filter: { often: 4, deed: filter },
  'select a pair': { often: 8, deed: selectPair },
  undo: { often: 3, deed: pressAny((page) => page.getByRole('button', { name: /^(Undo|Redo)$/ })) },
  'leave out a kind': {
    often: 2,
    deed: pressAny((page) => page.getByRole('group', { name: 'Kinds of links' }).getByRole('button')),
  },
};

const drawnDeeds = Object.entries(deeds).flatMap(([name, { often }]) =>
  Array.from({ length: often }, () => name),
);

/** Does one thing that can be done on the page as it stands, and answers what it was. */
export async function work(page: Page, chance: Chance): Promise<string> {
  // What has failed is seldom left so.
  if (chance() < 0.4 && (await askAgain(page, chance))) return 'ask again';
  for (let tries = 0; tries < 20; tries += 1) {
    const name = pick(chance, drawnDeeds);
    if (await deeds[name]?.deed(page, chance)) return name;
  }
  await escape(page);
  return 'escape';
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog');
}

function pressAny(find: (page: Page) => Locator): Deed {
  return async (page, chance) => {
    const all = await find(page).all();
    return all.length > 0 && pressOne(pick(chance, all));
  };
}

/** How long a press may take that can be done: on a busy machine a page takes its time. Milliseconds. */
const patience = 5000;

/** Presses what can be pressed; what lies under a drawer, or is switched off, cannot. */
async function pressOne(target: Locator): Promise<boolean> {
  return (await isInReach(target)) && unlessGone(target, () => target.click({ timeout: patience }));
}

/**
 * Answers whether it could be done: between a look and the hand, what is reached for may go, or a drawer come before it. What is
 * still in reach afterwards should have let itself be reached, and its failure is the run's.
 */
async function unlessGone(target: Locator, act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (await isInReach(target)) throw error;
    return false;
  }
}

/** Whether it is there, switched on, and not behind a drawer. Seen at one look, for between two of them it may go. */
function isInReach(target: Locator): Promise<boolean> {
  return target.evaluateAll(([element]) => {
    const drawer = document.querySelector('[role=dialog]');
    return (
      element !== undefined &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled, [aria-disabled=true]') &&
      (drawer === null || element.closest('[role=dialog]') !== null)
    );
  });
}

/** Closes the drawer that is open; answers whether one was. */
export async function escape(page: Page): Promise<boolean> {
  if ((await dialog(page).count()) === 0) return false;
  await page.keyboard.press('Escape');
  return true;
}

const words = ['ssh', 'nginx', '443', 'kind = redirect', 'age < 30d', '(', '', ''];

async function filter(page: Page, chance: Chance): Promise<boolean> {
  const field = page
    .getByRole('searchbox')
    .or(page.getByRole('combobox', { name: /pairs$/ }))
    .first();
  if (!(await isInReach(field))) return false;
  return unlessGone(field, () => field.fill(pick(chance, words), { timeout: patience }));
}

async function selectPair(page: Page): Promise<boolean> {
  const table = page.getByRole('grid', { name: 'Pairs' });
  if (!(await isInReach(table))) return false;
  if (!(await unlessGone(table, () => table.focus({ timeout: patience })))) return false;
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  return true;
}

/** Presses a button that asks again; where the service wants to be left alone for long, comes back later. */
async function askAgain(page: Page, chance: Chance): Promise<boolean> {
  const buttons = await page
    .getByRole('button', { name: /^(Try again|Try all again|Go on loading|Reset)$/ })
    .all();
  if (buttons.length === 0) return false;
  const one = pick(chance, buttons);
  // What failed may have come by itself meanwhile, and its button is gone.
  const isDisabled = await one.isDisabled({ timeout: 500 }).catch(() => null);
  if (isDisabled === null) return false;
  if (isDisabled) {
    await page.clock.fastForward('01:01:00');
    await settle(page);
    return true;
  }
  return pressOne(one);
}
