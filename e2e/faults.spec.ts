import type { Locator, Page } from 'playwright/test';
import { faultHosts } from '~/emulator/faultHosts';
import { allowClipboard, copiedText } from './support/clipboard';
import { facts } from './support/facts';
import { expect, test } from './support/fixtures';
import { gridColumn, gridRows, hostPath, portsGrid } from './support/portsGrid';

/** Opens a host with a clock that the test moves, so that waits of the app pass at once. */
async function openWithClock(page: Page, host: string): Promise<void> {
  await page.clock.install();
  await page.goto(hostPath(host));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(host);
}

/** Moves the clock until nothing loads any more. */
async function settle(page: Page): Promise<void> {
  const busy = page.locator('main [aria-busy="true"], main progress');
  await expect(async () => {
    await page.clock.runFor(2000);
    expect(await busy.count()).toBe(0);
  }).toPass({ intervals: [0] });
}

/** The panels of a host's page, each with the same sentence. */
function everywhere(sentence: string): string[] {
  return ['Host', 'Reputation', 'Ports'].map((panel) => `${panel}: ${sentence}`);
}

/** The errors of panels: alerts, or groups where several fail together and one summary speaks for them (U04). */
function failures(page: Page): Locator {
  const main = page.getByRole('main');
  const silent = main.getByRole('group', { name: / failed$/ });
  return main
    .getByRole('alert')
    .filter({ hasNotText: /^\d+ parts of this page/ })
    .or(silent);
}

interface Outcome {
  /** Rows of the fault matrix. */
  readonly ids: string;
  /** What the page says in each of its alerts; without any the fault is got over, or is an answer. */
  readonly alerts: readonly string[];
  /** What the person is told to do. */
  readonly hint?: string;
  /** What stands on the page besides. */
  readonly says?: string;
  /** The service takes its time, and not the page's clock: it is waited for. */
  readonly isSlow?: true;
  /** Whether asking again can help; then there is a button for it. */
  readonly button?: 'Try again' | 'Go on loading';
}

const serviceFailed = 'Try again in a while; if it stays, hand the request id to Microsoft support.';

const outcomes: Readonly<Record<string, Outcome>> = {
  'throttled.example': { ids: 'P01', alerts: [], says: '4 ports' },
  'throttled-long.example': {
    ids: 'P04',
    alerts: everywhere('The service asks to slow down and did not let the request through.'),
    hint: 'Wait, then try again. Nothing that has loaded is lost.',
    button: 'Try again',
  },
  'throttled-forever.example': {
    ids: 'P05',
    alerts: everywhere('The service asks to slow down and did not let the request through.'),
    hint: 'Wait, then try again. Nothing that has loaded is lost.',
    button: 'Try again',
  },
  'forbidden.example': {
    ids: 'P09',
    alerts: everywhere('Hostscope has not been granted the permission to read threat intelligence.'),
    hint: 'An administrator has to consent to ThreatIntelligence.Read.All for this app.',
    button: 'Try again',
  },
  'roleless.example': {
    ids: 'P09',
    alerts: everywhere('Your account lacks the role for threat intelligence.'),
    hint: 'Ask an administrator for the Security Reader role.',
    button: 'Try again',
  },
  'unlicensed.example': {
    ids: 'P09',
    alerts: everywhere('The tenant has no licence for Defender Threat Intelligence.'),
    hint: 'Ask whoever manages your Microsoft licences; the service’s message names what is missing.',
    button: 'Try again',
  },
  'unverified.example': {
    ids: 'P09',
    alerts: everywhere('The service wants this tenant verified before it answers.'),
    hint: 'An administrator of the tenant has to complete the verification; the service’s message says how.',
    button: 'Try again',
  },
  'slow.example': { ids: 'N07', alerts: [], says: '4 ports', isSlow: true },
  'silent.example': {
    ids: 'N06',
    alerts: ['Ports: The service did not answer in time.'],
    hint: 'Try again; it may be busy.',
    says: 'Registrar of Examples',
    button: 'Try again',
  },
  'flaky.example': { ids: 'P06', alerts: [], says: '4 ports' },
  'unavailable.example': {
    ids: 'P06',
    alerts: everywhere('The service failed (status 503).'),
    hint: serviceFailed,
    button: 'Try again',
  },
  'broken.example': {
    ids: 'P07 P14',
    alerts: everywhere('The service failed (status 500).'),
    hint: serviceFailed,
    button: 'Try again',
  },
  'halfway.example': {
    ids: 'P21',
    alerts: ['Loading the other ports: The service failed (status 503).'],
    hint: 'What has loaded stays: loaded ',
    button: 'Go on loading',
  },
  'stuck.example': {
    ids: 'P21',
    alerts: ['Loading the other ports: The service failed (status 503).'],
    hint: 'What has loaded stays: loaded ',
    button: 'Go on loading',
  },
  'partial.example': {
    ids: 'P07',
    alerts: ['Reputation: The service failed (status 500).'],
    hint: serviceFailed,
    says: '4 ports',
    button: 'Try again',
  },
  'gap.example': { ids: 'P11', alerts: [], says: 'No ports were seen on this host.' },
  'garbled.example': {
    ids: 'N09',
    alerts: ['Ports: The service’s answer is damaged: it is not valid JSON.'],
    hint: 'Try again; if it stays, hand the request id to Microsoft support.',
    says: 'Registrar of Examples',
    button: 'Try again',
  },
  'captive.example': {
    ids: 'N15',
    alerts: everywhere('The answer is not threat intelligence: it is text/html, where JSON was asked for.'),
    hint: 'A proxy or a network sign-in page may have answered instead of the service. Open a page on the network, then try again.',
    button: 'Try again',
  },
  'odd.example': { ids: 'P15 P16 D01', alerts: [], says: '3 records could not be read' },
  'loop.example': {
    ids: 'P17',
    alerts: [
      'The service’s links to further pages run in a circle. What has loaded stays: loaded 200 of 250.',
    ],
    says: '200 ports; loaded 200 of 250',
  },
  'stranger.example': {
    ids: 'P18',
    alerts: [
      'The service’s link to the next page leads elsewhere, so it was not followed. What has loaded stays: loaded 100 of 250.',
    ],
    says: '100 ports; loaded 100 of 250',
  },
  'hollow.example': { ids: 'P19', alerts: [], says: '50 ports' },
  'endless.example': {
    ids: 'P23',
    alerts: ['The service links to ever more pages, and no more than 500 are asked for.'],
    says: '250 ports; loaded 250 of 250',
  },
  'empty.example': { ids: 'P13', alerts: [], says: 'No ports were seen on this host.' },
  'unknown.example': { ids: 'P10', alerts: [], says: 'That is an answer, not an error' },
};

