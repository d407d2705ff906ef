// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type RequestHistory, RequestLog } from '~/msgraph/requestLog';
import { RequestList } from './RequestList';
import { useObserved } from './useObserved';

function historyOf(requests: number): RequestHistory {
  const log = new RequestLog();
  for (let number = 1; number <= requests; number += 1) {
    log.begin(`https://graph.example/v1.0/security/threatIntelligence/hosts/${number}.example`, 0);
  }
  return log.getSnapshot();
}

it.each([
  [0, 'Nothing has been asked yet.'],
  [1, '1 request'],
  [500, '500 requests'],
  [1204, 'The last 500 of 1,204 requests'],
])('says how many of %d requests are remembered', (requests, words) => {
  render(<RequestList history={historyOf(requests)} />);
  expect(screen.getByText(words)).toBeInTheDocument();
});

it('follows a log that grows, a picture a frame', () => {
  const log = new RequestLog();
  const frames: FrameRequestCallback[] = [];
  window.requestAnimationFrame = (frame) => frames.push(frame);
  function Total() {
    return <p>{useObserved(log).total} in all</p>;
  }
  const { unmount } = render(<Total />);
  log.begin('https://graph.example/', 0);
  log.begin('https://graph.example/', 0).ended('answered', 1);
  expect(frames).toHaveLength(1);
  expect(screen.getByText('0 in all')).toBeInTheDocument();
  act(() => frames[0]?.(0));
  expect(screen.getByText('2 in all')).toBeInTheDocument();
  unmount();
  log.begin('https://graph.example/', 0);
  expect(frames).toHaveLength(1);
});
