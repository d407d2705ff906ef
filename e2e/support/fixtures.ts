import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page } from 'playwright/test';

/** What a page did that no page of ours may do, each as a line for the failure message. */
class Silence {
  private readonly allowed: RegExp[] = [];
  private readonly complaints: string[] = [];

  /** Lets console messages that match pass, in the test that causes them on purpose. */
  expectConsole(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  complain(line: string): void {
    this.complaints.push(line);
  }

  /** The complaints so far that were not expected. */
  unexpected(): string[] {
    return this.complaints.filter((line) => !this.allowed.some((pattern) => pattern.test(line)));
  }
}

/** Name of the function by which a page reports a violation; it survives navigations, unlike page state. */
const violationReporter = 'reportPolicyViolation';

async function watch(context: BrowserContext, silence: Silence, ownOrigin: string): Promise<void> {
  await context.exposeFunction(violationReporter, (line: string) => silence.complain(line));
  await context.addInitScript((reporter) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      const place = `${sourceFile}:${lineNumber}`;
      // exposeFunction put it there; the page's types do not know it.
      const report = Reflect.get(window, reporter) as (line: string) => void;
      report(`policy violation: ${violatedDirective} blocked ${blockedURI} at ${place} ${sample}`);
    });
  }, violationReporter);
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    silence.complain(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => silence.complain(`page error: ${error.error().message}`));
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== ownOrigin) silence.complain(`foreign request: ${request.url()}`);
  });
}

/**
 * Playwright's `test`, in which a test fails on a violation of the Content-Security-Policy (T02), an error or a
 * warning on the console, an uncaught error, or a request to another origin than the app's own (T34).
 */
export const test = base.extend<{ silence: Silence }>({
  silence: [
    async ({ context, baseURL }, use) => {
      const silence = new Silence();
      await watch(context, silence, new URL(baseURL ?? '').origin);
      await use(silence);
      expect(silence.unexpected(), 'the pages kept silent').toEqual([]);
    },
    { auto: true },
  ],
});

/** Expects axe to find nothing on the page as it stands: WCAG 2.2 A and AA, and its best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(lines).toEqual([]);
}

/** Expects that no service worker is registered (T32): says something only where Playwright does not block them. */
export async function expectNoServiceWorker(page: Page): Promise<void> {
  const count = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(count).toBe(0);
}

export { expect };
