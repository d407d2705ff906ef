import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from 'playwright/test';
import { Silence, watch } from './Silence';

/**
 * Playwright's `test`, in which a test fails on a violation of the Content-Security-Policy (T02), an error or a
 * warning on the console, an uncaught error, or a request to another origin than the app's own (T34).
 */
export const test = base.extend<{ silence: Silence }>({
  silence: [
    async ({ context, baseURL }, use) => {
      const silence = new Silence();
      await watch(context, silence, new URL(baseURL ?? '').origin);
      await use(silence);
      expect(silence.unexpected(), 'the pages kept silent').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Expects axe to find nothing on the page as it stands: WCAG 2.2 A and AA, and its best practices; or only in what
 * colours can break.
 */
export async function expectAccessible(page: Page, what: 'all' | 'colours' = 'all'): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const axe = new AxeBuilder({ page });
  const chosen =
    what === 'all' ? axe.withTags(tags) : axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await chosen.analyze();
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(lines).toEqual([]);
}

/** Expects that no service worker is registered (T32): says something only where Playwright does not block them. */
export async function expectNoServiceWorker(page: Page): Promise<void> {
  const count = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(count).toBe(0);
}

/**
 * Waits until the app runs. The static page that stands before it has a heading too, but neither a link nor anything of the host:
 * who waits for a heading alone may look at that one.
 */
export async function expectAppRuns(page: Page): Promise<void> {
  await expect(page.locator('a[href="#main"]')).toBeAttached();
}

export { expect };
