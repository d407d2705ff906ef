// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { HostileText } from './HostileText';

test('D05 a line of megabytes is cut, and says how much is left out', () => {
  const { container } = render(<HostileText text={'x'.repeat(2_000_000)} />);
  expect(container).toHaveTextContent(/^x{4096}…1,995,904 more characters$/);
});

test('T01 markup is text', () => {
  const { container } = render(<HostileText text={'<b onclick="x">a</b>\u202e'} />);
  expect(container.textContent).toBe('<b onclick="x">a</b>‹RLO›');
  expect([...container.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['BDI', 'SPAN']);
});
