import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defang } from '~/shared/lib/defang';
import type { HostInput } from './hostInput';
import { parseHostInput } from './parseHostInput';

/** `hostId, change, change` as the page says it; the reason and hint of a rejection. */
function said(input: HostInput): string {
  if (input.kind === 'host') return [input.host.hostId, ...input.host.changes].join(', ');
  return input.kind === 'empty' ? '' : [input.reason, input.hint].filter(Boolean).join(' ');
}

const documentation = 'outside sample data nothing is known of it.';
const publicOnly = 'Defender Threat Intelligence sees the public internet only.';

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
    // Defanged
    ['hxxp://shop.example', 'shop.example, from a URL, refanged'],
    ['hXXps://shop.example', 'shop.example, from a URL, refanged'],
    ['h**p://shop.example', 'shop.example, from a URL, refanged'],
    ['h__ps://shop.example', 'shop.example, from a URL, refanged'],
    ['htxp://shop.example', 'shop.example, from a URL, refanged'],
    ['fxp://shop.example', 'shop.example, from a URL, refanged'],
    ['hxxps[:]//shop[.]example', 'shop.example, from a URL, refanged'],
    ['hxxps[://]shop[.]example', 'shop.example, from a URL, refanged'],
    ['hxxps:[/][/]shop[.]example', 'shop.example, from a URL, refanged'],
    ['shop[.]example', 'shop.example, refanged'],
    ['shop(.)example', 'shop.example, refanged'],
    ['shop{.}example', 'shop.example, refanged'],
    ['shop<.>example', 'shop.example, refanged'],
    ['shop[dot]example', 'shop.example, refanged'],
    ['shop(DOT)example', 'shop.example, refanged'],
    ['shop{dot}example', 'shop.example, refanged'],
    ['shop [.] example', 'shop.example, refanged'],
    ['shop [ dot ] example', 'shop.example, refanged'],
    ['shop dot example', 'shop.example, refanged'],
    ['a dot b dot shop dot example', 'a.b.shop.example, refanged'],
    ['shop\\.example', 'shop.example, refanged'],
    ['shop\\\\.example', 'shop.example, refanged'],
    ['shop[.example', 'shop.example, refanged'],
    ['shop.]example', 'shop.example, refanged'],
    ['a[.]b(.)c{.}d[dot]e\\.example', 'a.b.c.d.e.example, refanged'],
    ['192[.]0[.]2[.]1', '192.0.2.1, refanged'],
    ['192.0.2[.]1', '192.0.2.1, refanged'],
    ['2001[:]db8[:][:]1', '2001:db8::1, refanged'],
    ['2001:db8[::]1', '2001:db8::1, refanged'],
    ['hxxp://[2001[:]db8[:][:]1]:80/', '2001:db8::1, from a URL, refanged, port 80 set aside'],
    ['alice[@]shop[.]example', 'shop.example, from an e-mail address, refanged'],
    ['alice(at)shop(dot)example', 'shop.example, from an e-mail address, refanged'],
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

