import { describe, expect, test } from 'vitest';
import { parseHostInput } from './parseHostInput';
import { said } from './sampleWords';

describe('hosts, and what was changed', () => {
  test.each([
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
  ])('%j', (text, expected) => {
    expect(said(parseHostInput(text))).toBe(expected);
  });
});
