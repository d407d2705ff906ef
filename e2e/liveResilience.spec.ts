import { expect, expectPorts, offlineWarning, otherHost, searchHost, signIn, test } from './support/liveTest';
import { gridColumn } from './support/portsGrid';

// What a live session makes of a network that comes and goes, and what it sends to whom.

const banner = 'This computer is offline. What has loaded stays and can be used';

test('N01 without a network nothing is sent and no panel fails; all goes on by itself when it comes', async ({
  page,
  openSignedIn,
  context,
  silence,
  graph,
}) => {
  silence.expectConsole(offlineWarning);
  await openSignedIn();
  const before = graph.requests.length;
  await context.setOffline(true);
  await expect(page.getByText(banner)).toBeVisible();
  // What has loaded can be used without a network.
  await expectPorts(page);
  await searchHost(page, otherHost);
  for (const panel of ['Host', 'Reputation', 'Ports']) {
    await expect(page.getByText(`${panel}: waiting for the network.`)).toBeVisible();
  }
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(graph.requests).toHaveLength(before);
  await context.setOffline(false);
  await expect.poll(() => gridColumn(page, 'Port')).toEqual(['80', '443']);
  await expect(page.getByText(banner)).toHaveCount(0);
  await expect(page.getByText('waiting for the network')).toHaveCount(0);
});

test('N02 a network that goes away in the middle leaves what is there, and the rest waits for it', async ({
  page,
  openSignedIn,
  context,
  silence,
  graph,
}) => {
  silence.expectConsole(offlineWarning);
  silence.expectConsole(/^console error: Failed to load resource: net::ERR_/);
  await openSignedIn();
  // The reputation is asked for when there is no network any more.
  let isHeld = true;
  await page.route(/graph\.microsoft\.com.*\/reputation$/, async (route) => {
    if (!isHeld) return route.fallback();
    isHeld = false;
    await context.setOffline(true);
    await route.abort('internetdisconnected');
  });
  await searchHost(page, otherHost);
  await expect(page.getByText('Reputation: waiting for the network.')).toBeVisible();
  await expect(page.getByText(banner)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByRole('region', { name: 'Reputation' })).toContainText('score');
  await expect.poll(() => gridColumn(page, 'Port')).toEqual(['80', '443']);
  expect(graph.mostUnderWay).toBeLessThanOrEqual(4);
});

test('T15 a sign-in carries a state, a nonce and a challenge of its own, and asks for a code', async ({
  page,
  login,
}) => {
  await page.goto('/');
  await signIn(page);
  const [first] = login.requests.filter(({ endpoint }) => endpoint === 'authorize');
  const asked = Object.fromEntries(first?.params ?? []);
  expect(asked).toMatchObject({ response_type: 'code', code_challenge_method: 'S256' });
  // 256 bits in base64url, and 128 in a GUID.
  expect(asked['code_challenge']).toMatch(/^[\w-]{43}$/);
  expect(asked['nonce']).toMatch(/^[\da-f-]{36}$/);
  expect((asked['state'] ?? '').length).toBeGreaterThan(20);
  const [exchange] = login.requests.filter(({ endpoint }) => endpoint === 'token');
  expect(exchange?.params.get('grant_type')).toBe('authorization_code');
  expect(exchange?.params.get('code_verifier')).toMatch(/^[\w~.-]{43,128}$/);
});
