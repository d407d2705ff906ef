// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { queryClient } from '~/app/queryClient';
import { MsGraphContext } from '~/msgraph/MsGraphContext';
import { jsonAnswer } from '~/msgraph/scriptedFetch';
import { testClient } from '~/msgraph/testClient';
import { LoadedPairs } from './LoadedPairs';
import { usePairs } from './usePairs';

const pageSize = 10;
const all = 30 * pageSize;

/** Thirty pages of pairs; the client loads ten of them at once. */
function pairsPage(url: URL): Response {
  const skip = Number(url.searchParams.get('$skip') ?? 0);
  const next = new URL(url);
  next.searchParams.set('$skip', String(skip + pageSize));
  return jsonAnswer({
    '@odata.count': all,
    value: Array.from({ length: pageSize }, (_, index) => ({
      id: `p${skip + index}`,
      parentHost: { id: 'a.example' },
      childHost: { id: `n${skip + index}.example` },
    })),
    ...(skip + pageSize < all && { '@odata.nextLink': next.href }),
  });
}

const view = { starts: ['a.example'], expansions: [] };

function Panel() {
  return <LoadedPairs sources={usePairs(view).sources} />;
}

/** The line of a host whose pages take 200 ms each. */
function show() {
  const { client, clock, script } = testClient(async ({ url }) => {
    await clock.sleep(200);
    return pairsPage(new URL(url));
  });
  const { container } = render(
    <QueryClientProvider client={queryClient()}>
      <MsGraphContext value={client}>
        <Panel />
      </MsGraphContext>
    </QueryClientProvider>,
  );
  const pass = (ms: number) =>
    act(async () => {
      await clock.advance(ms);
      // Results are told on the turn after they came.
      await new Promise((resolve) => setTimeout(resolve));
    });
  return { script, pass, words: () => container.textContent };
}

test('loading can be stopped, and goes on from there; the button keeps the focus', async () => {
  const { script, pass, words } = show();
  await pass(400);
  // Pages that come at once are not drawn one by one.
  expect(words()).toBe('20 of 300 pairs loaded; loading, the newest first… Stop');
  const button = screen.getByRole('button', { name: 'Stop' });
  button.focus();
  fireEvent.click(button);
  await pass(0);
  expect(words()).toBe('50 of 300 pairs loaded; stopped Load more');
  await pass(1000);
  expect(script.requests).toHaveLength(9);
  fireEvent.click(button);
  await pass(0);
  expect(words()).toBe('50 of 300 pairs loaded; loading, the newest first… Stop');
  await pass(1000);
  expect(words()).toBe('150 of 300 pairs loaded; the newest first. Load more');
  expect(button).toHaveFocus();
  // Four were under way when it was stopped.
  expect(script.requests).toHaveLength(15 + 4);
});

test('the second half of a double click takes nothing back', async () => {
  const { pass, words } = show();
  await pass(1000);
  fireEvent.click(screen.getByRole('button', { name: 'Load more' }), { detail: 1 });
  await pass(0);
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }), { detail: 2 });
  await pass(0);
  expect(words()).toBe('100 of 300 pairs loaded; loading, the newest first… Stop');
});
