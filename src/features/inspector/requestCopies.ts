/** A request as a command line for any shell like sh. The token is left to whoever runs it: it is read from a variable. */
export function curlCommand(url: string): string {
  return [
    // Without --globoff brackets in the URL would be taken as patterns.
    `curl --globoff ${shellQuoted(url)}`,
    `  --header 'Accept: application/json'`,
    `  --header "Authorization: Bearer $ACCESS_TOKEN"`,
  ].join(' \\\n');
}

/** Inside single quotes a shell takes everything as it stands, but for the quote itself. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * The address at which Graph Explorer offers a request to be run, as its "share" writes it:
 * `…/graph-explorer?request=security%2Falerts&method=GET&version=v1.0&GraphUrl=https://graph.microsoft.com`.
 * The version stands apart from the path. Source: https://learn.microsoft.com/graph/graph-explorer/graph-explorer-overview,
 * and the links of Graph's own documentation.
 */
export function graphExplorerLink(url: string): string {
  const { origin, pathname, search } = new URL(url);
  const [, version = '', ...path] = pathname.split('/');
  const request = encodeURIComponent(path.join('/') + search);
  return `https://developer.microsoft.com/graph/graph-explorer?request=${request}&method=GET&version=${version}&GraphUrl=${origin}`;
}
