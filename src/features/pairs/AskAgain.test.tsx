// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { queryClient } from '~/app/queryClient';
import { MsGraphContext } from '~/msgraph/MsGraphContext';
import { type Answer, errorAnswer, jsonAnswer, never } from '~/msgraph/scriptedFetch';
import { testClient } from '~/msgraph/testClient';
import { AskAgain } from './AskAgain';
import { sampleRecord } from './edges/sampleEdges';

const record = sampleRecord('a.example', 'b.example', { id: 'p/1' });

function show(answer: Answer) {
  const { client, script } = testClient(answer);
  const { unmount } = render(
    <QueryClientProvider client={queryClient()}>
      <MsGraphContext value={client}>
        <AskAgain record={record} id="p/1" zone="utc" />
      </MsGraphContext>
    </QueryClientProvider>,
  );
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'Ask again' }));
  return { script, unmount, press };
}

/** What is said once an answer is there, with its time left out. */
async function said(): Promise<string> {
  const status = screen.getByRole('status');
  await waitFor(() => expect(status).toHaveTextContent(/^Asked again /));
  return (status.textContent ?? '').replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC(?=:)/, 'at a time');
}

test('a record is asked for by its id when the button is pressed, each time anew', async () => {
  const lastSeenDateTime = '2026-11-20T08:00:00Z';
  const { script, press } = show((_, call) =>
    jsonAnswer(call === 1 ? record : { ...record, lastSeenDateTime }),
  );
  await act(async () => {});
  expect([script.urls, screen.getByRole('status').textContent]).toEqual([[], '']);
  press();
  expect(await said()).toBe('Asked again at a time: unchanged');
  press();
  await screen.findByText(/last seen is 2026-11-20 08:00:00 UTC now/);
  expect(script.urls.map((url) => url.split('/').at(-1))).toEqual(['p%2F1', 'p%2F1']);
});

test('a record that the service does not know any more is told as that', async () => {
  const { press } = show(() => errorAnswer(404));
  press();
  expect(await said()).toBe('Asked again at a time: the service does not know this record any more');
});

test('an error is told with what to do, and goes when asking again succeeds', async () => {
  const { press } = show((_, call) => (call === 1 ? errorAnswer(400) : jsonAnswer(record)));
  press();
  expect(await said()).toBe(
    'Asked again at a time: The service does not understand the request (status 400). ' +
      'Trying again will not help. Hand the details to whoever looks after Hostscope.',
  );
  press();
  await screen.findByText('unchanged');
});

test('while it is asked for, another press asks nothing more, and whoever closes the drawer cancels it', async () => {
  const { script, unmount, press } = show(() => never());
  press();
  press();
  expect(await screen.findByText('Asking…')).toBeInTheDocument();
  press();
  await waitFor(() => expect(script.requests).toHaveLength(1));
  unmount();
  await waitFor(() => expect(script.requests[0]?.signal.aborted).toBe(true));
  expect(script.requests).toHaveLength(1);
});
