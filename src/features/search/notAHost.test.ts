import { describe, expect, test } from 'vitest';
import { parseHostInput } from './parseHostInput';
import { said } from './sampleWords';

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
