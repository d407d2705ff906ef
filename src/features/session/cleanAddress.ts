/**
 * Takes out of the page's address what is no part of the view: an answer of a sign-in service, which nobody here asked for, and the
 * choice of the session where it is kept.
 */
export function cleanAddress(isChoiceKept: boolean): void {
  const url = new URL(location.href);
  if (isSignInAnswer(url.hash)) url.hash = '';
  if (isChoiceKept) url.searchParams.delete('session');
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

/** Whether the fragment is the answer of a sign-in service. Those go to the bridge page: on any other, it was made by somebody. */
function isSignInAnswer(hash: string): boolean {
  const members = new URLSearchParams(hash.replace(/^#/, ''));
  return members.has('state') && (members.has('code') || members.has('error'));
}
