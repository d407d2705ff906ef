// @vitest-environment jsdom
import { QueryClientProvider, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hostQuery, hostReputationQuery } from '~/msgraph/queries';
import type { MsGraphClient } from '~/msgraph/msGraphClient';
import { brokenConnection, errorAnswer, jsonAnswer } from '~/msgraph/scriptedFetch';
import { testClient } from '~/msgraph/testClient';
import { OfflineBanner } from '~/shared/ui/OfflineBanner';
import { QueryPanel } from '~/shared/ui/QueryPanel';
import { queryClient } from './queryClient';
import { resumeQueries } from './resumeQueries';
import { useResume } from './useResume';

let isOnline = true;

beforeEach(() => {
  isOnline = true;
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function Panel({ title, query }: { readonly title: string; readonly query: UseQueryResult }) {
  return (
    <QueryPanel title={title} query={query} skeleton={null}>
      {() => <p>{title} is here</p>}
    </QueryPanel>
  );
}

function Page({ client }: { readonly client: MsGraphClient }) {
  useResume();
  // The panels look at nothing but whether there are data.
  const host = useQuery(hostQuery(client, 'a.example')) as UseQueryResult;
  const reputation = useQuery(hostReputationQuery(client, 'a.example')) as UseQueryResult;
  return (
    <>
      <OfflineBanner />
      <Panel title="Host" query={host} />
      <Panel title="Reputation" query={reputation} />
    </>
  );
}

function show(client: MsGraphClient, cache = queryClient()) {
  render(
    <QueryClientProvider client={cache}>
      <Page client={client} />
    </QueryClientProvider>,
  );
}

function setOnline(value: boolean) {
  isOnline = value;
  act(() => void dispatchEvent(new Event(value ? 'online' : 'offline')));
}

const banner = /^This computer is offline\. What has loaded stays/;
const good = () => jsonAnswer({ id: 'a.example', classification: 'neutral', score: 1, rules: [] });

test('N01 offline from the start: a banner, nothing is sent, and all goes on by itself', async () => {
  const { client, script } = testClient(good, { isOnline: () => isOnline });
  isOnline = false;
  show(client);
  await screen.findByText('Host: waiting for the network.');
  await screen.findByText('Reputation: waiting for the network.');
  expect(screen.getByText(banner)).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(script.requests).toEqual([]);
  setOnline(true);
  await screen.findByText('Host is here');
  await screen.findByText('Reputation is here');
  expect(screen.queryByText(banner)).toBeNull();
  expect(script.requests).toHaveLength(2);
});

test('N02 offline in the middle: what has loaded stays, the rest waits, without alerts', async () => {
  let breaks = true;
  const { client, script, clock } = testClient(
    ({ url }) => (url.endsWith('/reputation') && breaks ? brokenConnection() : good()),
    { isOnline: () => isOnline },
  );
  show(client);
  await screen.findByText('Host is here');
  await waitFor(() => expect(clock.sleeping).toBe(1));
  setOnline(false);
  await act(() => clock.advance(60_000));
  await screen.findByText('Reputation: waiting for the network.');
  expect(screen.getByText('Host is here')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(script.requests).toHaveLength(2);
  breaks = false;
  setOnline(true);
  await screen.findByText('Reputation is here');
  expect(script.requests).toHaveLength(3);
});

test('N02 what failed while it was not on the screen is asked for when it comes back there, and not before', async () => {
  const { client, script } = testClient(good, { isOnline: () => isOnline });
  const cache = queryClient();
  isOnline = false;
  await cache.prefetchQuery(hostQuery(client, 'a.example'));
  isOnline = true;
  await resumeQueries(cache);
  expect(script.requests).toEqual([]);
  show(client, cache);
  await screen.findByText('Host is here');
});

test('what was asked for ahead and failed is shown as failed, and not asked for again unasked', async () => {
  const { client, script } = testClient(() => errorAnswer(403));
  const cache = queryClient();
  await cache.prefetchQuery(hostQuery(client, 'a.example'));
  const before = script.requests.length;
  show(client, cache);
  await screen.findByText(/^Host: /);
  await screen.findByText(/^Reputation: /);
  expect(script.requests.slice(before).map(({ url }) => url.split('/').at(-1))).toEqual(['reputation']);
});

test('U05 after hours of sleep what failed is asked for once more, each once; what was refused is not', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  let isAwake = false;
  const { client, script, clock } = testClient(({ url }) => {
    if (url.endsWith('/reputation')) return errorAnswer(403);
    return isAwake ? good() : brokenConnection();
  });
  show(client);
  for (let tries = 0; tries < 4; tries += 1) await act(() => clock.advance(30_000));
  await screen.findByText(/^Host: The service could not be reached/);
  const before = script.requests.length;
  expect(before).toBe(5);
  // Awake, the time passes in small steps, and nothing is asked again.
  await act(() => vi.advanceTimersByTime(10 * 60_000));
  expect(script.requests).toHaveLength(before);
  isAwake = true;
  vi.setSystemTime(Date.now() + 3 * 3_600_000);
  await act(() => vi.advanceTimersByTime(30_000));
  await screen.findByText('Host is here');
  await act(() => vi.advanceTimersByTime(10 * 60_000));
  expect(script.requests.slice(before).map(({ url }) => new URL(url).pathname)).toEqual([
    '/v1.0/security/threatIntelligence/hosts/a.example',
  ]);
});
