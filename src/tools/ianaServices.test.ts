// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ianaServices } from 'virtual:iana-services';
import { render } from '@testing-library/react';
import { createElement } from 'react';

test('x', () => {
  expect(ianaServices.tcp.get(443)).toBe('https');
  const r = render(createElement('p', null, 'hi'));
  expect(r.getByText('hi')).toBeInTheDocument();
});