describe('T06 nothing is quietly turned into an address', () => {
  test.each([
    [
      '127.1',
      '“127.1” is an abbreviated form that some programs read as 127.0.0.1. Write the whole address.',
    ],
    [
      '0x7f.1',
      '“0x7f.1” is an abbreviated form that some programs read as 127.0.0.1. Write the whole address.',
    ],
    [
      '0X7F.0.0.1',
      '“0X7F.0.0.1” is an abbreviated form that some programs read as 127.0.0.1. Write the whole address.',
    ],
    ['2130706433', '“2130706433” is a number that some programs read as 127.0.0.1. Write the whole address.'],
    ['0x7f000001', '“0x7f000001” is a number that some programs read as 127.0.0.1. Write the whole address.'],
    [
      '017700000001',
      '“017700000001” is a number that some programs read as 127.0.0.1. Write the whole address.',
    ],
    ['0', '“0” is a number that some programs read as 0.0.0.0. Write the whole address.'],
    [
      '127.0.1',
      '“127.0.1” is an abbreviated form that some programs read as 127.0.0.1. Write the whole address.',
    ],
    [
      'http://127.1:80/',
      '“127.1” is an abbreviated form that some programs read as 127.0.0.1. Write the whole address.',
    ],
    [
      '192.0.2.010',
      '“192.0.2.010” is ambiguous: some programs read “010” as an octal number, which would make it 192.0.2.8. Write it without leading zeros.',
    ],
    [
      '192.0.2.08',
      '“192.0.2.08” is ambiguous: some programs read “08” as an octal number. Write it without leading zeros.',
    ],
    ['256.0.2.1', '“256.0.2.1” is no address: “256” is over 255.'],
    ['192.0.2.1000', '“192.0.2.1000” is no address: “1000” is over 255.'],
    ['1.2.3.4.5', '“1.2.3.4.5” is no address: an IPv4 address has four numbers from 0 to 255.'],
    ['99999999999', '“99999999999” is no address: an IPv4 address has four numbers from 0 to 255.'],
    ['shop.123', '“shop.123” is no host name: its last part, “123”, is a number.'],
    ['shop.0x1', '“shop.0x1” is no host name: its last part, “0x1”, is a number.'],
    [
      '１２７.０.０.１',
      '“１２７.０.０.１” is written with characters that some programs read as 127.0.0.1. Write it in plain digits and dots.',
    ],
    [
      '①②⑦.0.0.1',
      '“①②⑦.0.0.1” is written with characters that some programs read as 127.0.0.1. Write it in plain digits and dots.',
    ],
    [
      '127。0。0。1',
      '“127。0。0。1” is written with characters that some programs read as 127.0.0.1. Write it in plain digits and dots.',
    ],
    [
      'fe80::1%eth0',
      '“fe80::1%eth0” has a zone id (after “%”), which means something on one machine only. Leave out the zone id.',
    ],
    [
      '[fe80::1%25eth0]',
      '“fe80::1%25eth0” has a zone id (after “%”), which means something on one machine only. Leave out the zone id.',
    ],
    [
      '::ffff:0x7f.0.0.1',
      '“::ffff:0x7f.0.0.1” is no IPv6 address, and has too many colons for anything else.',
    ],
    [
      '::ffff:127.0.0.01',
      '“::ffff:127.0.0.01” is no IPv6 address, and has too many colons for anything else.',
    ],
    ['::ffff:127.1', '“::ffff:127.1” is no IPv6 address, and has too many colons for anything else.'],
    ['1::2::3', '“1::2::3” is no IPv6 address, and has too many colons for anything else.'],
    ['2001:db8::12345', '“2001:db8::12345” is no IPv6 address, and has too many colons for anything else.'],
    ['a%62.example', '“a%62.example” holds percent-encoded characters. Write them as they are meant.'],
    ['http://127%2e0.0.1/', '“127%2e0.0.1” holds percent-encoded characters. Write them as they are meant.'],
  ])('%j', (text, expected) => {
    expect(said(parseHostInput(text))).toBe(expected);
  });
});

