import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleJson } from './visibleJson';

test('T03 T04 JSON for the clipboard holds nothing that cannot be seen', () => {
  const hostile = { banner: 'a\u202eb\u0000\u009b\u200d\ud800\u{e0001}\tz\u2028' };
  expect(visibleJson(hostile)).toBe(
    '{\n "banner": "a\\u202eb\\u0000\\u009b\\u200d\\ud800\\udb40\\udc01\\tz\\u2028"\n}',
  );
});

test('any text is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      expect(JSON.parse(visibleJson(texts))).toEqual(texts);
    }),
  );
});

test('nothing is null', () => {
  expect(visibleJson(undefined)).toBe('null');
});
