import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EndpointName } from './endpoints';
import { type GraphQuery, queryOptions } from './graphQuery';
import { graphUrl } from './graphUrl';
import { MsGraphError } from './MsGraphError';
import { factsOf, testRoot } from './testClient';

function refusal(build: () => unknown): MsGraphError {
  try {
    build();
  } catch (error) {
    if (error instanceof MsGraphError) return error;
    throw error;
  }
  throw new Error('was built');
}

describe('queryOptions', () => {
  it('writes the options in one order, whatever the order they came in', () => {
    const query: GraphQuery<'hostPairs'> = {
      $orderby: [
        { field: 'lastSeenDateTime', direction: 'desc' },
        { field: 'firstSeenDateTime', direction: 'asc' },
      ],
      $filter: { kind: 'compare', field: 'parentHost/id', operator: 'eq', value: 'a.example' },
      $select: ['id', 'parentHost'],
      $top: 50,
      $skip: 100,
      $count: true,
    };
    expect(queryOptions(query)).toStrictEqual([
      ['$count', 'true'],
      ['$skip', '100'],
      ['$top', '50'],
      ['$select', 'id,parentHost'],
      ['$filter', "parentHost/id eq 'a.example'"],
      ['$orderby', 'lastSeenDateTime desc,firstSeenDateTime asc'],
    ]);
  });

  it('writes nothing for an empty query, and a zero where one is meant', () => {
    expect(queryOptions<'hostPorts'>({})).toStrictEqual([]);
    expect(queryOptions<'hostPorts'>({ $skip: 0, $top: 0 })).toStrictEqual([
      ['$skip', '0'],
      ['$top', '0'],
    ]);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'takes no %d for $top or $skip',
    (value) => {
      expect(() => queryOptions<'hostPorts'>({ $top: value })).toThrow(MsGraphError);
      expect(() => queryOptions<'hostPorts'>({ $skip: value })).toThrow(MsGraphError);
    },
  );

  it('T08 quotes a search term with its property', () => {
    const $search = { property: 'subject/commonName', value: 'a.example, Inc.' } as const;
    expect(queryOptions<'sslCertificates'>({ $search })).toStrictEqual([
      ['$search', '"subject/commonName:a.example, Inc."'],
    ]);
  });

  it('T08 says that nothing was sent where a search term cannot be written', () => {
    const $search = { property: 'sha1', value: 'a"b' } as const;
    const error = refusal(() => graphUrl(testRoot, 'sslCertificates', null, { $search }));
    expect(factsOf(error)).toStrictEqual({ kind: 'refused' });
    expect(error.message).toBe('A search takes no quote, colon or backslash: “a"b”.');
    expect(error.hint).toBe('Nothing was sent. Check the text that was searched for.');
  });

  it('T08 refuses what would end a search term: quotes, colons, backslashes', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('"', ':', '\\'), fc.string(), (before, mark, after) => {
        const $search = { property: 'sha1', value: before + mark + after } as const;
        expect(() => queryOptions<'sslCertificates'>({ $search })).toThrow(MsGraphError);
      }),
      { seed: 10 },
    );
  });

  it('T08 keeps any other search term as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        fc.pre(!/[":\\]/.test(value));
        const [option] = queryOptions<'sslCertificates'>({ $search: { property: 'sha1', value } });
        expect(option).toStrictEqual(['$search', `"sha1:${value}"`]);
      }),
      { seed: 11 },
    );
  });
});

/*
 * What the compiler refuses. Each `@ts-expect-error` is an error by itself when the line below it compiles,
 * so the type check of the project is the test.
 */
export function compileTimeRefusals(): void {
  const query = <N extends EndpointName>(_: N, options: GraphQuery<N>): GraphQuery<N> => options;
  const equals = { kind: 'compare', operator: 'eq', value: 'x' } as const;

  // Ports: the page names no $filter, no $orderby and no $search.
  // @ts-expect-error
  query('hostPorts', { $filter: { ...equals, field: 'port' } });
  // @ts-expect-error
  query('hostPorts', { $orderby: [{ field: 'lastSeenDateTime', direction: 'desc' }] });
  // @ts-expect-error
  query('hostPorts', { $search: { property: 'port', value: '443' } });
  // @ts-expect-error
  query('hostPorts', { $expand: ['host'] });
  // @ts-expect-error
  query('hostPorts', { $select: ['ports'] });
  // @ts-expect-error
  query('hostPorts', { $select: ['mostRecentSslCertificate/sha1'] });
  // @ts-expect-error
  query('hostPorts', { $count: false });
  // @ts-expect-error
  query('hostPorts', { $top: '10' });
  // @ts-expect-error
  query('hostPorts', { top: 10 });

  // Pairs: no $expand, no path inside $select, order by the two dates only.
  // @ts-expect-error
  query('hostPairs', { $expand: ['parentHost'] });
  // @ts-expect-error
  query('parentHostPairs', { $expand: ['childHost'] });
  // @ts-expect-error
  query('hostPairs', { $select: ['parentHost/id'] });
  // @ts-expect-error
  query('childHostPairs', { $select: ['childHost/id'] });
  // @ts-expect-error
  query('hostPairs', { $orderby: [{ field: 'linkKind', direction: 'asc' }] });
  // @ts-expect-error
  query('hostPairs', { $orderby: [{ field: 'lastSeenDateTime', direction: 'down' }] });
  // @ts-expect-error
  query('hostPairs', { $filter: { ...equals, field: 'parentHost' } });
  // @ts-expect-error
  query('hostPairs', { $filter: { kind: 'and', filters: [{ ...equals, field: 'kind' }] } });
  // @ts-expect-error
  query('hostPairs', { $filter: { kind: 'in', field: 'parentHost/id', values: [] } });
  // @ts-expect-error
  query('hostPairs', { $filter: "linkKind eq 'redirect'" });
  // @ts-expect-error
  query('hostPairs', { $search: { property: 'linkKind', value: 'x' } });

  // Single resources: nothing that belongs to lists.
  // @ts-expect-error
  query('host', { $top: 1 });
  // @ts-expect-error
  query('host', { $count: true });
  // @ts-expect-error
  query('host', { $expand: ['reputation'] });
  // @ts-expect-error
  query('host', { $select: ['ports'] });
  // @ts-expect-error
  query('hostReputation', { $skip: 1 });
  // @ts-expect-error
  query('hostPort', { $top: 1 });
  // @ts-expect-error
  query('hostPort', { $filter: { ...equals, field: 'id' } });
  // @ts-expect-error
  query('sslCertificate', { $search: { property: 'sha1', value: 'x' } });

  // Certificates: a search over the documented properties only.
  // @ts-expect-error
  query('sslCertificates', { $search: { property: 'issueDateTime', value: 'x' } });
  // @ts-expect-error
  query('sslCertificates', { $filter: { ...equals, field: 'sha1' } });
  // @ts-expect-error
  query('sslCertificates', { $orderby: [{ field: 'issueDateTime', direction: 'asc' }] });

  // An id where the path holds one, and only there; no endpoint that does not exist.
  // @ts-expect-error
  graphUrl(testRoot, 'host', null, {});
  // @ts-expect-error
  graphUrl(testRoot, 'sslCertificates', 'id', {});
  // @ts-expect-error
  graphUrl(testRoot, 'hosts', 'a.example', {});
  // @ts-expect-error
  graphUrl({ ...testRoot, version: 'v2.0' }, 'host', 'a.example', {});
}
