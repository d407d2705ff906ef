import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantText } from './instantText';

it.each([
  ['2022-05-11T01:27:14.187Z', '2022-05-11T01:27:14.187000000000'],
  ['2022-05-11T01:27:14.18Z', '2022-05-11T01:27:14.180000000000'],
  ['2022-05-11T01:27:14.1234567Z', '2022-05-11T01:27:14.123456700000'],
  ['2022-05-11T01:27:14Z', '2022-05-11T01:27:14.000000000000'],
  ['2022-05-11T01:27Z', '2022-05-11T01:27:00.000000000000'],
  ['2022-05-11t01:27:14z', '2022-05-11T01:27:14.000000000000'],
  ['2022-05-11T01:27:14+02:00', '2022-05-10T23:27:14.000000000000'],
  ['2022-05-11T23:27:14.5-01:30', '2022-05-12T00:57:14.500000000000'],
  ['2024-02-29', '2024-02-29T00:00:00.000000000000'],
])('%s is %s', (text, expected) => {
  expect(instantText(text)).toBe(expected);
});

it.each([
  '2016-17-13T08:43:41.00Z',
  '2023-02-29',
  '2023-02-30T00:00:00Z',
  '2023-01-01T24:00:00Z',
  '2023-01-01T00:00:00',
  '2023-01-01 00:00:00Z',
  'String (timestamp)',
  '',
  '9999-12-31T23:59:59-01:00',
  '0000-01-01T00:00:00+01:00',
])('%s is no point in time', (text) => {
  expect(instantText(text)).toBeUndefined();
});

it('sorts as the points in time do', () => {
  const instants = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      const [first, second] = [instantText(a.toISOString()) ?? '', instantText(b.toISOString()) ?? ''];
      expect(Math.sign(first.localeCompare(second, 'en'))).toBe(Math.sign(a.getTime() - b.getTime()));
    }),
  );
});
