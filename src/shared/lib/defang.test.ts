import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defang } from './defang';

test.each([
  ['secure.livechat.example', 'secure[.]livechat[.]example'],
  ['192.0.2.1', '192[.]0[.]2[.]1'],
  ['2001:db8::1', '2001[:]db8[:][:]1'],
  ['::1', '[:][:]1'],
  ['::ffff:192.0.2.1', '[:][:]ffff[:]192[.]0[.]2[.]1'],
  ['shop.example:8443', 'shop[.]example:8443'],
  ['[2001:db8::1]:443', '[2001[:]db8[:][:]1]:443'],
  ['alice@mail.example', 'alice[@]mail[.]example'],
  ['https://shop.example/a/x.js?v=1.2', 'hxxps://shop[.]example/a/x.js?v=1.2'],
  ['http://192.0.2.1:8080/', 'hxxp://192[.]0[.]2[.]1:8080/'],
  ['HTTPS://Shop.Example/', 'hxxps://Shop[.]Example/'],
  ['http://[2001:db8::1]:8080/x', 'hxxp://[2001[:]db8[:][:]1]:8080/x'],
  ['http://[2001:db8::1]/x', 'hxxp://[2001[:]db8[:][:]1]/x'],
  ['ftp://files.example/', 'fxp://files[.]example/'],
  ['ssh://shop.example', 'ssh[://]shop[.]example'],
  ['', ''],
])('T10 T28 defang(%j)', (plain, defanged) => {
  expect(defang(plain)).toBe(defanged);
});

test('T28 what is defanged already is not defanged twice', () => {
  const label = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  const host = fc.oneof(
    fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.')),
    fc.ipV4(),
    fc.ipV6(),
  );
  const scheme = fc.constantFrom('', 'http://', 'https://', 'ftp://', 'ssh://', 'alice@');
  fc.assert(
    fc.property(scheme, host, (before, name) => {
      expect(defang(defang(before + name))).toBe(defang(before + name));
    }),
  );
});
