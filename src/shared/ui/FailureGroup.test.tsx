// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ErrorPanel } from './ErrorPanel';
import { FailureGroup } from './FailureGroup';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const failed = { message: 'The service failed (status 503).', kind: 'http' };

/** What a screen reader has been told in alerts, in order. */
function announcements(): string[] {
  return screen.queryAllByRole('alert').map(({ textContent }) => textContent ?? '');
}

test('U04 thirty panels that fail together are one summary, announced once; each keeps its own words', () => {
  const titles = Array.from({ length: 30 }, (_, index) => `Panel ${index + 1}`);
  render(
    <FailureGroup>
      {titles.map((title) => (
        <ErrorPanel key={title} title={title} error={failed} onRetry={() => {}} />
      ))}
    </FailureGroup>,
  );
  expect(announcements()).toEqual([]);
  act(() => void vi.advanceTimersByTime(600));
  const summary = `30 parts of this page could not be loaded: ${titles.join(', ')}. The service failed (status 503).`;
  expect(announcements()).toEqual([summary]);
  expect(screen.queryAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
    'Failures on this page',
    ...titles.map((title) => `${title} failed`),
  ]);
});

test('U04 one panel that fails speaks for itself', () => {
  render(
    <FailureGroup>
      <ErrorPanel title="Ports" error={failed} onRetry={() => {}} />
    </FailureGroup>,
  );
  act(() => void vi.advanceTimersByTime(600));
  expect(announcements()).toEqual(['Ports: The service failed (status 503).Try again']);
  expect(screen.queryByRole('group', { name: 'Failures on this page' })).toBeNull();
});

test('U04 all are tried again with one press, unless the service asked to wait', () => {
  const onRetry = vi.fn<(panel: string) => void>();
  const { rerender } = render(
    <FailureGroup>
      <ErrorPanel title="Host" error={failed} onRetry={() => onRetry('Host')} />
      <ErrorPanel title="Ports" error={{ message: 'other' }} onRetry={() => onRetry('Ports')} />
    </FailureGroup>,
  );
  expect(screen.getByRole('group', { name: 'Failures on this page' })).toHaveTextContent(
    '2 parts of this page could not be loaded: Host, Ports. Each says why.',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Try all again' }));
  expect(onRetry.mock.calls).toEqual([['Host'], ['Ports']]);
  const throttled = {
    message: 'The service asks to slow down.',
    time: Date.now(),
    retryAt: Date.now() + 5000,
  };
  rerender(
    <FailureGroup>
      <ErrorPanel title="Host" error={throttled} onRetry={() => onRetry('Host')} />
      <ErrorPanel title="Ports" error={failed} onRetry={() => onRetry('Ports')} />
    </FailureGroup>,
  );
  expect(screen.queryByRole('button', { name: 'Try all again' })).toBeNull();
});

test.each([
  ['N02', 'offline', 'the network'],
  ['A06', 'auth', 'your sign-in'],
])('%s what waits for %s is no failure', (_row, kind, awaited) => {
  render(
    <FailureGroup>
      <ErrorPanel title="Host" error={{ message: 'Not now.', kind }} onRetry={() => {}} isResumed />
      <ErrorPanel
        title="Ports"
        error={{ message: 'Not now.', kind }}
        remains="What has loaded stays."
        onRetry={() => {}}
        isResumed
      />
    </FailureGroup>,
  );
  act(() => void vi.advanceTimersByTime(600));
  expect(announcements()).toEqual([]);
  expect(screen.getByText(`Ports: waiting for ${awaited}. What has loaded stays.`)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

test('A11 a refusal of the service is one, also where it is about the sign-in', () => {
  render(
    <ErrorPanel
      title="Host"
      error={{ message: 'Refused.', kind: 'auth', status: 401 }}
      onRetry={() => {}}
      isResumed
    />,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Host: Refused.');
});

test('A06 what nobody asks for again by itself keeps its button', () => {
  render(<ErrorPanel title="Access" error={{ message: 'Ended.', kind: 'auth' }} onRetry={() => {}} />);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});
