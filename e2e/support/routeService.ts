import type { BrowserContext, Route } from 'playwright/test';
import { type EntraLogin, loginOrigin } from './EntraLogin';
import { graphOrigin, type GraphService } from './GraphService';

// Anchored at the origin: an authorize URL names Graph's in its scope.
const loginUrls = new RegExp(`^${loginOrigin.replaceAll('.', '\\.')}/`);
const graphUrls = new RegExp(`^${graphOrigin.replaceAll('.', '\\.')}/`);

/**
 * Answers the login origin in all pages and frames of a context. Playwright itself answers preflight requests for what is routed, with
 * consent to everything.
 */
export async function routeLogin(context: BrowserContext, login: EntraLogin): Promise<void> {
  await context.route(loginUrls, async (route) => {
    const request = route.request();
    const answer = await login.answer(new URL(request.url()), request.postData() ?? '');
    if (answer.kind === 'drop') return route.abort('connectionrefused');
    const { status, headers, body } = answer;
    return route.fulfill({ status, headers, body });
  });
}

/** Answers Graph's origin in all pages of a context. */
export async function routeGraph(context: BrowserContext, graph: GraphService): Promise<void> {
  await context.route(graphUrls, async (route) => {
    const request = await webRequest(route);
    const response = await graph.answer(request);
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}

async function webRequest(route: Route): Promise<Request> {
  const request = route.request();
  // The network stack's own headers (`:authority` and the like) are none that a Request may hold.
  const headers = Object.entries(await request.allHeaders()).filter(([name]) => !name.startsWith(':'));
  return new Request(request.url(), { method: request.method(), headers });
}