describe('T05 lookalikes are shown in both forms and marked', () => {
  test.each<[text: string, hostId: string, display: string, changes: string[], warnings: string[]]>([
    ['münchen.example', 'xn--mnchen-3ya.example', 'münchen.example', ['converted to punycode'], []],
    [
      'MÜNCHEN.example',
      'xn--mnchen-3ya.example',
      'münchen.example',
      ['lower-cased', 'converted to punycode'],
      [],
    ],
    ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example', 'münchen.example', [], []],
    ['XN--MNCHEN-3YA.example', 'xn--mnchen-3ya.example', 'münchen.example', ['lower-cased'], []],
    // Typed with a combining mark; the same name.
    ['mu\u0308nchen.example', 'xn--mnchen-3ya.example', 'münchen.example', ['converted to punycode'], []],
    ['straße.example', 'xn--strae-oqa.example', 'straße.example', ['converted to punycode'], []],
    ['東京.example', 'xn--1lqs71d.example', '東京.example', ['converted to punycode'], []],
    [
      '東京カフェbar.example',
      'xn--bar-2i4bta6wt32qmo2b.example',
      '東京カフェbar.example',
      ['converted to punycode'],
      [],
    ],
    ['москва.example', 'xn--80adxhks.example', 'москва.example', ['converted to punycode'], []],
    [
      'раypal-shop.example',
      'xn--ypal-shop-zyh9o.example',
      'раypal-shop.example',
      ['converted to punycode'],
      ['“раypal-shop” mixes Cyrillic and Latin letters; it can be taken for “paypal-shop”.'],
    ],
    [
      'xn--pple-43d.example',
      'xn--pple-43d.example',
      'аpple.example',
      [],
      ['“аpple” mixes Cyrillic and Latin letters; it can be taken for “apple”.'],
    ],
    [
      'аррӏе.example',
      'xn--80ak6aa92e.example',
      'аррӏе.example',
      ['converted to punycode'],
      ['“аррӏе” is written in Cyrillic letters; it can be taken for “apple”.'],
    ],
    [
      'ѕһор.login.example',
      'xn--n1ae5d4v.login.example',
      'ѕһор.login.example',
      ['converted to punycode'],
      ['“ѕһор” is written in Cyrillic letters; it can be taken for “shop”.'],
    ],
    [
      'ορα.example',
      'xn--mxa1ag.example',
      'ορα.example',
      ['converted to punycode'],
      ['“ορα” is written in Greek letters; it can be taken for “opa”.'],
    ],
    [
      'ɡoɡo.example',
      'xn--oo-igbb.example',
      'ɡoɡo.example',
      ['converted to punycode'],
      ['“ɡoɡo” is written in unusual Latin letters; it can be taken for “gogo”.'],
    ],
    [
      'shop.example∕login.test',
      'shop.xn--examplelogin-ni5g.test',
      'shop.example∕login.test',
      ['converted to punycode'],
      ['“example∕login” holds U+2215, which is neither a letter nor a digit.'],
    ],
    [
      '☕.example',
      'xn--53h.example',
      '☕.example',
      ['converted to punycode'],
      ['“☕” holds U+2615, which is neither a letter nor a digit.'],
    ],
    [
      'Ｓｈｏｐ.example',
      'shop.example',
      'shop.example',
      ['lower-cased', '“ｓｈｏｐ.example” read as “shop.example”'],
      [],
    ],
    ['ⓢhop.example', 'shop.example', 'shop.example', ['“ⓢhop.example” read as “shop.example”'], []],
    ['ﬁsh.example', 'fish.example', 'fish.example', ['“ﬁsh.example” read as “fish.example”'], []],
    [
      'shop。example',
      'shop.example',
      'shop.example',
      ['“。” (U+3002 IDEOGRAPHIC FULL STOP) read as a dot'],
      [],
    ],
    [
      'a．b｡example',
      'a.b.example',
      'a.b.example',
      [
        '“．” (U+FF0E FULLWIDTH FULL STOP) read as a dot',
        '“｡” (U+FF61 HALFWIDTH IDEOGRAPHIC FULL STOP) read as a dot',
      ],
      [],
    ],
  ])('%s', (text, hostId, display, changes, warnings) => {
    const note = display.endsWith('.test')
      ? `“.test” is reserved for tests (RFC 2606): ${documentation}`
      : `“.example” is reserved for documentation (RFC 2606): ${documentation}`;
    const registrableDomain = hostId.split('.').slice(-2).join('.');
    expect(parseHostInput(text)).toEqual({
      kind: 'host',
      host: {
        hostId,
        display,
        hostKind: 'hostname',
        changes,
        warnings,
        notes: [note],
        addressRange: null,
        registrableDomain,
      },
    });
  });

  test('a word of lookalike letters below its own top-level domain is just a word', () => {
    const input = parseHostInput('хор.рф');
    expect(input.kind === 'host' ? input.host.warnings : input).toEqual([]);
  });

  test.each([
    [
      'pay\u200bpal.example',
      '“pay‹U+200B›pal.example” holds a character that cannot be seen: U+200B ZERO WIDTH SPACE (character 4). Type the host without it.',
    ],
    [
      'shop\u00ad.example',
      '“shop‹U+00AD›.example” holds a character that cannot be seen: U+00AD SOFT HYPHEN (character 5). Type the host without it.',
    ],
    [
      '\u202eelpmaxe.pohs',
      '“‹RLO›elpmaxe.pohs” holds a character that cannot be seen: U+202E RIGHT-TO-LEFT OVERRIDE (character 1). Type the host without it.',
    ],
    [
      'shop\ufe0f.example',
      '“shop‹U+FE0F›.example” holds a character that cannot be seen: U+FE0F VARIATION SELECTOR-16 (character 5). Type the host without it.',
    ],
    [
      'sh\u0000op.example',
      '“sh\\x00op.example” holds a character that cannot be seen: U+0000 NUL (character 3). Type the host without it.',
    ],
    ['shop\uff0fx.example', '“shop／x.example” cannot be a host name: “／” (U+FF0F) cannot stand in one.'],
    ['shop\u2100.example', '“shop℀.example” cannot be a host name: “℀” (U+2100) cannot stand in one.'],
    [
      'shopعربي.example',
      '“shopعربي.example” cannot be a host name: this mixture of letters cannot stand in one.',
    ],
    ['xn--zzzzzz.example', '“xn--zzzzzz.example” is not valid punycode.'],
    // This decodes to a capital letter, and would be written differently.
    ['xn--wca.example', '“xn--wca.example” is not valid punycode.'],
    ['xn--.example', 'The label “xn--” ends with a hyphen.'],
  ])('%j is refused', (text, expected) => {
    expect(said(parseHostInput(text))).toBe(expected);
  });

  test('invisible characters around a host are taken off and told', () => {
    expect(said(parseHostInput('\u200bshop.example\u2060'))).toBe(
      'shop.example, invisible characters around it removed',
    );
  });
});

