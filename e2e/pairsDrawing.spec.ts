import type { Page } from 'playwright/test';
import { expect, expectAccessible, test } from './support/fixtures';
import { fileOf } from './support/savedFiles';

test.use({ viewport: { width: 1440, height: 1000 } });

const drawing = (page: Page) => page.getByRole('application', { name: 'Drawing of host pairs' });
const table = (page: Page) => page.getByRole('grid', { name: 'Pairs' });
const card = (page: Page) => page.getByRole('tooltip');

async function openDrawing(page: Page, hostId: string, view = '') {
  await page.goto(`/hosts/${encodeURIComponent(hostId)}/pairs${view && `?${view}`}`);
  await expect(drawing(page)).toBeVisible();
  await expect(drawing(page).locator('canvas:visible').first()).toBeVisible();
}

/** What a screen reader says of the host that the keys are on. */
async function current(page: Page): Promise<string | null> {
  const id = await drawing(page).getAttribute('aria-activedescendant');
  return id === null ? null : page.locator(`[id="${id}"]`).getAttribute('aria-label');
}

async function tabToDrawing(page: Page) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await drawing(page).evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never comes to the drawing');
}

interface SavedIn {
  readonly places: readonly unknown[];
}

/** The view in a file of one. */
function savedIn(content: Buffer): SavedIn {
  return (JSON.parse(content.toString()) as { view: SavedIn }).view;
}

async function openFile(page: Page, content: string) {
  await page.getByLabel('Saved view').setInputFiles({
    name: 'view.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
}

test('by keyboard alone: into the drawing, along the links, select, focus on one, undo, expand, leave', async ({
  page,
}) => {
  await openDrawing(page, 'www.shop.example');
  await tabToDrawing(page);
  await expect.poll(() => current(page)).toBe('www.shop.example, start');
  await expect(page.getByText(/^www\.shop\.example: 7 parents, 22 children, 3 flagged$/)).toBeAttached();

  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => current(page)).toMatch(/^(?:shop|prices)\.example/);
  const parent = await current(page);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => current(page)).not.toBe(parent);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => current(page)).toBe(parent);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => current(page)).toBe('www.shop.example, start');

  await page.keyboard.press('ArrowLeft');
  await expect(card(page)).toContainText('observed between');
  // What the service was asked once the view had come to rest.
  await expect(card(page)).toContainText(/In all: (?:no|\d+) parents?, \d+ child/);
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(drawing(page)).toBeFocused();

  await page.keyboard.press('Space');
  await expect(page.getByText(/^\d pairs? selected$/)).toBeVisible();

  await page.keyboard.press('Shift+F10');
  const focusOnIt = page.getByRole('menuitem', { name: /^Focus: only this one/ });
  await expect(focusOnIt).toBeVisible();
  for (let presses = 0; presses < 8; presses += 1) {
    if (await focusOnIt.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 hosts drawn').first()).toBeVisible();
  await expect(drawing(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('29 hosts drawn').first()).toBeVisible();

  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: /^Expand / })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(drawing(page)).toBeFocused();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(table(page)).toBeFocused();
});

test('Enter opens the only pair of a host', async ({ page }) => {
  await openDrawing(page, 'www.shop.example');
  await tabToDrawing(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => current(page)).not.toBe('www.shop.example, start');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^Pair / })).toContainText('observed between');
  await page.keyboard.press('Escape');
  await expect(drawing(page)).toBeFocused();
});

test('the pointer that rests on a host brings a card beside it, never under the pointer', async ({
  page,
}) => {
  await openDrawing(page, 'click.mailtrack.example');
  const box = await drawing(page).boundingBox();
  if (!box) throw new Error('The drawing has no box');
  const isOnHost = () => drawing(page).evaluate((element: HTMLElement) => element.style.cursor === 'pointer');
  // The start stands in the middle row, of which only the column is not known.
  for (let x = box.x + 20; x < box.x + box.width - 20; x += 6) {
    await page.mouse.move(x, box.y + box.height / 2);
    if (await isOnHost()) break;
  }
  await expect(card(page)).toBeVisible();
  const at = await card(page).boundingBox();
  const isUnder = await page.evaluate(() => document.querySelector('.hover-card:hover') !== null);
  expect([isUnder, (at?.width ?? 0) > 100]).toEqual([false, true]);
  await page.mouse.move(box.x + 5, box.y + 5);
  await expect(card(page)).toBeHidden();
});

