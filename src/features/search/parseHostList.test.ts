import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ListEntry, looksLikeSeveral, parseHostList } from './parseHostList';

function words(entry: ListEntry): string {
  const what = { taken: () => taken(entry), duplicate: () => again(entry), rejected: () => reason(entry) };
  return `${entry.line} ${entry.text}: ${what[entry.kind]()}`;
}

function taken(entry: ListEntry): string {
  return entry.kind === 'taken' ? [entry.host.hostId, ...entry.host.changes].join(', ') : '';
}

function again(entry: ListEntry): string {
  return entry.kind === 'duplicate' ? `${entry.hostId} again, from line ${entry.firstLine}` : '';
}

function reason(entry: ListEntry): string {
  return entry.kind === 'rejected' ? entry.reason : '';
}

function account(text: string): string[] {
  return parseHostList(text).entries.map(words);
}

const noHost = 'No host in this line.';

test('an advisory: every line is accounted for', () => {
  const list = parseHostList(
    [
      'The skimmer hxxps://cdn[.]livechat-widgets[.]example/w.js (see https://blog.example/post)',
      '',
      'was served from 192.0.2.44 and 2001:db8::44.',
      'It came back on secure[.]livechat[.]example.',
      '',
      'Nothing here',
      '192.0.2.44',
      '',
    ].join('\r\n'),
  );
  expect(list.entries.map(words)).toEqual([
    '1 hxxps://cdn[.]livechat-widgets[.]example/w.js: cdn.livechat-widgets.example, from a URL, refanged',
    '1 https://blog.example/post: blog.example, from a URL',
    '3 192.0.2.44: 192.0.2.44',
    '3 2001:db8::44.: 2001:db8::44, trailing dot removed',
    '4 secure[.]livechat[.]example.: secure.livechat.example, refanged, trailing dot removed',
    `6 Nothing here: ${noHost}`,
    '7 192.0.2.44: 192.0.2.44 again, from line 3',
  ]);
  expect(list.taken.map((host) => host.hostId)).toEqual([
    'cdn.livechat-widgets.example',
    'blog.example',
    '192.0.2.44',
    '2001:db8::44',
    'secure.livechat.example',
  ]);
  expect([list.lines, list.blankLines, list.unread]).toEqual([7, 2, { lines: 0, characters: 0 }]);
});

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
    expect(account(line)).toEqual(entries);
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
    expect(account(line)).toEqual(entries);
  });
});

describe('the limits are told', () => {
  test('10,000 lines', () => {
    const list = parseHostList('a.example\n'.repeat(10_003));
    expect([list.lines, list.entries.length, list.unread]).toEqual([
      10_000,
      10_000,
      { lines: 3, characters: 30 },
    ]);
  });

  test('1,000,000 characters, in whole lines', () => {
    const list = parseHostList(`${'a.example '.repeat(99_990)}\nb.example\n${'x'.repeat(200)}\nc.example`);
    expect([list.lines, list.taken.map((host) => host.hostId), list.unread]).toEqual([
      2,
      ['a.example', 'b.example'],
      { lines: 2, characters: 210 },
    ]);
  });

  test('one line that is longer than all that is read', () => {
    const list = parseHostList(`${'a.example '.repeat(100_000)}b.example\nc.example`);
    expect([list.lines, list.taken.map((host) => host.hostId), list.unread]).toEqual([
      1,
      ['a.example'],
      { lines: 2, characters: 19 },
    ]);
  });

  test('lines are counted as they are, with any line end', () => {
    expect(parseHostList('').lines).toBe(0);
    expect(parseHostList('a.example').lines).toBe(1);
    expect(parseHostList('a.example\r\n\r\nb.example\rc.example\n')).toMatchObject({
      lines: 4,
      blankLines: 1,
    });
    expect(account('a.example\u2028b.example')).toEqual(['1 a.example: a.example', '2 b.example: b.example']);
  });
});

test('T03 T04 what is shown of a line hides nothing', () => {
  expect(account('\u001b[31mshop.example \u202etxt.exe\u0007 nothing')).toEqual([
    '1 \\x1b[31mshop.example: “\\x1b[31mshop.example” holds a character that cannot be seen: U+001B ESC (character 1).',
    '1 ‹RLO›txt.exe\\x07: “‹RLO›txt.exe\\x07” holds a character that cannot be seen: U+202E RIGHT-TO-LEFT OVERRIDE (character 1).',
  ]);
});

test('every line has an entry or is blank, and every host is listed once', () => {
  const word = fc.oneof(
    fc.domain(),
    fc.ipV4(),
    fc.ipV6(),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(' ', '\n', ',', '=', 'shop.example', 'a:', '[.]', 'version', '\r\n'),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (pieces) => {
      const list = parseHostList(pieces.join(' '));
      const accounted = new Set(list.entries.map((entry) => entry.line));
      expect(accounted.size + list.blankLines).toBe(list.lines);
      expect(new Set(list.taken.map((host) => host.hostId)).size).toBe(list.taken.length);
    }),
    { numRuns: 500 },
  );
});

test('T26 a megabyte of anything is answered', () => {
  const floods = ['a=', 'a:', '[.', 'a.', '->', ' ', '-', '@', '\u200b', '"', '.]', '*.', 'a ', '1.'];
  const counts = floods.map((flood) => parseHostList(flood.repeat(1_000_000 / flood.length)).entries.length);
  expect(counts).toEqual(floods.map((flood) => (flood === ' ' ? 0 : 1)));
});

test.each([
  ['shop.example', false],
  ['https://shop.example/a b', false],
  ['secure dot livechat dot example', false],
  ['shop [.] example', false],
  ['2001:db8::1', false],
  ['exa mple.com', false],
  ['hello big world', false],
  ['a.example\n', false],
  ['a.example\nb', true],
  ['a.example, b.example', true],
  ['a.example b.example', true],
  ['please block shop.example', true],
  ['Alice Jones <alice@shop.example>', true],
  ['', false],
])('looksLikeSeveral(%j) is %s', (text, several) => {
  expect(looksLikeSeveral(text)).toBe(several);
});
