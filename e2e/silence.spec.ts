import { expect, test as base, type Page } from 'playwright/test';
import { Silence, watch } from './support/Silence';

// What the fixture of all other tests notices, shown on pages that do what is forbidden.

const test = base.extend<{ watched: { page: Page; silence: Silence } }>({
  watched: async ({ context, page, baseURL }, use) => {
    const silence = new Silence();
    await watch(context, silence, new URL(baseURL ?? '').origin);
    await page.goto('/');
    await use({ page, silence });
  },
});

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

test('T02 a violation of the policy is noticed', async ({ watched: { page, silence } }) => {
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    document.body.append(image);
    return new Promise((resolve) => image.addEventListener('error', resolve));
  });
  await expect
    .poll(() => silence.unexpected().map((line) => line.slice(0, 37)))
    .toContain('policy violation: img-src blocked dat');
});

test('errors and warnings on the console are noticed, and nothing below them', async ({
  watched: { page, silence },
}) => {
  await page.evaluate(() => {
    console.log('said');
    console.error('told');
    console.warn('hinted');
  });
  await expect.poll(() => silence.unexpected()).toEqual(['console error: told', 'console warning: hinted']);
});

test('an uncaught error and a rejected promise are noticed', async ({ watched: { page, silence } }) => {
  await page.evaluate(() => {
    queueMicrotask(() => {
      throw new Error('thrown');
    });
    void Promise.reject(new Error('rejected'));
  });
  await expect
    .poll(() => silence.unexpected().map(firstLine))
    .toEqual(['page error: thrown', 'page error: rejected']);
});

test('T34 a request to another origin is noticed', async ({ watched: { page, silence } }) => {
  await page.route('https://elsewhere.example/', (route) => route.fulfill({ body: 'reached' }));
  await page.goto('https://elsewhere.example/');
  expect(silence.unexpected()).toEqual(['foreign request: https://elsewhere.example/']);
});

test('what a test expects is let pass, the rest is not', async ({ watched: { page, silence } }) => {
  silence.expectConsole(/foreseen/);
  await page.evaluate(() => {
    console.error('foreseen');
    console.error('surprising');
  });
  await expect.poll(() => silence.unexpected()).toEqual(['console error: surprising']);
});
