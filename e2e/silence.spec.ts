import { test } from './support/fixtures';

// Each page here does what the fixture forbids, so each test has to fail.

test.fail('T02 a violation of the policy fails a test', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    document.body.append(image);
    return new Promise((resolve) => image.addEventListener('error', resolve));
  });
});

test.fail('an error on the console fails a test', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => console.error('told'));
});

test.fail('a warning on the console fails a test', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => console.warn('told'));
});

test.fail('an uncaught error fails a test', async ({ page }) => {
  await page.goto('/');
  const thrown = page.waitForEvent('pageerror');
  await page.evaluate(() => queueMicrotask(() => Reflect.apply(Reflect.get(window, 'noFunction'), null, [])));
  await thrown;
});

test.fail('T34 a request to another origin fails a test', async ({ page }) => {
  await page.goto('/');
  await page.route('https://elsewhere.example/', (route) => route.fulfill({ body: 'reached' }));
  await page.goto('https://elsewhere.example/');
});
