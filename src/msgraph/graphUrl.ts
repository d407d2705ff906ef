import { endpoints, type EndpointName, type EndpointWithId } from './endpoints';
import { type GraphQuery, queryOptions } from './graphQuery';
import { refused } from './refused';

/** Where Graph is: an origin and the version below it. */
export interface GraphRoot {
  /** For example `https://graph.microsoft.com`. */
  readonly origin: string;
  readonly version: 'v1.0' | 'beta';
}

/** Longer URLs are refused before sending: proxies and gateways cut or refuse them in their own ways. */
const longestUrl = 2000;

const area = ['security', 'threatIntelligence'] as const;

/**
 * The URL of one call.
 *
 * @throws MsGraphError of kind `refused` where the id cannot stand in a path, an option cannot be written, a text holds half a
 *   character, or the URL grows over 2,000 characters.
 */
export function graphUrl<N extends EndpointWithId>(
  root: GraphRoot,
  name: N,
  id: string,
  query: GraphQuery<N>,
): URL;
export function graphUrl<N extends Exclude<EndpointName, EndpointWithId>>(
  root: GraphRoot,
  name: N,
  id: null,
  query: GraphQuery<N>,
): URL;
export function graphUrl(
  root: GraphRoot,
  name: EndpointName,
  id: string | null,
  query: GraphQuery<EndpointName>,
): URL {
  const segments = [
    root.version,
    ...area,
    ...endpoints[name].path.map((part) => (part === '{id}' && id !== null ? pathSegment(id) : part)),
  ];
  const search = queryOptions(query)
    .map(([option, text]) => `${option}=${encoded(text)}`)
    .join('&');
  const url = new URL(`/${segments.join('/')}${search && `?${search}`}`, root.origin);
  // The check looks at what the URL parser made of it, since that is what will be sent.
  if (url.origin !== root.origin || url.pathname.split('/').length !== segments.length + 1) {
    throw refused(`“${id}” cannot be part of a request.`);
  }
  if (url.href.length > longestUrl) {
    throw refused(
      `The request would be ${url.href.length} characters long; ${longestUrl} is the most that is sent.`,
    );
  }
  return url;
}

/**
 * An opaque id as one path segment, percent-encoded once.
 * `.` and `..` survive encoding and would be taken as steps in the path; control characters never belong to an id.
 */
function pathSegment(id: string): string {
  if (id === '' || id === '.' || id === '..') throw refused(`“${id}” is not an id.`);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f-\u009f]/.test(id)) throw refused('The id holds control characters.');
  return encoded(id);
}

function encoded(text: string): string {
  if (!text.isWellFormed()) throw refused('The text holds half a character (a lone surrogate).');
  return encodeURIComponent(text);
}

/**
 * A next link as a URL, or `null` where it leads anywhere but below the same root, version and API:
 * following it there would carry the analyst's token and question to somebody else.
 */
export function linkBelow(root: GraphRoot, link: string): URL | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.origin !== root.origin || url.username !== '' || url.password !== '') return null;
  const base = ['', root.version, ...area, ''].join('/').toLowerCase();
  return url.pathname.toLowerCase().startsWith(base) ? url : null;
}