/** Of each of Cytoscape's three canvases, whether it has room to draw. */
async function cytoscapeDraws(page: Page): Promise<boolean[]> {
  return drawing(page)
    .locator('.pairs-cy canvas')
    .evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).width > 0));
}

test('of Cytoscape’s canvases the one with the nodes is drawn, and those that nothing uses take no room', async ({
  page,
}) => {
  await openDrawing(page, 'www.shop.example');
  const draws = await cytoscapeDraws(page);
  expect([draws.length, draws.filter(Boolean).length]).toEqual([3, 1]);
});

test('T21 the whole drawing is saved as PNG and as SVG under fixed names, with its words', async ({
  page,
}) => {
  await openDrawing(page, 'www.shop.example');
  const png = await fileOf(page, 'Save the drawing as PNG');
  expect(png.name).toBe('hostscope-pairs.png');
  expect(png.content.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [png.content.readUInt32BE(16), png.content.readUInt32BE(20)];
  expect([width > 3000, height > 2000, width * height < 64_000_001]).toEqual([true, true, true]);

  const svg = await fileOf(page, 'Save the drawing as SVG');
  expect(svg.name).toBe('hostscope-pairs.svg');
  const text = svg.content.toString();
  expect(text).toContain('>Pairs of www.shop.example</text>');
  expect(text).toContain('>33 pairs; 29 hosts drawn.</text>');
  expect(text).toMatch(
    />Source: demo data\. Made \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC with Hostscope\.<\/text>/,
  );
  expect(text).toContain('>secure.livechat.test</text>');
  // The picture opens in a browser without a fault, and shows no derived line.
  expect(text).not.toContain('≈');
  const isDrawn = await page.evaluate(async (markup) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
    await image.decode();
    return image.naturalWidth > 600;
  }, text);
  expect(isDrawn).toBe(true);
});

test('a saved view opens again with pins, places and filters, and undo takes it back', async ({ page }) => {
  await openDrawing(page, 'www.shop.example', 'find=kind+%3D+script.src');
  await expect(page.getByText('8 of 33 shown')).toBeVisible();
  await tabToDrawing(page);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: /^Pin/ }).click();
  const saved = await fileOf(page, 'Save this view, with places and pins');
  expect(saved.name).toBe('hostscope-pairs-view.json');

  await openDrawing(page, 'www.shop.example');
  await expect(page.getByText('33 pairs', { exact: true })).toBeVisible();
  await openFile(page, saved.content.toString());
  const dialog = page.getByRole('dialog', { name: 'Open a saved view' });
  await expect(dialog).toContainText('1 pin');
  await dialog.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText('8 of 33 shown')).toBeVisible();
  await tabToDrawing(page);
  await expect.poll(() => current(page)).toBe('www.shop.example, start, pinned');
  const again = await fileOf(page, 'Save this view, with places and pins');
  const [first, second] = [saved, again].map(({ content }) => savedIn(content));
  expect({ ...second, places: [] }).toEqual({ ...first, places: [] });
  expect(second?.places).toEqual(expect.arrayContaining([...(first?.places ?? [])]));

  await drawing(page).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('33 pairs', { exact: true })).toBeVisible();
});

