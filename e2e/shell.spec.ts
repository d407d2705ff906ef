import { expect, expectAccessible, expectNoServiceWorker, test } from './support/fixtures';

test('T02 every answer carries the policy, and the page repeats it', async ({ page, request }) => {
  for (const path of ['/', '/hosts/2001:db8::1/ports', '/assets/missing.js']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
    expect(headers['content-security-policy']).not.toContain('unsafe-');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
  await page.goto('/');
  await expect(page.locator('head > :first-child')).toHaveAttribute('http-equiv', 'Content-Security-Policy');
});

test('T02 injected scripts, styles and markup are stopped', async ({ page, silence }) => {
  silence.expectConsole(/^policy violation: (?:script-src-elem|style-src-elem|require-trusted-types-for) /);
  silence.expectConsole(/^console error: .*(?:Content Security Policy|Trusted)/);
  await page.goto('/');
  const outcome = await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = ':root { --injected: yes }';
    document.body.append(style);
    const script = document.createElement('script');
    script.append(document.createTextNode('window.injected = true'));
    document.body.append(script);
    let markup = 'parsed';
    try {
      document.createElement('p').innerHTML = '<b>markup</b>';
    } catch (error) {
      markup = error instanceof Error ? error.name : 'unknown';
    }
    const property = getComputedStyle(document.documentElement).getPropertyValue('--injected');
    return { style: property, script: 'injected' in window, markup };
  });
  expect(outcome).toEqual({ style: '', script: false, markup: 'TypeError' });
});

test.describe('with service workers possible', () => {
  test.use({ serviceWorkers: 'allow' });

  test('T32 none is registered, and none can be', async ({ page, silence }) => {
    silence.expectConsole(/TrustedScriptURL|require-trusted-types-for/);
    await page.goto('/');
    await expect(page.locator('input:focus')).toBeVisible();
    await expectNoServiceWorker(page);
    const answer = await page.evaluate(() =>
      navigator.serviceWorker.register('/sw.js').then(
        () => 'registered',
        (error: Error) => error.message,
      ),
    );
    expect(answer).toContain('TrustedScriptURL');
    await expectNoServiceWorker(page);
  });
});

test('T34 the first page asks its own origin and no other', async ({ page, baseURL }) => {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(`${new URL(request.url()).origin}/`));
  await page.goto('/');
  await expect(page.locator('input:focus')).toBeVisible();
  expect([...origins]).toEqual([baseURL]);
});

test('the first page is accessible', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('input:focus')).toBeVisible();
  await expectAccessible(page);
});

test('before any script has run the page says what it is', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Hostscope' })).toBeVisible();
  await expect(
    page.getByText('what Microsoft Defender Threat Intelligence has seen of a host'),
  ).toBeVisible();
  await context.close();
});

const lateWrites = [
  {
    from: 'ports',
    to: 'Pairs',
    field: 'Filter ports',
    text: 'ssh',
    part: /HostPairsPage-[^/]+\.js$/,
  },
  {
    from: 'pairs',
    to: 'Ports',
    field: 'Find pairs',
    text: 'kind = redirect',
    part: /HostPortsPage-[^/]+\.js$/,
  },
] as const;

for (const { from, to, field, text, part } of lateWrites) {
  test(`what the page of ${from} writes into the address late calls nobody back who is on the way elsewhere`, async ({
    page,
  }) => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(part, async (route) => {
      await held;
      await route.continue();
    });
    await page.clock.install();
    await page.goto(`/hosts/www.shop.example/${from}`);
    await page.getByLabel(field).fill(text);
    await page.getByRole('button', { name: to, exact: true }).click();
    const elsewhere = new RegExp(`/hosts/www\\.shop\\.example/${to.toLowerCase()}`);
    await expect(page).toHaveURL(elsewhere);
    // The page that is left is still there, and its typing has rested.
    await page.clock.runFor(2000);
    await expect(page.getByLabel(field)).toHaveValue(text);
    await expect(page).toHaveURL(elsewhere);
    release();
    await expect(page.getByLabel(field)).toHaveCount(0);
    await expect(page).toHaveURL(elsewhere);
  });
}

for (const address of ['/hosts/www.shop.example/ports/', '/HOSTS/www.shop.example/ports']) {
  test(`the page is in use where its address is written as ${address}`, async ({ page }) => {
    await page.goto(address);
    await page.getByLabel('Filter ports').fill('https');
    await expect(page).toHaveURL(/filter=https/);
    await page.getByRole('gridcell').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
}

test('who goes elsewhere while a host is asked for is not called back', async ({ page }) => {
  await page.clock.install();
  await page.goto('/hosts/www.shop.example/ports');
  const field = page.getByRole('textbox', { name: 'Search a host' });
  await field.fill('slow.example');
  // In one go: the answer that the page waits a moment for is not there yet.
  await field.evaluate(async (element: HTMLInputElement) => {
    element.form?.requestSubmit();
    await new Promise((resolve) => setTimeout(resolve, 10));
    document.querySelector<HTMLElement>('a.brand')?.click();
  });
  await expect(page.getByRole('heading', { name: 'Stories in the demo' })).toBeVisible();
  await page.clock.runFor(2000);
  await expect(page).toHaveURL('/');
});