test.describe('what can go wrong', () => {
  for (const { host, title } of faultHosts) {
    const outcome = outcomes[host];
    test(`${outcome?.ids} ${host}: ${title}`, async ({ page }) => {
      expect(outcome, `what ${host} shows stands in this file`).toBeDefined();
      const { alerts, hint, says, button, isSlow } = outcome ?? { alerts: [] };
      if (isSlow) await page.goto(hostPath(host));
      else {
        await openWithClock(page, host);
        await settle(page);
      }
      const shown = failures(page);
      await expect(shown).toContainText([...alerts]);
      await expect(shown).toHaveCount(alerts.length);
      for (const alert of await shown.all()) {
        if (hint !== undefined) await expect(alert).toContainText(hint);
        await expect(alert.getByRole('button', { name: button ?? 'Try again' })).toHaveCount(button ? 1 : 0);
      }
      if (says !== undefined) await expect(page.getByRole('main')).toContainText(says);
      await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
    });
  }

  test('is listed on the search page, each host with what it does, and opens', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'What can go wrong' }).click();
    const listed = page.getByRole('region', { name: 'What can go wrong' }).getByRole('listitem');
    await expect(listed).toHaveText(faultHosts.map(({ host, title, what }) => `${host}${title} ${what}`));
    await listed.getByRole('button', { name: 'gap.example' }).click();
    await expect(page).toHaveURL(hostPath('gap.example'));
  });

  test('stands in this file for no other hosts than those', () => {
    expect(Object.keys(outcomes).toSorted()).toEqual(faultHosts.map(({ host }) => host).toSorted());
  });
});

test('N07 a slow answer is called slow after three seconds, and shown when it comes', async ({ page }) => {
  await openWithClock(page, 'slow.example');
  const slow = page.getByText('Ports: still loading…');
  await expect(page.getByText('Registrar of Examples')).toBeVisible();
  await page.clock.runFor(2000);
  await expect(slow).toHaveCount(0);
  await page.clock.runFor(1500);
  await expect(slow).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.clock.runFor(3000);
  await expect.poll(() => gridColumn(page, 'Port')).toEqual(['22', '25', '80', '443']);
  await expect(slow).toHaveCount(0);
});

