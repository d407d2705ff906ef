import { describe, expect, test } from 'vitest';
import { parseHostInput } from './parseHostInput';
import { documentation, publicOnly, said } from './sampleWords';

test('everything known of a name', () => {
  expect(parseHostInput('hxxps://Secure[.]livechat[.]example:8443/chat.js')).toEqual({
    kind: 'host',
    host: {
      hostId: 'secure.livechat.example',
      display: 'secure.livechat.example',
      hostKind: 'hostname',
      changes: ['from a URL', 'refanged', 'port 8443 set aside', 'lower-cased'],
      warnings: [],
      notes: [`“.example” is reserved for documentation (RFC 2606): ${documentation}`],
      addressRange: null,
      registrableDomain: 'livechat.example',
    },
  });
});

test('everything known of an address', () => {
  expect(parseHostInput('10.1.2.3')).toEqual({
    kind: 'host',
    host: {
      hostId: '10.1.2.3',
      display: '10.1.2.3',
      hostKind: 'ipv4',
      changes: [],
      warnings: [`10.1.2.3 is a private address (RFC 1918): ${publicOnly}`],
      notes: [],
      addressRange: 'a private address (RFC 1918)',
      registrableDomain: null,
    },
  });
});

test.each(['', ' ', '\n\t ', '\u00a0', '\ufeff'])('%j is empty', (blank) => {
  expect(parseHostInput(blank)).toEqual({ kind: 'empty' });
});

describe('hosts, and what was changed', () => {
  test.each([
    // Plain
    ['shop.example', 'shop.example'],
    [' shop.example\n', 'shop.example'],
    ['Shop.EXAMPLE', 'shop.example, lower-cased'],
    ['shop.example.', 'shop.example, trailing dot removed'],
    ['shop.example...', 'shop.example, trailing dots removed'],
    ['.shop.example', 'shop.example, leading dot removed'],
    ['_dmarc.shop.example', '_dmarc.shop.example'],
    ['a--b.shop.example', 'a--b.shop.example'],
    ['1.2.3.shop.example', '1.2.3.shop.example'],
    [`${'a'.repeat(63)}.example`, `${'a'.repeat(63)}.example`],
    [`${'a.'.repeat(123)}example`, `${'a.'.repeat(123)}example`],
    // Ports
    ['shop.example:8443', 'shop.example, port 8443 set aside'],
    ['shop.example:', 'shop.example, colon removed'],
    ['192.0.2.1:65535', '192.0.2.1, port 65535 set aside'],
    ['[2001:db8::1]:443', '2001:db8::1, port 443 set aside'],
    ['[2001:db8::1]', '2001:db8::1, brackets removed'],
    // URLs
    ['https://shop.example/', 'shop.example, from a URL'],
    ['HTTP://shop.example', 'shop.example, from a URL'],
    ['https://shop.example', 'shop.example, from a URL'],
    ['https://shop.example:8443/a?b=c#d', 'shop.example, from a URL, port 8443 set aside'],
    ['https://shop.example?x=@y.test', 'shop.example, from a URL'],
    ['https://shop.example#@y.test', 'shop.example, from a URL'],
    ['https://shop.example\\@y.test', 'shop.example, from a URL'],
    ['https://alice:secret@shop.example/', 'shop.example, from a URL, user name removed'],
    ['https://good.example@bad.example/', 'bad.example, from a URL, user name removed'],
    ['https://good.example:80@bad.example/', 'bad.example, from a URL, user name removed'],
    ['https://[2001:db8::1]:8443/x', '2001:db8::1, from a URL, port 8443 set aside'],
    ['http:\\\\shop.example\\x', 'shop.example, from a URL'],
    ['http:shop.example', 'shop.example, from a URL'],
    ['http:////shop.example', 'shop.example, from a URL'],
    ['//shop.example/x', 'shop.example, from a URL'],
    ['shop.example/x', 'shop.example, from a URL'],
    ['shop.example/go?to=https://other.example/', 'shop.example, from a URL'],
    ['ssh://git@shop.example:22/x', 'shop.example, from a URL, user name removed, port 22 set aside'],
    ['wss://shop.example/x', 'shop.example, from a URL'],
    ['file://shop.example/share', 'shop.example, from a URL'],
    ['jdbc:mysql://shop.example:3306/x', 'shop.example, from a URL, port 3306 set aside'],
    ['view-source:https://shop.example/', 'shop.example, from a URL'],
    // Mail
    ['alice@shop.example', 'shop.example, from an e-mail address'],
    ['mailto:alice@shop.example?subject=a.b', 'shop.example, from an e-mail address'],
    ['a@b@shop.example', 'shop.example, from an e-mail address'],
    ['sip:alice@shop.example', 'shop.example, user name removed'],
    ['@shop.example', 'shop.example, surrounding punctuation removed'],
    // What came along with a copy
    ['"shop.example"', 'shop.example, surrounding punctuation removed'],
    ['“shop.example”,', 'shop.example, surrounding punctuation removed'],
    ["'shop.example';", 'shop.example, surrounding punctuation removed'],
    ['`shop.example`', 'shop.example, surrounding punctuation removed'],
    ['<https://shop.example/>', 'shop.example, from a URL, surrounding punctuation removed'],
    ['(shop.example).', 'shop.example, surrounding punctuation removed'],
    ['[shop.example]', 'shop.example, surrounding punctuation removed'],
    ['[192.0.2.1]', '192.0.2.1, surrounding punctuation removed'],
    ['[https://shop.example/]', 'shop.example, from a URL, surrounding punctuation removed'],
    ['"2001:db8::"', '2001:db8::, surrounding punctuation removed'],
    ['- shop.example', 'shop.example, surrounding punctuation removed'],
    ['• shop[.]example', 'shop.example, refanged, surrounding punctuation removed'],
    ['12. shop.example', 'shop.example, surrounding punctuation removed'],
    ['shop.example…', 'shop.example, surrounding punctuation removed'],
    // IPv6
    ['2001:DB8::A', '2001:db8::a, lower-cased'],
    ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1, written in short form'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1, written in short form'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['::', '::'],
    ['::1', '::1'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['::ffff:c000:201', '::ffff:192.0.2.1, written in short form'],
    ['::192.0.2.1', '::c000:201, written in short form'],
    ['64:ff9b::192.0.2.1', '64:ff9b::c000:201, written in short form'],
    ['aa:bb:cc:dd:ee:ff:0:1', 'aa:bb:cc:dd:ee:ff:0:1'],
  ])('%j', (text, expected) => {
    expect(said(parseHostInput(text))).toBe(expected);
  });
});
