import { expect, test } from 'vitest';
import { demoNow } from '~/emulator/demo/demoNow';
import { demoSession } from './demoSession';

test('the demo and its emulator have the same time', () => {
  expect(demoSession().now()).toBe(Date.parse(demoNow));
});
