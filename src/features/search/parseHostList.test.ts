import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeSeveral, parseHostList } from './parseHostList';
import { listAccount, noHost, entryWords } from './listAccount';

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
  expect(list.entries.map(entryWords)).toEqual([
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
    expect(listAccount('a.example\u2028b.example')).toEqual([
      '1 a.example: a.example',
      '2 b.example: b.example',
    ]);
  });
});

test('T03 T04 what is shown of a line hides nothing', () => {
  expect(listAccount('\u001b[31mshop.example \u202etxt.exe\u0007 nothing')).toEqual([
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