test('more hosts than anybody can read are drawn for whoever insists, and undo brings back the drawing before', async ({
  page,
}) => {
  await openDrawing(page, 'cdn.hub-static.example');
  const words = page.locator('.drawing-words');
  await expect(words).toHaveText('1 host and 2 groups drawn');
  const saved = await fileOf(page, 'Save this view, with places and pins');
  const file = JSON.parse(saved.content.toString()) as { view: { places: { id: string }[] } };
  const groups = file.view.places.filter(({ id }) => id.startsWith('Group:'));
  const openGroups = groups.map(({ id }) => ({ id, mode: 'hosts', pages: 60 }));
  await openFile(page, JSON.stringify({ ...file, view: { ...file.view, openGroups } }));
  await page.getByRole('button', { name: 'Open it' }).click();

  await expect(page.getByText(/^2,401 hosts, joined by 2,400 lines, are not drawn:$/)).toBeVisible();
  await expect(drawing(page)).toBeHidden();
  await expect(table(page).getByRole('row').nth(5)).toBeInViewport();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Draw them anyway' }).click();
  await expect(words).toHaveText('2,401 hosts drawn');
  await expect(drawing(page)).toBeVisible();
  expect(await cytoscapeDraws(page)).toEqual([false, false, false]);
  await tabToDrawing(page);
  await page.keyboard.press('ArrowLeft');
  await expect(card(page)).toContainText('1 child');

  await page.keyboard.press('Control+z');
  await expect(words).toHaveText('1 host and 2 groups drawn');
  expect(await cytoscapeDraws(page)).toContain(true);
});

test('T23 a file that is no saved view is refused in words, and changes nothing', async ({ page }) => {
  await openDrawing(page, 'www.shop.example');
  await openFile(page, '{"format":"hostscope-pairs-view","version":1,"__proto__":{"x":1}}');
  await expect(page.getByRole('alert')).toHaveText(
    'This file was not opened: at the top there is “__proto__”, which does not belong there.',
  );
  await openFile(page, '['.repeat(2_000_000));
  await expect(page.getByRole('alert')).toHaveText(
    'This file was not opened: it is nested deeper than 8 levels.',
  );
  await expect(page.getByText('33 pairs', { exact: true })).toBeVisible();
});

test('a second host comes into the same drawing, understood as it was typed, and into the link', async ({
  page,
}) => {
  await openDrawing(page, 'www.shop.example');
  const field = page.getByRole('textbox', { name: 'Add a host to the drawing' });
  await field.fill('not a host');
  await field.press('Enter');
  await expect(page.getByText(/is words, not a host/)).toBeVisible();
  await field.fill('click[.]mailtrack[.]example');
  await field.press('Enter');
  await expect(page).toHaveURL(/with=%5B%22click\.mailtrack\.example%22%5D/);
  await expect(page.getByText('29 hosts drawn')).toHaveCount(0);
  await expect(page.getByText(/^\d+ pairs$/)).not.toHaveText('33 pairs');
});

test('a layout that takes long can be cancelled, and everything stays where it stood', async ({ page }) => {
  await page.route(/pairsLayout\.worker/, () => {
    // Never answered: the layout goes on until it is cancelled.
  });
  await openDrawing(page, 'www.shop.example');
  await page.getByRole('combobox', { name: 'Arrange in' }).selectOption('force');
  const before = await fileOf(page, 'Save this view, with places and pins');
  await page.getByRole('button', { name: 'Arrange' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled: everything stands where it stood.')).toBeAttached();
  const after = await fileOf(page, 'Save this view, with places and pins');
  const placesOf = (file: Buffer) =>
    (JSON.parse(file.toString()) as { view: { places: unknown } }).view.places;
  expect(placesOf(after.content)).toEqual(placesOf(before.content));
});

test('the drawing shown and put away again and again leaves nothing behind', async ({ page, context }) => {
  await openDrawing(page, 'www.shop.example');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const shows = page.getByRole('combobox', { name: 'Show' });
  async function toggle(times: number) {
    for (let count = 0; count < times; count += 1) {
      await shows.selectOption('table');
      await expect(drawing(page)).toHaveCount(0);
      await shows.selectOption('both');
      await expect(drawing(page).locator('canvas:visible').first()).toBeVisible();
    }
  }
  async function listeners(): Promise<number> {
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? 0;
  }
  /** How many are left when the drawing is away and nothing is still on its way out. */
  async function left(): Promise<number> {
    await shows.selectOption('table');
    await expect(page.locator('canvas')).toHaveCount(0);
    let count = await listeners();
    await expect
      .poll(async () => {
        const before = count;
        count = await listeners();
        return count - before;
      })
      .toBe(0);
    return count;
  }
  await toggle(5);
  const first = await left();
  await toggle(20);
  // One drawing has some forty: what is added in twenty is not even one's.
  expect((await left()) - first).toBeLessThan(20);
});

test('axe finds nothing on the drawing with its card', async ({ page }) => {
  await openDrawing(page, 'www.shop.example');
  await tabToDrawing(page);
  await expect(card(page)).toBeVisible();
  await expectAccessible(page);
});

test('axe finds nothing on the menu of a host', async ({ page }) => {
  await openDrawing(page, 'www.shop.example');
  await tabToDrawing(page);
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page);
});

test('axe finds no faint colour on the drawing in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openDrawing(page, 'www.shop.example');
  await tabToDrawing(page);
  await expect(card(page)).toBeVisible();
  await expectAccessible(page, 'colours');
});