describe('D04 half characters are refused with words', () => {
  test.each([
    [
      'shop\ud83d.example',
      '“shop\ufffd.example” holds a character that cannot be seen: U+D83D LONE SURROGATE (character 5). Type the host without it.',
    ],
    [
      '\udc00',
      '“\ufffd” holds a character that cannot be seen: U+DC00 LONE SURROGATE (character 1). Type the host without it.',
    ],
  ])('%j', (text, expected) => {
    expect(said(parseHostInput(text))).toBe(expected);
  });
});

describe('what is no host is told from one', () => {
  test.each([
    ['server1', '“server1” has no dot: a host name ends in a domain, as in “server1.example”.'],
    ['localhost:8080', '“localhost” has no dot: a host name ends in a domain, as in “server1.example”.'],
    ['hello world', '“hello world” is words, not a host.'],
    ['polka dot dress code', '“polka dot dress code” is words, not a host.'],
    ['exa mple.com', '“exa mple.com” holds a space (character 4). Search for one host at a time.'],
    [
      'a\u00a0b.example',
      '“a\u00a0b.example” holds U+00A0 NO-BREAK SPACE (character 2). Search for one host at a time.',
    ],
    ['a.example\nb.example', 'The text has several lines. Search for one host at a time.'],
    ['https://', 'No host in “https://”.'],
    ['https:///', 'No host in “https:///”.'],
    ['https://:443/', 'No host in “https://:443/”.'],
    ['https://alice@/', 'No host in “https://alice@/”.'],
    ['file:///etc/passwd', 'No host in “file:///etc/passwd”.'],
    ['javascript:alert(1)', 'No host in “javascript:alert(1)”.'],
    ['data:text/html,x', 'No host in “data:text/html,x”.'],
    ['tel:+49-30-1', 'No host in “tel:+49-30-1”.'],
    ['...', 'No host in “...”.'],
    ['"', 'No host in “"”.'],
    ['\u200b', 'No host in “‹U+200B›”.'],
    ['-a.example', 'The label “-a” begins with a hyphen.'],
    ['a-.example', 'The label “a-” ends with a hyphen.'],
    ['a..example', '“a..example” has two dots in a row.'],
    ['a!b.example', '“a!b.example” cannot be a host name: “!” cannot stand in one.'],
    ['a.example,b.example', '“a.example,b.example” cannot be a host name: “,” cannot stand in one.'],
    [`${'a'.repeat(64)}.example`, `The label “${'a'.repeat(60)}…” is 64 characters long; 63 is the most.`],
    [`${'a.'.repeat(124)}example`, 'The name is 255 characters long; 253 is the most.'],
    [
      `${'a'.repeat(1001)}.example`,
      `“${'a'.repeat(60)}…” is 1,009 characters long; a host name has at most 253.`,
    ],
    ['shop.example:99999', '“99999” is no port: ports are numbers from 0 to 65535.'],
    ['shop.example:https', '“https” is no port: ports are numbers from 0 to 65535.'],
    ['https://shop.example:8o/', '“8o” is no port: ports are numbers from 0 to 65535.'],
    ['[2001:db8::1', '“[2001:db8::1” has an opening bracket without its closing one.'],
    ['[2001:db8::1]x', '“x” stands behind the brackets.'],
    ['a:b:c', '“a:b:c” is no IPv6 address, and has too many colons for anything else.'],
    [
      '192.0.2.0/24',
      '“192.0.2.0/24” is a range of addresses, not a host. Search for an address in it, such as 192.0.2.0.',
    ],
    [
      '2001:db8::/32',
      '“2001:db8::/32” is a range of addresses, not a host. Search for an address in it, such as 2001:db8::.',
    ],
    [
      '192.0.2.1-192.0.2.9',
      '“192.0.2.1-192.0.2.9” is a range of addresses, not a host. Search for an address in it, such as 192.0.2.1.',
    ],
    [
      '*.shop.example',
      '“*.shop.example” is a pattern for many names, not a host. Search for “shop.example” or a name below it.',
    ],
    ['192.0.2.*', '“192.0.2.*” is a pattern for many names, not a host.'],
    [
      'd41d8cd98f00b204e9800998ecf8427e',
      '“d41d8cd98f00b204e9800998ecf8427e” is a file hash (MD5 by its length), not a host.',
    ],
    [
      'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709',
      '“DA39A3EE5E6B4B0D3255BFEF95601890AFD80709” is a file hash (SHA-1 by its length), not a host.',
    ],
    ['a'.repeat(64), `“${'a'.repeat(60)}…” is a file hash (SHA-256 by its length), not a host.`],
    [
      `sha512:${'a'.repeat(128)}`,
      `“sha512:${'a'.repeat(53)}…” is a file hash (SHA-512 by its length), not a host.`,
    ],
    [
      'da:39:a3:ee:5e:6b:4b:0d:32:55:bf:ef:95:60:18:90:af:d8:07:09',
      '“da:39:a3:ee:5e:6b:4b:0d:32:55:bf:ef:95:60:18:90:af:d8:07:09” is a fingerprint, not a host.',
    ],
    ['CVE-2021-44228', '“CVE-2021-44228” is the id of a vulnerability, not a host.'],
    ['AS64500', '“AS64500” is the number of a network (ASN), not a host.'],
    ['00:00:5e:00:53:01', '“00:00:5e:00:53:01” is a MAC address, which is known on its own network only.'],
    ['00-00-5E-00-53-01', '“00-00-5E-00-53-01” is a MAC address, which is known on its own network only.'],
    ['c0ffee00-0000-4000-8000-000000000000', '“c0ffee00-0000-4000-8000-000000000000” is a GUID, not a host.'],
    ['C:\\Windows\\evil.exe', '“C:\\Windows\\evil.exe” is a path on a Windows machine, not a host.'],
    ['%TEMP%\\evil.exe', '“%TEMP%\\evil.exe” is a path on a Windows machine, not a host.'],
    ['\\\\files1\\share', '“\\\\files1\\share” is a network path, not a host. Its server is “files1”.'],
    ['HKLM\\Software\\Run', '“HKLM\\Software\\Run” is a registry key, not a host.'],
    ['/etc/passwd', '“/etc/passwd” is a path, not a host.'],
    ['../../x.html', '“../../x.html” is a path, not a host.'],
    ['x'.repeat(100_001), 'The text is 100,001 characters long; a host is looked for in at most 100,000.'],
  ])('%j', (text, expected) => {
    expect(said(parseHostInput(text))).toBe(expected);
  });
});

