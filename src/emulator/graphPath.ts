import { type Endpoint, endpoints } from './endpoints';
import { badRequest, type GraphFault } from './GraphFault';

/** What the path of a request asks for. */
export interface GraphPath {
  readonly version: 'v1.0' | 'beta';
  readonly endpoint: Endpoint;
  /** The key in the path, decoded; empty if the path has none. */
  readonly id: string;
  /** Whether `/$count` was asked for. */
  readonly countOnly: boolean;
}

/** A path segment, or the key that stands in parentheses behind one: `hosts('x')` is the same as `hosts/x`. */
type Segment = { readonly text: string; readonly quoted: boolean };

/**
 * Finds the endpoint of a URL path. Names are matched without case.
 *
 * @throws GraphFault 400 for a path that the table does not have or that cannot be decoded.
 */
export function graphPath(pathname: string): GraphPath {
  const [version, ...segments] = pathname.replace(/\/$/, '').split('/').slice(1).flatMap(decodedSegments);
  const known = knownVersion(version?.text ?? '');
  const root = ['security', 'threatIntelligence'];
  for (const [index, name] of root.entries()) {
    const segment = segments[index];
    if (!segment || !isNamed(segment, name)) throw unknownSegment(segment?.text ?? name);
  }
  return { version: known, ...matchEndpoint(segments.slice(root.length)) };
}

function knownVersion(text: string): 'v1.0' | 'beta' {
  const version = text.toLowerCase();
  if (version === 'v1.0' || version === 'beta') return version;
  throw badRequest(`Invalid version: ${text}.`);
}

function decodedSegments(raw: string): Segment[] {
  const text = decoded(raw);
  const key = /^(\w+)\((?:id=)?'(.*)'\)$/s.exec(text);
  if (!key) return [{ text, quoted: false }];
  const [, name = '', quotedKey = ''] = key;
  if (quotedKey.replaceAll("''", '').includes("'")) throw badRequest(`Bad key in the segment '${text}'.`);
  return [
    { text: name, quoted: false },
    { text: quotedKey.replaceAll("''", "'"), quoted: true },
  ];
}

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    throw badRequest(`The segment '${raw}' is not percent-encoded correctly.`);
  }
}

function matchEndpoint(segments: readonly Segment[]): Omit<GraphPath, 'version'> {
  const last = segments.at(-1);
  const countOnly = last !== undefined && segments.length > 1 && isNamed(last, '$count');
  const asked = countOnly ? segments.slice(0, -1) : segments;
  for (const endpoint of endpoints) {
    if (countOnly && !endpoint.countPath) continue;
    const id = matchedId(endpoint.path.split('/'), asked);
    if (id !== undefined) return { endpoint, id, countOnly };
  }
  throw unknownSegment(firstUnknown(segments));
}

/** The key if the segments have these names, else `undefined`. */
function matchedId(names: readonly string[], segments: readonly Segment[]): string | undefined {
  if (names.length !== segments.length) return undefined;
  let id = '';
  for (const [index, segment] of segments.entries()) {
    if (names[index] === '{id}') {
      if (segment.text === '') return undefined;
      id = segment.text;
    } else if (!isNamed(segment, names[index] ?? '')) return undefined;
  }
  return id;
}

/** The first segment with which no endpoint goes on; Graph names it in its message. */
function firstUnknown(segments: readonly Segment[]): string {
  for (let length = 1; length <= segments.length; length += 1) {
    const start = segments.slice(0, length);
    const goesOn = endpoints.some(
      ({ path }) => matchedId(path.split('/').slice(0, length), start) !== undefined,
    );
    if (!goesOn) return start.at(-1)?.text ?? '';
  }
  return segments.at(-1)?.text ?? 'threatIntelligence';
}

function isNamed(segment: Segment, name: string): boolean {
  return !segment.quoted && segment.text.toLowerCase() === name.toLowerCase();
}

function unknownSegment(text: string): GraphFault {
  return badRequest(`Resource not found for the segment '${text}'.`);
}
