import { describe, expect, it } from 'vitest';
import type { LoggedRequest, LoggedTry, RequestOutcome } from '~/msgraph/requestLog';
import { requestRows, type RequestSort } from './requestRows';

const below = 'https://graph.example/v1.0/security/threatIntelligence';
const newestFirst: RequestSort = { column: 'number', direction: 'desc' };

function tried(facts: Partial<LoggedTry>): LoggedTry {
  const nothing = { status: null, size: null, requestId: null, failure: null };
  return { clientRequestId: 'c', sentAt: 0, endedAt: 10, ...nothing, ...facts };
}

function logged(number: number, facts: Partial<LoggedRequest>): LoggedRequest {
  return {
    number,
    url: `${below}/hosts/${number}.example`,
    askedAt: 0,
    endedAt: 10,
    tries: [tried({ status: 200 })],
    waited: { queue: 0, backOff: 0, retryAfter: 0 },
    outcome: 'answered',
    ...facts,
  };
}

function words(outcome: RequestOutcome | null, ...tries: Partial<LoggedTry>[]): string {
  const endedAt = outcome === null ? null : 10;
  const [row] = requestRows([logged(1, { outcome, endedAt, tries: tries.map(tried) })], newestFirst, 'all');
  return `${row?.status.look}: ${row?.status.words}`;
}

describe('how a request stands', () => {
  it.each([
    [words(null), 'waiting: waits for its turn'],
    [words(null, { endedAt: null }), 'waiting: under way'],
    [words(null, { status: 503, failure: 'http' }), 'waiting: waits to try again'],
    [words('answered', { status: 503 }, { status: 200 }), 'good: 200'],
    [words('noRecord', { status: 404 }), 'quiet: 404 no record'],
    [words('http', { status: 404 }), 'bad: 404 error'],
    [words('throttled', { status: 429 }), 'bad: 429 throttled'],
    [words('throttled'), 'bad: throttled'],
    [words('malformed', { status: 200 }), 'bad: 200 unreadable'],
    [words('auth', { status: 401 }), 'bad: 401 sign-in refused'],
    [words('network', {}), 'bad: no answer'],
    [words('timeout', {}), 'bad: timed out'],
    [words('offline'), 'bad: offline'],
    [words('cancelled', {}), 'quiet: left'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('a row', () => {
  it('says what was asked, how long it took and what it waited for in all', () => {
    const request = logged(7, {
      url: `${below}/hosts/a%2Eb.example/ports?$filter=linkKind%20eq%20'x'&%24top=100&$skip=200`,
      askedAt: 1000,
      endedAt: 5500,
      tries: [tried({ status: 503, size: 9 }), tried({ status: 200, size: 812 })],
      waited: { queue: 100, backOff: 500, retryAfter: 3000 },
    });
    expect(requestRows([request], newestFirst, 'all')).toStrictEqual([
      {
        number: 7,
        request,
        asked: "hosts/a.b.example/ports?$skip=200&$filter=linkKind eq 'x'&$top=100",
        status: { look: 'good', words: '200' },
        took: 4500,
        waited: 3600,
        tries: 2,
        size: 812,
      },
    ]);
  });

  it.each([
    [`${below}/hosts/%ff?x=%`, 'hosts/%ff?x=%'],
    ['https://graph.example/v1.0', '/v1.0'],
  ])('P18 shows a link that is odd as it came: %s', (url, asked) => {
    expect(requestRows([logged(1, { url })], newestFirst, 'all')[0]?.asked).toBe(asked);
  });
});

describe('the rows', () => {
  const requests = [
    logged(1, { endedAt: 30 }),
    logged(2, { outcome: 'http', endedAt: 20, tries: [tried({ status: 500 })] }),
    logged(3, { outcome: null, endedAt: null, tries: [] }),
    logged(4, { outcome: 'cancelled', endedAt: 20 }),
    logged(5, { outcome: 'noRecord', endedAt: 20 }),
  ];
  const numbers = (sort: RequestSort, only: 'all' | 'failed' = 'all') =>
    requestRows(requests, sort, only).map(({ number }) => number);

  it('stand as they are sorted, the newest first among equals', () => {
    expect(numbers(newestFirst)).toStrictEqual([5, 4, 3, 2, 1]);
    expect(numbers({ column: 'took', direction: 'desc' })).toStrictEqual([1, 5, 4, 2, 3]);
    expect(numbers({ column: 'took', direction: 'asc' })).toStrictEqual([3, 5, 4, 2, 1]);
    expect(numbers({ column: 'asked', direction: 'asc' })).toStrictEqual([1, 2, 3, 4, 5]);
    expect(numbers({ column: 'status', direction: 'asc' })).toStrictEqual([1, 5, 2, 4, 3]);
  });

  it('may be those that failed', () => {
    expect(numbers(newestFirst, 'failed')).toStrictEqual([2]);
  });
});
