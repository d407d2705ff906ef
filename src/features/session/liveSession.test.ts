import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LiveAuth } from '~/auth/LiveAuth';
import { liveSettings } from '~/auth/liveSettings';
import { liveSession } from './liveSession';
import { dataSource, signWords } from './session';

const tenantId = '0a000000-0000-4000-8000-00000000000a';
const account = { id: `anna.${tenantId}@${tenantId}`, username: 'anna@soc.example', name: 'Anna' };

/** A session of a tenant with these settings, and what it sends. Answers wait until they are let go. */
function scene(more: object) {
  const settings = liveSettings(
    { clientId: '0c000000-0000-4000-8000-00000000000c', tenantId, ...more },
    new URL('https://scope.example/'),
  );
  const asked: { as: string; url: string }[] = [];
  const waiting: (() => void)[] = [];
  const auth = {
    settings,
    fetchAs: (as: string) => (request: Request) => {
      asked.push({ as, url: request.url });
      return new Promise<Response>((resolve) => waiting.push(() => resolve(new Response('{}'))));
    },
  };
  // oxlint-disable-next-line no-unsafe-type-assertion -- the part of the sign-in that is used
  return { session: liveSession(auth as unknown as LiveAuth, account), asked, waiting };
}

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('T29 says whose it is, and is no other session than its account’s', () => {
  const { session } = scene({ tenantName: 'SOC of Examples' });
  expect(signWords(session)).toBe('Live: anna@soc.example @ SOC of Examples');
  expect(session.key).toBe(`live ${account.id}`);
  expect(signWords(scene({}).session)).toBe(`Live: anna@soc.example @ ${tenantId}`);
});

test('T22 what is exported of it says that it is from Graph, and not whose it is', () => {
  expect(dataSource(scene({ tenantName: 'SOC of Examples' }).session)).toBe('Microsoft Graph');
});

test('asks the version of Graph, in pages and as often at once as the settings say', async () => {
  const { session, asked, waiting } = scene({ graphVersion: 'beta', pageSize: 250, requestCap: 2 });
  expect(session.client.recordsPerPage).toBe(250);
  const { origin, version } = session.client.root;
  const names = ['a', 'b', 'c'];
  const all = names.map((name) => {
    const url = new URL(`${origin}/${version}/security/${name}`);
    return session.client.getJson(url, { signal: new AbortController().signal });
  });
  await settled();
  const sent = (name: string) => ({
    as: account.id,
    url: `https://graph.microsoft.com/beta/security/${name}`,
  });
  expect(asked).toEqual([sent('a'), sent('b')]);
  waiting[0]?.();
  await settled();
  expect(asked).toEqual([sent('a'), sent('b'), sent('c')]);
  for (const answer of waiting) answer();
  expect(await Promise.all(all)).toEqual([{}, {}, {}]);
});
