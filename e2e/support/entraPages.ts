import type { EntraAccount } from './entraAccounts';

/** The page on which a person picks an account or declines; its links come back to the same request with the choice. */
export function accountPage(request: URL, accounts: readonly EntraAccount[]): string {
  const links = accounts.map(({ oid, username }) => link(request, 'picked', oid, username));
  const decline = link(request, 'declined', '1', 'Decline');
  return htmlPage(
    'Pick an account',
    [...links, decline].map((item) => `<li>${item}</li>`),
  );
}

/** A page that leads nowhere, as Entra shows it for a request that it will not answer by redirecting. */
export function refusalPage(sentence: string): string {
  return htmlPage(sentence, []);
}

function link(request: URL, param: string, value: string, text: string): string {
  const target = new URL(request);
  target.searchParams.set(param, value);
  return `<a href="${target.href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">${text}</a>`;
}

function htmlPage(title: string, items: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><ul>${items.join('')}</ul></body></html>`;
}
