import type { Page } from 'playwright/test';
import { demoEmulator } from '~/emulator/demoEmulator';
import { chanceOf } from '~/emulator/demo/wire/chance';
import type { FaultName } from '~/emulator/faults';
import { chaosHosts, escape, searchHost, work } from './chaos/analyst';
import { chaosChannel, type ChaosNews } from './chaos/chaosNews';
import { chaosWorkerScript } from './chaos/chaosWorker';
import { settle } from './chaos/settle';
import { expect, test } from './support/fixtures';

const seed = process.env['HOSTSCOPE_CHAOS_SEED'] ?? '4711';
const steps = Number(process.env['HOSTSCOPE_CHAOS_STEPS'] ?? 200);

/** Requests that the client may have under way; one that was left may still be on its way out. */
const requestsAtOnce = 4;

/** Faults that no client can tell from a true answer: the service says that there is nothing. */
const lies: readonly FaultName[] = ['notFound', 'noContent', 'emptyBody', 'emptyPages', 'nextLinkLoop'];

/** The hosts that are looked at again at the end, when the analyst has rested. */
const audited = chaosHosts.slice(0, 6);

interface Told {
  readonly faults: { readonly fault: FaultName; readonly url: string }[];
  mostUnderWay: number;
}

/** Puts the failing emulator in the place of the demo's, and listens to it. */
async function failingService(page: Page): Promise<Told> {
  const told: Told = { faults: [], mostUnderWay: 0 };
  const script = await chaosWorkerScript(seed);
  await page
    .context()
    .route('**/assets/demo.worker-*.js', (route) =>
      route.fulfill({ body: script, contentType: 'text/javascript' }),
    );
  await page.exposeFunction('tellChaos', (news: ChaosNews) => {
    if (news.kind === 'fault') told.faults.push(news);
    else told.mostUnderWay = Math.max(told.mostUnderWay, news.count);
  });
  await page.addInitScript((channel) => {
    // exposeFunction put it there; the page's types do not know it.
    const tell = Reflect.get(window, 'tellChaos') as (news: unknown) => void;
    new BroadcastChannel(channel).addEventListener('message', ({ data }) => tell(data));
  }, chaosChannel);
  return told;
}

/** What a person has chosen: where they are, what is open, how many pairs are selected. */
interface Choice {
  readonly url: string;
  readonly open: readonly string[];
  readonly selected: string | null;
}

async function choice(page: Page): Promise<Choice> {
  // Each read in one go: between two looks a drawer may have closed.
  const names = await page
    .getByRole('dialog')
    .evaluateAll((dialogs) => dialogs.map((dialog) => dialog.getAttribute('aria-label')));
  const selected = await page.getByText(/^[\d,]+ pairs? selected/).allTextContents();
  return {
    url: page.url(),
    open: names.filter((name) => name !== null),
    selected: selected[0] ?? null,
  };
}

/** The same, once what was done is in the address. */
async function settledChoice(page: Page): Promise<Choice> {
  let last = await choice(page);
  await expect(async () => {
    const before = last;
    await page.clock.fastForward(300);
    last = await choice(page);
    expect(last).toEqual(before);
  }).toPass({ intervals: [0] });
  return last;
}

/** Loading, failing and waiting change none of it. What was asked for just now may still come. */
function expectKept(before: Choice, after: Choice, when: string): void {
  expect(after.url, when).toBe(before.url);
  expect(after.open, when).toEqual(expect.arrayContaining([...before.open]));
  if (before.selected !== null) expect(after.selected, when).toBe(before.selected);
}

/** The true number of a host's ports. */
async function truePorts(hostId: string): Promise<number> {
  const fetch = demoEmulator(() => Promise.resolve());
  const url = `https://graph.microsoft.com/v1.0/security/threatIntelligence/hosts/${hostId}/ports?$count=true&$top=1`;
  const answer: { '@odata.count': number } = await (await fetch(new Request(url))).json();
  return answer['@odata.count'];
}

test(`chaos, seed ${seed}, ${steps} steps: whole or honestly partial, nothing lost, never more than four requests`, async ({
  page,
}) => {
  test.setTimeout(60_000 + steps * 3000);
  // What cannot be pressed by then never will be.
  page.setDefaultTimeout(30_000);
  console.log(`chaos: seed ${seed}, ${steps} steps (npm run chaos -- --seed ${seed} --steps ${steps})`);
  const told = await failingService(page);
  const chance = chanceOf(seed);
  const done = new Map<string, number>();
  await page.clock.install();
  await page.goto('/');
  for (let step = 1; step <= steps; step += 1) {
    const deed = await work(page, chance);
    done.set(deed, (done.get(deed) ?? 0) + 1);
    await test.step(`${step} ${deed}`, async () => {
      const before = await settledChoice(page);
      await page.clock.fastForward(1000);
      expectKept(before, await choice(page), `after step ${step}, ${deed}`);
      // Behind a drawer they are out of the reach of roles.
      await expect(page.locator('header.bar')).toBeVisible();
      await expect(page.locator('main')).toContainText(/\S/);
    });
  }
  for (const hostId of audited) {
    while (!(await searchHost(page, hostId))) await escape(page);
    await settle(page);
    await expectHonestPorts(page, hostId, told);
  }
  const kinds = new Set(told.faults.map(({ fault }) => fault)).size;
  console.log(`chaos: did ${JSON.stringify(Object.fromEntries(done))}`);
  console.log(
    `chaos: met ${told.faults.length} faults of ${kinds} kinds, ${told.mostUnderWay} requests at once`,
  );
  expect(told.mostUnderWay).toBeLessThanOrEqual(requestsAtOnce);
  if (steps >= 100) {
    // Else this was no chaos.
    expect(kinds).toBeGreaterThan(5);
    expect(told.mostUnderWay).toBeGreaterThan(1);
  }
});

/** Either the ports are said to be whole and are, or something says what is missing. */
async function expectHonestPorts(page: Page, hostId: string, { faults }: Told): Promise<void> {
  const ports = page.getByRole('region', { name: 'Ports' });
  const isPartial =
    /could not be loaded|could not be read|loaded [\d,]+ of|still loading|failed|asks? to|not .*accept|Try again/;
  const text = (await ports.textContent()) ?? '';
  if (isPartial.test(text)) return;
  const isLiedTo = faults.some(
    ({ fault, url }) => lies.includes(fault) && url.includes(`/hosts/${hostId}/ports`),
  );
  if (isLiedTo) return;
  const count = /(?:^|\D)([\d,]+) ports?(?!\w)/.exec(text)?.[1];
  expect(Number(count?.replaceAll(',', '')), `ports of ${hostId}, said to be whole`).toBe(
    await truePorts(hostId),
  );
}
