import { expect, type Locator } from 'playwright/test';

/**
 * Waits until something can be seen, looking often. Playwright's own waits look only every half second once a third of a second has
 * passed, and that pause would be most of what a page of the live session takes to load.
 */
export async function appears(locator: Locator): Promise<void> {
  await expect
    .poll(() => locator.isVisible(), { message: `${String(locator)} appears`, intervals: [50] })
    .toBe(true);
}
