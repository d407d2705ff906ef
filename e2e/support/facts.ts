import type { Locator } from 'playwright/test';

/** A list of terms and their definitions below an element, as an object. */
export function facts(within: Locator): Promise<Record<string, string>> {
  return within.locator('dl').evaluateAll((lists) => {
    const pairs = lists
      .flatMap((list) => [...list.querySelectorAll('dt')])
      .map((term) => [term.textContent, term.nextElementSibling?.textContent ?? '']);
    return Object.fromEntries(pairs) as Record<string, string>;
  });
}
