import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defang } from '~/shared/lib/defang';
import { meantHost } from './meantHost';

test.each([
  ['secure[.]livechat[.]test', 'secure.livechat.test'],
  ['a(.)b{.}c<.>d[dot]e(DOT)test', 'a.b.c.d.e.test'],
  ['shop [.] example', 'shop.example'],
  ['shop dot example', 'shop.example'],
  ['shop[.example', 'shop.example'],
  ['shop.]example', 'shop.example'],
  ['shop\\.example', 'shop.example'],
  ['[.]livechat[.]test', '.livechat.test'],
  ['hxxps://shop[.]example/x.js?y#z', 'shop.example'],
  ['hxxps[://]shop[.]example:8443/', 'shop.example'],
  ['hXXp[:]//shop[.]example', 'shop.example'],
  ['h**p://shop.example\\x', 'shop.example'],
  ['https://alice:secret@shop.example/@x', 'shop.example'],
  ['alice[@]shop[.]example', 'shop.example'],
  ['shop[.]example:443', 'shop.example'],
  ['192[.]0[.]2[.]1[:]443', '192.0.2.1'],
  ['2001[:]db8[:][:]1', '2001:db8::1'],
  ['2001:db8[::]1', '2001:db8::1'],
  ['hxxp://[2001[:]db8[:][:]1]:80/', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
])('%s means %s', (value, host) => {
  expect(meantHost(value)).toBe(host);
});

test.each([
  '',
  'shop.example',
  'SHOP.example',
  'livechat',
  '.',
  '2001:db8::1',
  'db8:1',
  '192.0.2.0/24',
  'hxxp://',
  '[]',
])('%j stays as it is', (value) => {
  expect(meantHost(value)).toBe(value);
});

test('what a copy was defanged to means the host again, and no text is too odd', () => {
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
  const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
  fc.assert(
    fc.property(fc.oneof(name, fc.ipV4(), fc.ipV6()), (host) => {
      expect([meantHost(host), meantHost(defang(host))]).toEqual([host, host]);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => meantHost(text) !== '' || text === ''));
});
