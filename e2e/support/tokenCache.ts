import type { Page } from 'playwright/test';

/** Makes every access token that MSAL keeps look as if it had expired; the refresh token stays. */
export async function expireAccessTokens(page: Page): Promise<void> {
  const count = await page.evaluate(() => {
    const keys = Object.keys(sessionStorage).filter((key) => key.includes('accesstoken'));
    for (const key of keys) {
      // MSAL's own format: JSON with times in seconds as texts.
      const entry = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, string>;
      sessionStorage.setItem(key, JSON.stringify({ ...entry, expiresOn: '1', extendedExpiresOn: '1' }));
    }
    return keys.length;
  });
  if (count === 0) throw new Error('MSAL keeps no access token that could expire.');
}

/** The keys of both storages that MSAL has written, sorted. */
export function msalKeys(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [sessionStorage, localStorage]
      .flatMap((storage) => Object.keys(storage))
      .filter((key) => key.startsWith('msal.'))
      .toSorted(),
  );
}
