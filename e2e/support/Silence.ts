import type { BrowserContext, ConsoleMessage } from 'playwright/test';

/** What a page did that no page of ours may do, each as a line for the failure message. */
export class Silence {
  private readonly allowed: RegExp[] = [];
  private readonly origins = new Set<string>();
  private readonly complaints: string[] = [];

  /** Lets console messages that match pass, in the test that causes them on purpose. */
  expectConsole(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  /** Lets requests to another origin pass, in the test whose session is with it. */
  allowOrigin(origin: string): void {
    this.origins.add(origin);
  }

  allowsOrigin(origin: string): boolean {
    return this.origins.has(origin);
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

/** Makes all pages of a context tell what none of ours may do. To be called before the first page is opened. */
export async function watch(context: BrowserContext, silence: Silence, ownOrigin: string): Promise<void> {
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
    if (isFailedLoad(message) && silence.allowsOrigin(originOf(message.location().url))) return;
    silence.complain(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => silence.complain(`page error: ${error.error().message}`));
  context.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin === ownOrigin || silence.allowsOrigin(origin)) return;
    silence.complain(`foreign request: ${request.url()}`);
  });
}

/** The browser's own line for an answer of status 400 and above: a service that refuses is no fault of the page. */
function isFailedLoad(message: ConsoleMessage): boolean {
  return message.text().startsWith('Failed to load resource');
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}