describe('special addresses are named', () => {
  test.each([
    ['0.1.2.3', 'an address of “this network” (RFC 791)'],
    ['10.255.255.255', 'a private address (RFC 1918)'],
    ['172.16.0.1', 'a private address (RFC 1918)'],
    ['172.31.255.255', 'a private address (RFC 1918)'],
    ['192.168.1.1', 'a private address (RFC 1918)'],
    ['100.64.0.1', 'a carrier-grade NAT address (RFC 6598)'],
    ['127.0.0.1', 'a loopback address (RFC 1122)'],
    ['169.254.1.1', 'a link-local address (RFC 3927)'],
    ['192.0.0.8', 'an address for IETF protocols (RFC 6890)'],
    ['192.88.99.1', 'a 6to4 relay address, no longer in use (RFC 7526)'],
    ['198.18.0.1', 'a benchmarking address (RFC 2544)'],
    ['224.0.0.1', 'a multicast address (RFC 5771)'],
    ['255.255.255.255', 'the broadcast address (RFC 919)'],
    ['240.0.0.1', 'a reserved address (RFC 1112)'],
    ['::', 'the unspecified address (RFC 4291)'],
    ['::1', 'the loopback address (RFC 4291)'],
    ['64:ff9b:1::1', 'an address behind a local translator (RFC 8215)'],
    ['100::1', 'a discard address (RFC 6666)'],
    ['2001::1', 'a Teredo address (RFC 4380)'],
    ['2001:2::1', 'a benchmarking address (RFC 5180)'],
    ['2001:10::1', 'an ORCHID (RFC 4843)'],
    ['2001:20::1', 'an ORCHID (RFC 7343)'],
    ['5f00::1', 'a segment-routing identifier (RFC 9602)'],
    ['fd00::1', 'a unique local address (RFC 4193)'],
    ['fe80::1', 'a link-local address (RFC 4291)'],
    ['fec0::1', 'a site-local address, no longer in use (RFC 3879)'],
    ['ff02::1', 'a multicast address (RFC 4291)'],
    ['4000::1', 'an unassigned address (RFC 4291)'],
  ])('%s is %s', (address, words) => {
    const input = parseHostInput(address);
    expect(input.kind === 'host' && input.host).toEqual({
      hostId: address,
      display: address,
      hostKind: address.includes(':') ? 'ipv6' : 'ipv4',
      changes: [],
      warnings: [`${address} is ${words}: ${publicOnly}`],
      notes: [],
      addressRange: words,
      registrableDomain: null,
    });
  });

  test.each([
    ['::ffff:192.0.2.1', 'an IPv4 address written as IPv6 (RFC 4291)', '192.0.2.1'],
    ['64:ff9b::c000:201', 'an IPv4 address behind a translator (RFC 6052)', '192.0.2.1'],
    ['2002:c000:201::1', 'a 6to4 address (RFC 3056)', '192.0.2.1'],
  ])('%s holds an IPv4 address', (address, words, ipv4) => {
    const input = parseHostInput(address);
    expect(input.kind === 'host' && input.host.warnings).toEqual([
      `${address} is ${words}: search for ${ipv4}, the address in it, as well.`,
    ]);
  });

  test.each([
    ['192.0.2.1', 'RFC 5737'],
    ['198.51.100.1', 'RFC 5737'],
    ['203.0.113.1', 'RFC 5737'],
    ['2001:db8::1', 'RFC 3849'],
    ['3fff::1', 'RFC 9637'],
  ])('%s, of which sample data is made, gets no more than a note', (address, source) => {
    const input = parseHostInput(address);
    expect(input.kind === 'host' && [input.host.warnings, input.host.notes]).toEqual([
      [],
      [`${address} is a documentation address (${source}): ${documentation}`],
    ]);
  });

  test.each(['11.0.0.1', '100.128.0.1', '172.32.0.1', '192.0.1.1', '223.255.255.255', '2600::1', '3ffe::1'])(
    '%s is ordinary',
    (address) => {
      const input = parseHostInput(address);
      expect(
        input.kind === 'host' && [input.host.warnings, input.host.notes, input.host.addressRange],
      ).toEqual([[], [], null]);
    },
  );
});

