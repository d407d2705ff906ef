import { expect, type Page } from 'playwright/test';

/** Moves the page's clock until nothing loads any more. */
export async function settle(page: Page): Promise<void> {
  const busy = page.locator('main [aria-busy="true"], main progress, [role="dialog"] [aria-busy="true"]');
  await expect(async () => {
    await page.clock.fastForward(2000);
    expect(await busy.count()).toBe(0);
  }).toPass({ intervals: [0], timeout: 40_000 });
}