test('full screen shows the drawing alone, and a key brings the page back', async ({ page }) => {
  await openDrawing(page, 'www.shop.example');
  await page.getByRole('button', { name: 'Full screen' }).click();
  const isAlone = () =>
    page.evaluate(() => document.fullscreenElement?.querySelector('[role="application"]') !== null);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  expect(await isAlone()).toBe(true);
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test('a group whose pairs are all selected stays a group', async ({ page }) => {
  await openDrawing(page, 'click.mailtrack.example');
  const words = page.locator('.drawing-words');
  await expect(words).toHaveText('9 hosts and 1 group drawn');
  await tabToDrawing(page);
  await page.keyboard.press(' ');
  await expect(page.getByText('16 pairs selected')).toBeVisible();
  await expect(words).toHaveText('9 hosts and 1 group drawn');
  await page.keyboard.press(' ');
  await expect(page.getByText('No pair selected')).toBeVisible();
});

test('the menu of a group lists its pairs alone', async ({ page }) => {
  await openDrawing(page, 'click.mailtrack.example', 'show=drawing');
  await tabToDrawing(page);
  await page.keyboard.press('ArrowRight');
  for (const key of [...Array<string>(5).fill('ArrowUp'), ...Array<string>(5).fill('ArrowDown')]) {
    await page.keyboard.press(key);
    if ((await current(page))?.startsWith('8 children')) break;
  }
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'List its pairs alone' }).click();
  await expect(page.getByText('8 of 16 shown')).toBeVisible();
  await expect(table(page).getByRole('row')).toHaveCount(9);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('16 pairs', { exact: true })).toBeVisible();
});

test('of a host of which a few were brought in, it is still said how many there are', async ({ page }) => {
  const expansion = ['children', 'cdn.hub-static.example', [], null, null, null];
  const some = ['parents', 'cdn.hub-static.example', ['link.href'], null, null, ['a.example']];
  const expand = encodeURIComponent(JSON.stringify([expansion, some]));
  await openDrawing(page, 'www.shop.example', `expand=${expand}`);
  await tabToDrawing(page);
  await page.keyboard.press('ArrowRight');
  for (const key of [...Array<string>(30).fill('ArrowUp'), ...Array<string>(30).fill('ArrowDown')]) {
    await page.keyboard.press(key);
    if ((await current(page))?.startsWith('cdn.hub-static.example')) break;
  }
  await expect(card(page)).toContainText('In all: 4,800 pairs with parents, no pairs with children');
});

test('Escape leaves a drawing that has no table beside it', async ({ page }) => {
  await openDrawing(page, 'www.shop.example', 'show=drawing');
  await tabToDrawing(page);
  await page.keyboard.press('Escape');
  // The first ends the card, if it is there by then.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab', { name: /^Signals/ })).toBeFocused();
});

test('a link says how the drawing is arranged', async ({ page }) => {
  await openDrawing(page, 'www.shop.example', 'layout=layered');
  await expect(page.getByText('Arranged in layers.')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 900 } });

  test('a tap on a host selects its pairs, opens nothing, and is no tap beside it', async ({ page }) => {
    await openDrawing(page, 'click.mailtrack.example');
    await expect(page.locator('.drawing-words')).toHaveText('9 hosts and 1 group drawn');
    const box = await drawing(page).boundingBox();
    if (!box) throw new Error('The drawing has no box');
    // The start stands in the middle of its parents and children.
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect(page.getByText('16 pairs selected')).toBeVisible();
    // What a browser sends after a tap comes at once.
    await page.waitForTimeout(300);
    await expect(page.getByText('16 pairs selected')).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});