describe('the ends of names', () => {
  test.each<[name: string, registrable: string | null, warnings: string[]]>([
    ['www.shop.co.uk', 'shop.co.uk', []],
    // A customer of a provider whose suffix is in the list's private section is another party than the provider.
    ['login.someone.github.io', 'someone.github.io', []],
    ['github.io', null, ['“github.io” is a public suffix: hosts have names below it.']],
    ['co.uk', null, ['“co.uk” is a public suffix: hosts have names below it.']],
    ['shop.exmaple', 'shop.exmaple', ['“.exmaple” is not a known public suffix.']],
    ['index.html', 'index.html', ['“.html” is not a known public suffix.']],
    [
      'printer.local',
      'printer.local',
      [`“.local” is for names on one local network (RFC 6762): ${publicOnly}`],
    ],
    [
      'db.corp.internal',
      'corp.internal',
      [`“.internal” is reserved for private networks (ICANN): ${publicOnly}`],
    ],
    ['a.localhost', 'a.localhost', [`“.localhost” means the machine itself (RFC 6761): ${publicOnly}`]],
    ['nas.home.arpa', 'nas.home.arpa', [`“.home.arpa” is for home networks (RFC 8375): ${publicOnly}`]],
    [
      'hidden.onion',
      'hidden.onion',
      ['“.onion” is for Tor services (RFC 7686), which are not in DNS: Graph will hardly know it.'],
    ],
  ])('%s', (name, registrableDomain, warnings) => {
    expect(parseHostInput(name)).toEqual({
      kind: 'host',
      host: {
        hostId: name,
        display: name,
        hostKind: 'hostname',
        changes: [],
        warnings,
        notes: [],
        addressRange: null,
        registrableDomain,
      },
    });
  });
});

