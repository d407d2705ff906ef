import type { BrowserContext, Page } from 'playwright/test';

/** Makes both storages of every page throw as where a browser blocks them: reading the property already fails. */
export async function blockStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  });
}

/** Leaves no room for another entry in the session storage of the page that stands open. */
export async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    // About 5 MB is what browsers give an origin; halves of what is left find the end.
    for (let size = 4_000_000, count = 0; size >= 1;) {
      try {
        sessionStorage.setItem(`ballast.${count}`, 'x'.repeat(size));
        count += 1;
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
}
