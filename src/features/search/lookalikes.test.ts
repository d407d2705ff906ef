import { describe, expect, test } from 'vitest';
import { parseHostInput } from './parseHostInput';
import { documentation, said } from './sampleWords';

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
