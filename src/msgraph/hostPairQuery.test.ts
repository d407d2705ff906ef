import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { createEmulator } from '~/emulator/createEmulator';
import { dataSetSource } from '~/emulator/dataSetSource';
import { hostPairQuery } from './hostPairQuery';
import { type Answer, errorAnswer, jsonAnswer } from './scriptedFetch';
import { errorOf, testClient } from './testClient';

const below = 'https://graph.example/v1.0/security/threatIntelligence';
const record = {
  id: 'YSQkYg==',
  firstSeenDateTime: '2026-09-01T00:00:00Z',
  lastSeenDateTime: '2026-09-30T00:00:00Z',
  linkKind: 'redirect',
  parentHost: { id: 'a.example' },
  childHost: { id: 'b.example' },
};

function asking(answer: Answer) {
  const { client, clock, script } = testClient(answer);
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const pair = (pairId = record.id) => clock.until(cache.fetchQuery(hostPairQuery(client, pairId)));
  return { pair, script };
}

test.each([
  ['YSQkYg==', 'YSQkYg%3D%3D'],
  ['a/b?c#d', 'a%2Fb%3Fc%23d'],
])('the record %j is asked for at %s, and may come bare or inside value', async (id, segment) => {
  const { pair, script } = asking((_, call) => jsonAnswer(call === 1 ? record : { value: record }));
  expect([await pair(id), await pair(id)]).toEqual([record, record]);
  // The second answer is a new one: nothing of the first is handed out again.
  expect(script.urls).toEqual([`${below}/hostPairs/${segment}`, `${below}/hostPairs/${segment}`]);
});

test('a record that the service does not know is an answer', async () => {
  const { pair } = asking(() => errorAnswer(404));
  expect(await pair()).toBe(null);
});

test('a 404 of somebody else than Graph is none', async () => {
  const { pair } = asking(() => new Response('<h1>Not found</h1>', { status: 404 }));
  expect((await errorOf(pair())).status).toBe(404);
});

test('a record without one of its hosts is malformed', async () => {
  const { pair } = asking(() => jsonAnswer({ ...record, childHost: {} }));
  expect((await errorOf(pair())).kind).toBe('malformed');
});

test('nothing is sent for an id that cannot stand in a path', async () => {
  const { pair, script } = asking(() => jsonAnswer(record));
  expect((await errorOf(pair('..'))).kind).toBe('refused');
  expect(script.requests).toHaveLength(0);
});

test('the emulator, which shares no code with the query, gives the record of the same id', async () => {
  const hostPairs = [record, { ...record, id: 'other', linkKind: 'a.href' }];
  const emulator = createEmulator(
    dataSetSource([{ name: 'pairs.json', title: 'Pairs', collections: { hostPairs } }]),
  );
  const { pair } = asking((request) => emulator(request));
  expect(await pair()).toEqual(record);
  expect(await pair('nobody')).toBe(null);
});
