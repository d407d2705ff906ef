import { type Collection, type CollectionSpec, CollectionWalk } from './collection';
import { hostPort, type HostPort } from './resources';
import { type Answer, jsonAnswer } from './scriptedFetch';
import { testClient, testUrl } from './testClient';

/* Collections of ports for tests, and services that page them. */

export const portsUrl = testUrl('hosts/a.example/ports');

export function spec(more: Partial<CollectionSpec<HostPort>> = {}): CollectionSpec<HostPort> {
  return {
    resource: hostPort,
    first: new URL('?$count=true&$top=10', portsUrl),
    key: ({ id }) => id,
    lastSeen: ({ lastSeenDateTime }) => lastSeenDateTime,
    ...more,
  };
}

export function portRecord(port: number): { id: string; port: number } {
  return { id: `p${port}`, port };
}

export function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

interface Service {
  /** How many ports there are: 0, 1, 2 … */
  readonly ports: number;
  readonly pageSize?: number;
  /** `@odata.count`; what there is unless told otherwise. */
  readonly claims?: number | null;
  /** Records in the page that begins at `skip`. */
  readonly sizeAt?: (skip: number) => number;
}

/** A service that pages by `$skip`. */
export function bySkip({ ports: count, pageSize = 10, claims = count, sizeAt }: Service): Answer {
  return ({ url }) => {
    const asked = new URL(url);
    const skip = Number(asked.searchParams.get('$skip') ?? 0);
    const end = Math.min(count, skip + (sizeAt?.(skip) ?? pageSize));
    asked.searchParams.set('$skip', String(end));
    return jsonAnswer({
      ...(claims !== null && { '@odata.count': claims }),
      value: numbers(skip, Math.max(skip, end)).map(portRecord),
      ...(end < count && { '@odata.nextLink': asked.href }),
    });
  };
}

/** A service that answers with these pages in turn; each but the last links to the next by `$skiptoken`. */
export function byToken(pages: readonly object[]): Answer {
  return ({ url }) => {
    const at = Number(new URL(url).searchParams.get('$skiptoken') ?? 0);
    const next = at + 1 < pages.length && { '@odata.nextLink': `${portsUrl.href}?$skiptoken=${at + 1}` };
    return jsonAnswer({ ...next, ...pages[at] });
  };
}

export function loading(answer: Answer, more: Partial<CollectionSpec<HostPort>> = {}) {
  const test = testClient(answer);
  const walk = new CollectionWalk(test.client, spec(more));
  const seen: number[] = [];
  const load = (signal = new AbortController().signal) =>
    test.clock.until(walk.load(signal, () => seen.push(walk.snapshot().records.length)));
  return { ...test, walk, load, seen };
}

export function ports({ records }: Collection<HostPort>): number[] {
  return records.map(({ port }) => port);
}

export function facts({ ending, total, conflicts, setAside, oddValues }: Collection<HostPort>) {
  return { ending, total, conflicts, setAside: setAside.length, oddValues: oddValues.count };
}

export const whole = { ending: { kind: 'complete' }, conflicts: 0, setAside: 0, oddValues: 0 };

/** The `$skip` of each request, in the order they were sent. */
export function skips(urls: readonly string[]): (number | null)[] {
  return urls.map((url) => {
    const skip = new URL(url).searchParams.get('$skip');
    return skip === null ? null : Number(skip);
  });
}
