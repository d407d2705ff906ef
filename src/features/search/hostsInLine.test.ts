import { describe, expect, test } from 'vitest';
import { listAccount, noHost } from './listAccount';

/* Seen through the host list, which says of each line what became of it. */

describe('what is taken out of a line', () => {
  test.each<[line: string, entries: string[]]>([
    [
      'shop.example,ip.example;mail.example|x.example',
      [
        '1 shop.example: shop.example',
        '1 ip.example: ip.example',
        '1 mail.example: mail.example',
        '1 x.example: x.example',
      ],
    ],
    ['"shop.example","192.0.2.1"', ['1 shop.example: shop.example', '1 192.0.2.1: 192.0.2.1']],
    [
      '{"domain":"shop.example","ips":["192.0.2.1","2001:db8::1"]}',
      ['1 shop.example: shop.example', '1 192.0.2.1: 192.0.2.1', '1 2001:db8::1: 2001:db8::1'],
    ],
    [
      'src=192.0.2.1 dst=[2001:db8::1]:443 url="https://shop.example/?u=other.example"',
      [
        '1 192.0.2.1: 192.0.2.1',
        '1 [2001:db8::1]:443: 2001:db8::1, port 443 set aside',
        '1 https://shop.example/?u=other.example: shop.example, from a URL',
      ],
    ],
    ['ip:192.0.2.1 domain:shop.example', ['1 192.0.2.1: 192.0.2.1', '1 shop.example: shop.example']],
    [
      '(shop.example) <alice@mail.example> [192.0.2.1]',
      [
        '1 shop.example: shop.example',
        '1 alice@mail.example: mail.example, from an e-mail address',
        '1 [192.0.2.1]: 192.0.2.1, surrounding punctuation removed',
      ],
    ],
    [
      'shop(.)example mail{dot}example alice (at) box [.] example',
      [
        '1 shop[.]example: shop.example, refanged',
        '1 mail[dot]example: mail.example, refanged',
        '1 alice[at]box[.]example: box.example, from an e-mail address, refanged',
      ],
    ],
    [
      'a.example->b.example → c.example',
      ['1 a.example: a.example', '1 b.example: b.example', '1 c.example: c.example'],
    ],
    ['- shop.example', ['1 shop.example: shop.example']],
    [
      'Shop.Example SHOP.EXAMPLE',
      ['1 Shop.Example: shop.example, lower-cased', '1 SHOP.EXAMPLE: shop.example again, from line 1'],
    ],
    ['münchen.example', ['1 münchen.example: xn--mnchen-3ya.example, converted to punycode']],
    [
      '2024-01-02T03:04:05Z 12:34:56 192.0.2.1:53422 -',
      ['1 192.0.2.1:53422: 192.0.2.1, port 53422 set aside'],
    ],
    // Meant as hosts, and refused with words.
    ['block 192.0.2.0/24 now', ['1 192.0.2.0/24: “192.0.2.0/24” is a range of addresses, not a host.']],
    [
      'block *.shop.example now',
      ['1 *.shop.example: “*.shop.example” is a pattern for many names, not a host.'],
    ],
    ['from 256.0.2.1 to', ['1 256.0.2.1: “256.0.2.1” is no address: “256” is over 255.']],
    [
      'hxxps://sh op',
      ['1 hxxps://sh: “sh” has no dot: a host name ends in a domain, as in “server1.example”.'],
    ],
    ['shop[.]exa_mple-', ['1 shop[.]exa_mple-: The label “exa_mple-” ends with a hyphen.']],
    // Alone on its line a word gets its own reason.
    [
      'indicator',
      ['1 indicator: “indicator” has no dot: a host name ends in a domain, as in “server1.example”.'],
    ],
    ['127.1', ['1 127.1: “127.1” is an abbreviated form that some programs read as 127.0.0.1.']],
    [
      'd41d8cd98f00b204e9800998ecf8427e',
      [
        '1 d41d8cd98f00b204e9800998ecf8427e: “d41d8cd98f00b204e9800998ecf8427e” is a file hash (MD5 by its length), not a host.',
      ],
    ],
    ['type,value', [`1 type,value: ${noHost}`]],
    ['***', [`1 ***: ${noHost}`]],
  ])('%s', (line, entries) => {
    expect(listAccount(line)).toEqual(entries);
  });
});

describe('what only looks like a host', () => {
  const file = (name: string, ending: string) =>
    `1 ${name}: Reads as the name of a file (.${ending}); search for it alone if it is a host.`;
  test.each<[line: string, entries: string[]]>([
    ['opened invoice.zip by update.py', [file('invoice.zip', 'zip'), file('update.py', 'py')]],
    [
      'index.html loads app.js',
      [
        '1 index.html: “.html” is not a known public suffix.',
        '1 app.js: “.js” is not a known public suffix.',
      ],
    ],
    ['invoice.zip', [file('invoice.zip', 'zip')]],
    // Nobody defangs a file name.
    [
      'invoice[.]zip and https://update.py/ and www.backup.zip',
      [
        '1 invoice[.]zip: invoice.zip, refanged',
        '1 https://update.py/: update.py, from a URL',
        '1 www.backup.zip: www.backup.zip',
      ],
    ],
    [
      'version 10.0.1.2 of it',
      ['1 10.0.1.2: Reads as a version number after “version”; search for it alone if it is an address.'],
    ],
    [
      'Ver. 10.0.1.2',
      ['1 10.0.1.2: Reads as a version number after “Ver.”; search for it alone if it is an address.'],
    ],
    [
      'version=10.0.1.2',
      ['1 10.0.1.2: Reads as a version number after “version”; search for it alone if it is an address.'],
    ],
    [
      'Firefox 115.0.0.0 on it',
      ['1 115.0.0.0: Ends in .0.0, as versions and networks do; search for it alone if it is an address.'],
    ],
    ['v10.0.1.2 or Chrome/120.0.1.2 or 1.2.3', [`1 v10.0.1.2 or Chrome/120.0.1.2 or 1.2.3: ${noHost}`]],
    ['OpenSSH_8.2p1 and 1.3.6.1.4.1 e.g. this', [`1 OpenSSH_8.2p1 and 1.3.6.1.4.1 e.g. this: ${noHost}`]],
    [
      'std::vector a::b and/or application/json 3:45',
      [`1 std::vector a::b and/or application/json 3:45: ${noHost}`],
    ],
    ['aa:bb:cc:dd:ee:ff joined', [`1 aa:bb:cc:dd:ee:ff joined: ${noHost}`]],
    ['the end.Then it went on', ['1 end.Then: “.then” is not a known public suffix.']],
  ])('%s', (line, entries) => {
    expect(listAccount(line)).toEqual(entries);
  });
});
