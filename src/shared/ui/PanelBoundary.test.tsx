// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MissingPart } from '~/shared/lib/lazyPart';
import { PanelBoundary } from './PanelBoundary';
import { QueryPanel } from './QueryPanel';

// React tells of what a boundary catches on the console, too.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

function panel(title: string, draw: () => ReactNode) {
  const query = { data: 'data', error: null, isFetching: false, refetch: () => Promise.resolve() };
  return (
    <QueryPanel title={title} query={query} skeleton={null}>
      {draw}
    </QueryPanel>
  );
}

test('U01 a panel that throws shows an error with Reset; the others stay, and Reset draws it again', () => {
  let isBroken = true;
  const draw = () => {
    if (isBroken) throw new Error('no such member');
    return <p>ports are here</p>;
  };
  render(
    <>
      {panel('Host', () => (
        <p>host is here</p>
      ))}
      {panel('Ports', draw)}
    </>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Ports: Hostscope failed: no such member');
  expect(screen.getByText('host is here')).toBeVisible();
  isBroken = false;
  fireEvent.click(screen.getByRole('button', { name: 'Reset' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('ports are here')).toBeVisible();
});

test('U02 a part that is not there to load offers to reload, and nothing else', () => {
  function Missing(): never {
    throw new MissingPart(new TypeError('Failed to fetch dynamically imported module'));
  }
  render(
    <PanelBoundary title="Drawing">
      <Missing />
    </PanelBoundary>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Drawing: A part of Hostscope could not be loaded.');
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Reload']);
});