test('N11 leaving a slow host is silent, and the next one shows at once', async ({ page }) => {
  await openWithClock(page, 'silent.example');
  await page.getByRole('textbox', { name: 'Search a host' }).fill('www.shop.example');
  await page.keyboard.press('Enter');
  await page.clock.runFor(500);
  await expect.poll(() => gridColumn(page, 'Port')).toEqual(['80', '443']);
  await page.clock.runFor(90_000);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test.describe('P04 a wait that nobody sits through', () => {
  const ports = (page: Page) =>
    page.getByRole('region', { name: 'Ports' }).getByRole('group', { name: 'Ports failed' });

  test('is counted down, and asked again by itself when it is over', async ({ page }) => {
    await openWithClock(page, 'throttled-long.example');
    await settle(page);
    await expect(ports(page)).toContainText(/Trying again by itself in 59 min \d+ s\./);
    await expect(ports(page).getByRole('button', { name: 'Try again' })).toBeDisabled();
    await page.clock.fastForward('30:00');
    await expect(ports(page)).toContainText(/Trying again by itself in 29 min \d+ s\./);
    await page.clock.fastForward('30:00');
    await settle(page);
    await expect(ports(page)).toContainText(/Trying again by itself in 59 min \d+ s\./);
  });

  test('can be cancelled; then nothing happens until it is asked again', async ({ page }) => {
    await openWithClock(page, 'throttled-long.example');
    await settle(page);
    const requestId = await ports(page).getByText('request-id').first().textContent();
    await ports(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(ports(page)).toContainText(/Asking again makes sense in 59 min \d+ s\./);
    await expect(ports(page).getByRole('button', { name: 'Cancel' })).toHaveCount(0);
    await page.clock.fastForward('01:01:00');
    await expect(ports(page).getByRole('button', { name: 'Try again' })).toBeEnabled();
    await expect(ports(page).getByText('request-id').first()).toHaveText(requestId ?? '');
  });

  test('holds for other hosts too, which say that nothing was sent', async ({ page }) => {
    await openWithClock(page, 'throttled-long.example');
    await settle(page);
    await page.getByRole('textbox', { name: 'Search a host' }).fill('www.shop.example');
    await page.keyboard.press('Enter');
    await settle(page);
    await expect(ports(page)).toContainText('Ports: The service asked to wait, and the time is not over.');
    await expect(ports(page)).toContainText('Nothing was sent');
    await page.clock.fastForward('01:01:00');
    await settle(page);
    await expect.poll(() => gridColumn(page, 'Port')).toEqual(['80', '443']);
  });
});

test('P05 throttled without end, it stops after four tries and does not begin again by itself', async ({
  page,
}) => {
  await openWithClock(page, 'throttled-forever.example');
  await settle(page);
  const alerts = failures(page);
  const requestIds = async () => alerts.getByText(/^request-id/).allTextContents();
  await expect(alerts).toHaveCount(3);
  const before = await requestIds();
  await page.clock.runFor('10:00');
  expect(await requestIds()).toEqual(before);
  await expect(alerts.first().getByRole('button', { name: 'Try again' })).toBeEnabled();
});

test('P01 a throttled host is called so by nobody: it waits and then shows', async ({ page }) => {
  await openWithClock(page, 'throttled.example');
  await settle(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect.poll(() => gridColumn(page, 'Port')).toEqual(['22', '25', '80', '443']);
});

test.describe('P21 a later page that fails', () => {
  test('leaves what has loaded, and going on completes it', async ({ page }) => {
    await openWithClock(page, 'halfway.example');
    await settle(page);
    const [first] = await gridRows(page);
    expect(first).toMatchObject({ Port: '22', Service: 'ssh' });
    const counts = page.getByText(/^(\d+) ports; loaded \1 of 250$/);
    await expect(counts).toBeVisible();
    await page.getByRole('button', { name: 'Go on loading' }).click();
    await settle(page);
    await expect(page.getByText('250 ports', { exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect((await gridRows(page))[0]).toEqual(first);
    await portsGrid(page).focus();
    await page.keyboard.press('Control+End');
    await expect.poll(async () => (await gridRows(page)).at(-1)).toMatchObject({ Port: '8249' });
  });

  test('fails again where it failed, and still leaves what has loaded', async ({ page }) => {
    await openWithClock(page, 'stuck.example');
    await settle(page);
    await page.getByRole('button', { name: 'Go on loading' }).click();
    await settle(page);
    await expect(page.getByRole('alert')).toContainText(
      'Loading the other ports: The service failed (status 503).',
    );
    await expect(page.getByText(/^(\d+) ports; loaded \1 of 250$/)).toBeVisible();
    expect((await gridRows(page))[0]).toMatchObject({ Port: '22' });
  });
});

test('P09 what to tell a support desk is one press away, and can be copied', async ({ page }) => {
  await allowClipboard(page);
  await page.goto(hostPath('forbidden.example'));
  const alert = page.getByRole('region', { name: 'Ports' }).getByRole('group', { name: 'Ports failed' });
  await alert.getByText('Details for support').click();
  const details = {
    Status: '403',
    Code: 'Authorization_RequestDenied',
    'Service message':
      'Insufficient privileges to complete the operation. Missing application scopes. API required scopes: ThreatIntelligence.Read.All, application scopes: User.Read.',
    'request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    'client-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    Time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  };
  expect(await facts(alert)).toEqual(details);
  const shown = Object.entries(await facts(alert)).map(([name, value]) => `${name}: ${value}`);
  await alert.getByRole('button', { name: 'Copy details' }).click();
  await expect(alert.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await copiedText(page)).toBe(
    ['Hostscope has not been granted the permission to read threat intelligence.', ...shown].join('\n'),
  );
});

test('P14 a body that is no JSON is not shown', async ({ page }) => {
  await page.goto(hostPath('broken.example'));
  await expect(failures(page)).toHaveCount(3);
  await expect(page.getByRole('main')).not.toContainText(/<html|<h1>|doctype/i);
});
