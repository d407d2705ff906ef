// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { sampleRecord } from '~/features/pairs/edges/sampleEdges';
import { Candidates } from './Candidates';

const hosts = Array.from({ length: 60 }, (_, at) => `n${at}.example`);
const records = ['Shop.example', ...hosts].map((host) => sampleRecord('shop.example', host));

function candidates(more: Partial<Parameters<typeof Candidates>[0]> = {}) {
  const onTake = vi.fn<Parameters<typeof Candidates>[0]['onTake']>();
  render(
    <Candidates
      hostId="shop.example"
      records={records}
      total={null}
      isAll
      direction="children"
      drawn={new Set()}
      isFiltered={false}
      takesFocus={false}
      onTake={onTake}
      {...more}
    />,
  );
  return { onTake, button: screen.getByRole('button', { name: /^Bring in/ }) };
}

test('the number can be cleared to type another, and what is listed waits for it', () => {
  const { onTake, button } = candidates();
  const field = screen.getByRole('spinbutton');
  expect(field).toHaveProperty('value', '60');
  fireEvent.change(field, { target: { value: '' } });
  expect(field).toHaveProperty('value', '');
  expect(button.textContent).toBe('Bring in 60 hosts');
  fireEvent.change(field, { target: { value: '3' } });
  fireEvent.change(field, { target: { value: '30' } });
  expect(field).toHaveProperty('value', '30');
  fireEvent.click(button);
  expect(onTake.mock.calls).toEqual([[hosts.slice(0, 30)]]);
});

test('a number that was left empty is the one that holds', () => {
  candidates();
  const field = screen.getByRole('spinbutton');
  fireEvent.change(field, { target: { value: '2' } });
  fireEvent.change(field, { target: { value: '' } });
  fireEvent.blur(field);
  expect(field).toHaveProperty('value', '2');
});

test('the host itself is no candidate, and hosts that are drawn say so', () => {
  candidates({ drawn: new Set(['n1.example', 'other.example']) });
  const listed = screen.getAllByRole('listitem').map(({ textContent }) => textContent.trim());
  expect(listed).toHaveLength(60);
  expect(listed.slice(0, 3)).toEqual(['n0.example', 'n1.example already shown', 'n2.example']);
  expect(screen.getByText(/ticked/).textContent).toBe('60 of 60 hosts ticked, by 60 pairs; 1 already shown');
  expect(screen.getByText('1 pair of the host with itself is not listed.')).toBeDefined();
});

test('all hosts are taken as all, so that later ones come too', () => {
  const { onTake, button } = candidates();
  fireEvent.click(button);
  expect(onTake.mock.calls).toEqual([[null]]);
});

test('that filters apply is said where there are some', () => {
  candidates({ isFiltered: true });
  expect(screen.getByText('The filters of the page apply to them too.')).toBeDefined();
});

test('nothing is said of filters where there are none', () => {
  candidates();
  expect(screen.queryByText(/filters/)).toBeNull();
});

test.each([true, false])('whether the focus goes to the button: %s', (takesFocus) => {
  const { button } = candidates({ takesFocus });
  expect(document.activeElement === button).toBe(takesFocus);
});
