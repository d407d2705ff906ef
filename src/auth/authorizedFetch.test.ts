import { expect, test } from 'vitest';
import { MsGraphError } from '~/msgraph/MsGraphError';
import { authorizedFetch, type TokenWish } from './authorizedFetch';

const root = { origin: 'https://graph.microsoft.com', version: 'v1.0' } as const;
const address = `${root.origin}/v1.0/security/threatIntelligence/hosts/a.example`;
const claims = '{"access_token":{"nbf":{"value":"1"}}}';
const challenge = { 'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${btoa(claims)}"` };

/** A Graph that gives these answers in turn, and a token source that numbers its tokens. */
function scene(...answers: readonly Response[]) {
  const left = [...answers];
  const seen = { requests: [] as Request[], wishes: [] as TokenWish[], refusals: 0 };
  const ask = authorizedFetch({
    root,
    fetch: (request) => {
      seen.requests.push(request);
      const next = left.shift();
      return next ? Promise.resolve(next) : Promise.reject(new Error('asked too often'));
    },
    accessToken: (wish) => {
      seen.wishes.push(wish);
      return Promise.resolve(`token-${seen.wishes.length}`);
    },
    onRefused: () => {
      seen.refusals += 1;
    },
  });
  return { seen, ask, tokens: () => seen.requests.map(({ headers }) => headers.get('authorization')) };
}

const refused = (headers: HeadersInit = {}) => new Response('{}', { status: 401, headers });

test('A02 a request carries the token, and everything that it had before', async () => {
  const { ask, seen, tokens } = scene(new Response('{"id":1}'));
  const stop = new AbortController();
  const response = await ask(
    new Request(address, {
      headers: { Accept: 'application/json', 'client-request-id': 'c1' },
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    }),
  );
  expect(await response.text()).toBe('{"id":1}');
  expect(tokens()).toEqual(['Bearer token-1']);
  expect(seen.wishes).toEqual([{}]);
  const [sent] = seen.requests;
  expect(sent && [...sent.headers].filter(([name]) => name !== 'authorization')).toEqual([
    ['accept', 'application/json'],
    ['client-request-id', 'c1'],
  ]);
  expect(sent).toMatchObject({
    url: address,
    method: 'GET',
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  stop.abort();
  expect(sent?.signal.aborted).toBe(true);
});

test('A07 a claims challenge is answered with a token for these claims, and one repeat', async () => {
  const { ask, seen, tokens } = scene(refused(challenge), new Response('{}'));
  expect((await ask(new Request(address))).status).toBe(200);
  expect(seen.wishes).toEqual([{}, { claims }]);
  expect(tokens()).toEqual(['Bearer token-1', 'Bearer token-2']);
  expect(seen.refusals).toBe(0);
});

test('A07 a request that is refused after another had the token replaced takes the new one', async () => {
  const answers = [refused(challenge), refused(challenge), new Response('{}'), new Response('{}')];
  let release = () => {};
  const late = new Promise<void>((resolve) => {
    release = resolve;
  });
  const wishes: TokenWish[] = [];
  const tokens: (string | null)[] = [];
  const ask = authorizedFetch({
    root,
    fetch: async ({ headers, url }) => {
      tokens.push(headers.get('authorization'));
      const answer = answers.shift();
      if (url.endsWith('late') && headers.get('authorization') === 'Bearer old') await late;
      return answer ?? Promise.reject(new Error('asked too often'));
    },
    accessToken: (wish) => {
      wishes.push(wish);
      return Promise.resolve(wish.claims === undefined ? 'old' : 'new');
    },
    onRefused: () => {},
  });
  const second = ask(new Request(`${address}/late`));
  expect((await ask(new Request(address))).status).toBe(200);
  release();
  expect((await second).status).toBe(200);
  expect(wishes).toEqual([{}, {}, { claims }]);
  expect(tokens).toEqual(['Bearer old', 'Bearer old', 'Bearer new', 'Bearer new']);
});

test.each([
  ['A10 a bare 401', {}],
  ['A13 a challenge that cannot be read', { 'WWW-Authenticate': 'Bearer claims="%%%"' }],
])('%s is answered with a fresh token, and one repeat', async (_, headers) => {
  const { ask, seen } = scene(refused(headers), new Response('{}'));
  expect((await ask(new Request(address))).status).toBe(200);
  expect(seen.wishes).toEqual([{}, { isRefused: true }]);
});

test.each([
  ['bare', {}],
  ['with claims', challenge],
])('A11 the second 401 is the answer, and only a person can help: %s', async (_, headers) => {
  const { ask, seen } = scene(refused(headers), refused(headers));
  expect((await ask(new Request(address))).status).toBe(401);
  expect([seen.requests.length, seen.wishes.length, seen.refusals]).toEqual([2, 2, 1]);
});

test('a token that cannot be had is the error of the request, and nothing is sent', async () => {
  const error = new MsGraphError({ kind: 'auth', message: 'Your sign-in has ended.', hint: '' });
  const sent: Request[] = [];
  const ask = authorizedFetch({
    root,
    fetch: (request) => {
      sent.push(request);
      return Promise.resolve(new Response());
    },
    accessToken: () => Promise.reject(error),
    onRefused: () => {},
  });
  await expect(ask(new Request(address))).rejects.toBe(error);
  expect(sent).toEqual([]);
});

test.each([
  'https://evil.example/v1.0/x',
  'https://graph.microsoft.com:8443/v1.0/x',
  'https://graph.microsoft.com/beta/x',
])('T11 for %s no token is even asked for', async (foreign) => {
  const { ask, seen } = scene(new Response('{}'));
  await expect(ask(new Request(foreign))).rejects.toMatchObject({ kind: 'refused' });
  expect([seen.requests, seen.wishes]).toEqual([[], []]);
});