const pieces = [
  '. [.] (dot) \\. : :: [:] / // :// @ [@] [ ] ( ) - _ * % # ? " … http hxxps mailto shop example xn-- A',
  '0 1 127 0x7f 255 db8 ff ü а 東 １ 。 \u200b \u202e \ud800 ß İ',
].flatMap((row) => row.split(' '));
const piece = fc.constantFrom(...pieces, ' ', '\n', ' dot ');
const host = fc.oneof(
  fc.domain(),
  fc.ipV4(),
  fc.ipV6(),
  fc
    .array(fc.constantFrom('münchen', 'shop', 'a-b', '_x', 'москва', '東京', 'xn--mnchen-3ya'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((labels) => `${labels.join('.')}.example`),
);
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(piece, { maxLength: 14 }).map((chosen) => chosen.join('')),
  fc.webUrl({ validSchemes: ['http', 'https', 'ftp', 'ssh'] }),
  fc.emailAddress(),
  host,
);

test('T06 any text is answered, and what it is taken for is taken for itself', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const input = parseHostInput(text);
      if (input.kind !== 'host') return;
      const again = parseHostInput(input.host.hostId);
      expect(again).toEqual({ kind: 'host', host: { ...input.host, changes: [] } });
      expect(input.host.hostId).toMatch(/^[a-z0-9._:-]{2,253}$/);
    }),
    { numRuns: 3000 },
  );
});

test('T05 the Unicode form that is shown leads to the same host', () => {
  fc.assert(
    fc.property(host, (text) => {
      const input = parseHostInput(text);
      if (input.kind !== 'host') return;
      const shown = parseHostInput(input.host.display);
      expect(shown.kind === 'host' && shown.host.hostId).toBe(input.host.hostId);
    }),
  );
});

test('T10 what is copied defanged is understood as the same host', () => {
  const around = fc.constantFrom(
    ['', ''],
    ['https://', '/a/b.js?c=d'],
    ['http://', ':8080/'],
    ['ssh://', ''],
    ['alice@', ''],
  );
  fc.assert(
    fc.property(host, around, (name, [before = '', after = '']) => {
      const bracketed = name.includes(':') && (before !== '' || after !== '') ? `[${name}]` : name;
      const plain = parseHostInput(before + bracketed + after);
      const defanged = parseHostInput(defang(before + bracketed + after));
      expect(said(defanged).replace(/, refanged/, '')).toBe(said(plain));
    }),
  );
});

test('T26 a hundred thousand characters of anything are answered', { timeout: 5_000 }, () => {
  const size = 100_000;
  const words =
    '. - a 0 : @ / \\ [ ] ( " * % ü 。 \u200b \u0301 a. [. .] [.] a: 0. a@ :// a- xn-- \\. 0x hxxp [::] ".';
  const floods = [...words.split(' '), ' ', '\n', ' dot ', ' .'];
  const kinds = floods.flatMap((flood) => {
    const long = flood.repeat(Math.floor(size / flood.length) - 20);
    return [long, `a${long}a`, `https://shop.example${long}`, `${long}.example`].map(
      (text) => parseHostInput(text).kind,
    );
  });
  expect(kinds).toHaveLength(floods.length * 4);
  expect(new Set(kinds)).toEqual(new Set(['rejected', 'empty', 'host']));
});
