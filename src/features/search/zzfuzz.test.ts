import fc from 'fast-check';
import { test, expect } from 'vitest';
import { parseHostInput } from './parseHostInput';
import { parseHostList } from './parseHostList';
const piece = fc.constantFrom(
  ...['.', '[.]', '(dot)', ' dot ', '\\.', ':', '::', '[:]', '/', '//', '://', '@', '[@]', '[', ']', '(', ')', '-','\\','\t','|'],
  ...['_', '*', '%', '#', '?', ' ', '\n', '"', ',', '…', 'http', 'hxxps', 'mailto', 'shop', 'example', 'xn--', 'A','sha1','AS1','CVE-2020-1111','.com','com','zip','v','1.2.3.4','2001:db8::1','f','HKLM','C:'],
  ...['0', '1', '127', '0x7f', '255', 'db8', 'ff', 'ü', 'а', '東', '１', '。', '\u200b', '\u202e', '\ud800', 'ß', 'İ','ı','ς','Σ','ﬀ','ㄱ','ª','ä','\u0301','أ','א','१','\u200d','\u200c','क्','‐','ſ','K','ẞ','Å','･','·','l·l','々','\u{1f600}','xn--mnchen-3ya','xn--a','xn--abc-','ⅳ','①','½','℃'],
);
test('fuzz', { timeout: 500000 }, () => {
  let hosts=0;
  fc.assert(fc.property(fc.array(piece, { maxLength: 9 }), (p) => {
    const text = p.join('');
    parseHostList(text);
    for (const t of [text, text + '.example', 'https://' + text + '.example/']) {
      const input = parseHostInput(t);
      if (input.kind !== 'host') continue;
      hosts++;
      expect(parseHostInput(input.host.hostId)).toEqual({ kind: 'host', host: { ...input.host, changes: [] } });
      const shown = parseHostInput(input.host.display);
      if (shown.kind !== 'host' || shown.host.hostId !== input.host.hostId) throw new Error(JSON.stringify([t, input, shown]));
    }
  }), { numRuns: 150000 });
  console.log('hosts', hosts);
});
