import type { Page } from 'playwright/test';
import type { EntraLogin } from './EntraLogin';

/**
 * A sign-in as it stands when the app is back from Entra's page: what MSAL and the app wrote into the tab's storage, and Entra's own memory of it.
 * A tab that gets both goes on as if it had been loaded again: MSAL reads its entries, and Entra knows the tokens in them.
 */
export interface KeptSignIn {
  readonly login: EntraLogin;
  readonly entries: readonly (readonly [key: string, value: string])[];
}

/** What the tab that stands open keeps: MSAL's entries, and the app's own that it is a live session. */
export function keptEntries(page: Page): Promise<KeptSignIn['entries']> {
  return page.evaluate(() => Object.entries<string>(sessionStorage));
}

/** Writes the entries into the tab before the app is opened in it. */
export async function restoreEntries(page: Page, entries: KeptSignIn['entries']): Promise<void> {
  // The storage belongs to the origin, so any of its files will do: this one runs no script.
  await page.goto('/favicon.svg');
  await page.evaluate((kept) => {
    for (const [key, value] of kept) sessionStorage.setItem(key, value);
  }, entries);
}
