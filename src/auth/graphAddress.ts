import type { GraphRoot } from '~/msgraph/graphUrl';

/**
 * Whether a token may go with a request: only to the origin and version of Graph that the settings name. What stands in front of an
 * `@`, another port and a longer host name all make another address, whatever it looks like.
 */
export function isGraphAddress(root: GraphRoot, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.origin === root.origin &&
    url.username === '' &&
    url.password === '' &&
    url.pathname.startsWith(`/${root.version}/`)
  );
}
