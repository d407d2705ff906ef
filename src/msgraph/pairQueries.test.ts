import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { filterPredicate } from '~/emulator/odata/filterPredicate';
import { type PairChoice, pairsPreviewQuery, pairsQuery } from './pairQueries';
import { jsonAnswer } from './scriptedFetch';
import { testClient } from './testClient';

const choice: PairChoice = { hostId: 'a.example', side: 'both', kinds: [], from: null, to: null };
const below = 'https://graph.example/v1.0/security/threatIntelligence/hosts/a.example';
const pair = {
  id: 'x',
  linkKind: 'redirect',
  parentHost: { id: 'a.example' },
  childHost: { id: 'b.example' },
};

function asking(answer: object) {
  const { client, clock, script } = testClient(() => jsonAnswer(answer));
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  return {
    script,
    pairs: (more: Partial<PairChoice> = {}) =>
      clock.until(cache.fetchQuery(pairsQuery(client, { ...choice, ...more }))),
    preview: () => clock.until(cache.fetchQuery(pairsPreviewQuery(client, choice, 5))),
  };
}

test.each([
  [{}, 'hostPairs?$count=true&$top=1000&$orderby=lastSeenDateTime%20desc'],
  [{ side: 'parents' }, 'parentHostPairs?$count=true&$top=1000&$orderby=lastSeenDateTime%20desc'],
  [
    { side: 'children', kinds: ['script.src', "o'clock"] },
    'childHostPairs?$count=true&$top=1000&$filter=linkKind%20in%20(%27script.src%27%2C%27o%27%27clock%27)&$orderby=lastSeenDateTime%20desc',
  ],
  [
    { kinds: ['redirect'], from: '2026-09-01T00:00:00Z', to: '2026-09-30T00:00:00Z' },
    'hostPairs?$count=true&$top=1000&$filter=(linkKind%20in%20(%27redirect%27))%20and%20(lastSeenDateTime%20ge%202026-09-01T00%3A00%3A00Z)%20and%20(firstSeenDateTime%20le%202026-09-30T00%3A00%3A00Z)&$orderby=lastSeenDateTime%20desc',
  ],
] as const)('%o asks for %s', async (more, expected) => {
  const { pairs, script } = asking({ '@odata.count': 1, value: [pair] });
  const { records, ending, total } = await pairs(more);
  expect(script.urls).toEqual([`${below}/${expected}`]);
  expect({ records: records.map(({ id }) => id), ending: ending.kind, total }).toEqual({
    records: ['x'],
    ending: 'complete',
    total: 1,
  });
});

test.each([
  [[''], ['empty', 'null', 'absent']],
  [
    ['', 'redirect'],
    ['empty', 'null', 'absent', 'redirect'],
  ],
  [['redirect'], ['redirect']],
  [['unknown'], ['unknown']],
])('of the kinds %j the service finds %j', async (kinds, expected) => {
  const { pairs, script } = asking({ value: [pair] });
  await pairs({ kinds });
  const filter = new URL(script.urls[0] ?? '').searchParams.get('$filter') ?? '';
  const found = filterPredicate(filter, [{ path: 'linkKind', type: 'text' }]);
  const there = [
    { id: 'empty', linkKind: '' },
    { id: 'null', linkKind: null },
    { id: 'absent' },
    { id: 'unknown', linkKind: 'unknown' },
    { id: 'redirect', linkKind: 'redirect' },
  ];
  expect(there.filter(found).map(({ id }) => id)).toEqual(expected);
});

test('pairs without a kind are chosen together with a time', async () => {
  const { pairs, script } = asking({ value: [pair] });
  await pairs({ kinds: ['', 'a.href'], from: '2026-09-01T00:00:00Z' });
  expect(new URL(script.urls[0] ?? '').searchParams.get('$filter')).toBe(
    "((linkKind in ('','a.href')) or (linkKind eq null)) and (lastSeenDateTime ge 2026-09-01T00:00:00Z)",
  );
});

test('documented examples use one id for different pairs: all are kept', async () => {
  const { pairs } = asking({ value: [pair, { ...pair, childHost: { id: 'c.example' } }, pair] });
  expect((await pairs()).records.map(({ childHost }) => childHost.id)).toEqual(['b.example', 'c.example']);
});

test('a pair without one of its hosts is set aside with the reason', async () => {
  const { pairs } = asking({ value: [pair, { id: 'y', parentHost: { id: 'a.example' } }] });
  expect((await pairs()).setAside).toEqual([
    { reason: 'its childHost has no id', raw: { id: 'y', parentHost: { id: 'a.example' } } },
  ]);
});

test('a preview tells the number without loading', async () => {
  const { preview, script } = asking({ '@odata.count': 4812, value: [pair] });
  expect((await preview()).total).toBe(4812);
  expect(script.urls).toEqual([`${below}/hostPairs?$count=true&$top=5&$orderby=lastSeenDateTime%20desc`]);
});
