import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, previewText, safeLine, type TextPart, visibleText } from './visibleText';

const lines = { multiline: true };
const oneLine = { multiline: false };

function text(of: string): TextPart {
  return { kind: 'text', text: of };
}

describe('T03 control characters become visible symbols', () => {
  const c0 = Array.from({ length: 0x20 }, (_, code) => code).filter((code) => code !== 0x09 && code !== 0x0a);
  test.each(c0)('C0 %i', (code) => {
    const [before, mark, after] = visibleText(`a${String.fromCodePoint(code)}b`, lines);
    expect([before, after]).toEqual([text('a'), text('b')]);
    expect(mark).toMatchObject({ kind: 'control', text: `\\x${code.toString(16).padStart(2, '0')}` });
    expect(plainText(`a${String.fromCodePoint(code)}b`)).toBe('ab');
  });

  test.each(Array.from({ length: 0x20 }, (_, index) => 0x80 + index))('C1 %i', (code) => {
    const [before, mark, after] = visibleText(`a${String.fromCodePoint(code)}b`, oneLine);
    expect([before, after]).toEqual([text('a'), text('b')]);
    expect(mark).toMatchObject({ kind: 'control', text: `\\x${code.toString(16)}` });
    expect(plainText(`a${String.fromCodePoint(code)}b`)).toBe('ab');
  });

  test.each<[string, string, TextPart[], string]>([
    [
      'colour',
      '\u001b[31mred',
      [{ kind: 'control', text: '\\x1b', name: 'U+001B ESC' }, text('[31mred')],
      '[31mred',
    ],
    [
      'window title',
      '\u001b]0;x\u0007',
      [
        { kind: 'control', text: '\\x1b', name: 'U+001B ESC' },
        text(']0;x'),
        { kind: 'control', text: '\\x07', name: 'U+0007 BEL' },
      ],
      ']0;x',
    ],
    ['8-bit CSI', '\u009b2J', [{ kind: 'control', text: '\\x9b', name: 'U+009B CSI' }, text('2J')], '2J'],
    ['delete', 'a\u007f', [text('a'), { kind: 'control', text: '\\x7f', name: 'U+007F DEL' }], 'a'],
    ['null', '\0', [{ kind: 'control', text: '\\x00', name: 'U+0000 NUL' }], ''],
    ['next line', '\u0085', [{ kind: 'control', text: '\\x85', name: 'U+0085 NEL' }], ''],
    ['line separator', '\u2028', [{ kind: 'control', text: '\\u2028', name: 'U+2028 LINE SEPARATOR' }], ''],
  ])('%s', (_, hostile, parts, copied) => {
    expect(visibleText(hostile, lines)).toEqual(parts);
    expect(plainText(hostile)).toBe(copied);
  });

  test('line breaks and tabs stay text in many lines, CR LF as one', () => {
    expect(visibleText('a\r\nb\tc\nd', lines)).toEqual([text('a'), text('\nb\tc\nd')]);
    expect(plainText('a\r\nb\tc\nd')).toBe('a\nb\tc\nd');
  });

  test('a lone CR would overwrite the line in a terminal: it is a mark', () => {
    expect(visibleText('a\rb', lines)).toEqual([
      text('a'),
      { kind: 'control', text: '\\x0d', name: 'U+000D CR' },
      text('b'),
    ]);
  });

  test('on one line, line breaks and tabs are marks', () => {
    expect(visibleText('a\r\nb\tc', oneLine)).toEqual([
      text('a'),
      { kind: 'control', text: '↵', name: 'U+000A LF' },
      text('b'),
      { kind: 'control', text: '\\x09', name: 'U+0009 TAB' },
      text('c'),
    ]);
  });
});

describe('T04 text that moves, hides or floods', () => {
  test.each<[string, string, string]>([
    ['\u200e', '‹LRM›', 'U+200E LEFT-TO-RIGHT MARK'],
    ['\u200f', '‹RLM›', 'U+200F RIGHT-TO-LEFT MARK'],
    ['\u061c', '‹ALM›', 'U+061C ARABIC LETTER MARK'],
    ['\u202a', '‹LRE›', 'U+202A LEFT-TO-RIGHT EMBEDDING'],
    ['\u202b', '‹RLE›', 'U+202B RIGHT-TO-LEFT EMBEDDING'],
    ['\u202c', '‹PDF›', 'U+202C POP DIRECTIONAL FORMATTING'],
    ['\u202d', '‹LRO›', 'U+202D LEFT-TO-RIGHT OVERRIDE'],
    ['\u202e', '‹RLO›', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
    ['\u2066', '‹LRI›', 'U+2066 LEFT-TO-RIGHT ISOLATE'],
    ['\u2067', '‹RLI›', 'U+2067 RIGHT-TO-LEFT ISOLATE'],
    ['\u2068', '‹FSI›', 'U+2068 FIRST STRONG ISOLATE'],
    ['\u2069', '‹PDI›', 'U+2069 POP DIRECTIONAL ISOLATE'],
  ])('direction control %j', (character, symbol, name) => {
    expect(visibleText(`a${character}b`, lines)).toEqual([
      text('a'),
      { kind: 'bidi', text: symbol, name },
      text('b'),
    ]);
    expect(plainText(`a${character}b`)).toBe('ab');
  });

  test.each<[string, string, string]>([
    ['\u00ad', '‹U+00AD›', 'U+00AD SOFT HYPHEN'],
    ['\u034f', '‹U+034F›', 'U+034F COMBINING GRAPHEME JOINER'],
    ['\u115f', '‹U+115F›', 'U+115F HANGUL CHOSEONG FILLER'],
    ['\u180e', '‹U+180E›', 'U+180E MONGOLIAN VOWEL SEPARATOR'],
    ['\u200b', '‹U+200B›', 'U+200B ZERO WIDTH SPACE'],
    ['\u200c', '‹U+200C›', 'U+200C ZERO WIDTH NON-JOINER'],
    ['\u200d', '‹U+200D›', 'U+200D ZERO WIDTH JOINER'],
    ['\u2060', '‹U+2060›', 'U+2060 WORD JOINER'],
    ['\u2800', '‹U+2800›', 'U+2800 BRAILLE PATTERN BLANK'],
    ['\u3164', '‹U+3164›', 'U+3164 HANGUL FILLER'],
    ['\ufe0f', '‹U+FE0F›', 'U+FE0F VARIATION SELECTOR-16'],
    ['\ufeff', '‹U+FEFF›', 'U+FEFF ZERO WIDTH NO-BREAK SPACE'],
    ['\ufff9', '‹U+FFF9›', 'U+FFF9 INTERLINEAR ANNOTATION ANCHOR'],
    ['\u{e0041}', '‹U+E0041›', 'U+E0041 TAG “A”'],
    ['\u{e0100}', '‹U+E0100›', 'U+E0100'],
  ])('invisible %j', (character, symbol, name) => {
    expect(visibleText(`a${character}b`, lines)).toEqual([
      text('a'),
      { kind: 'invisible', text: symbol, name },
      text('b'),
    ]);
    expect(plainText(`a${character}b`)).toBe('ab');
  });

  test.each(['❤️', '👩‍💻', '👩🏽‍🚀', '🏳️‍🌈', '☎︎', 'שלום', 'é', 'ก็', 'क्षि'])('%s is ordinary text', (ordinary) => {
    expect(visibleText(`x ${ordinary} y`, lines)).toEqual([text(`x ${ordinary} y`)]);
    expect(plainText(`x ${ordinary} y`)).toBe(`x ${ordinary} y`);
  });

  test('a joiner between letters hides there: no emoji, no excuse', () => {
    expect(visibleText('👩\u200dx', lines).map((part) => part.kind)).toEqual(['text', 'invisible', 'text']);
  });

  test('a flood of combining marks is cut to four and counted', () => {
    const flood = `Z${'\u0301'.repeat(101)}algo e${'\u0302'.repeat(5)}`;
    const [four] = ['\u0301'.repeat(4)];
    expect(visibleText(flood, lines)).toEqual([
      text(`Z${four}`),
      { kind: 'combining', text: '…+97 marks', name: '97 marks on one letter left out' },
      text(`algo e${'\u0302'.repeat(4)}`),
      { kind: 'combining', text: '…+1 mark', name: '1 mark on one letter left out' },
    ]);
    expect(plainText(flood)).toBe(`Z${four}algo e${'\u0302'.repeat(4)}`);
  });

  test('an invisible character between the marks of a flood does not start it afresh', () => {
    const flood = `a${'\u0301\u0301\u0301\u0301\u034f'.repeat(3)}`;
    const hidden = { kind: 'invisible', text: '‹U+034F›', name: 'U+034F COMBINING GRAPHEME JOINER' };
    const four = { kind: 'combining', text: '…+4 marks', name: '4 marks on one letter left out' };
    expect(visibleText(flood, lines)).toEqual([
      text(`a${'\u0301'.repeat(4)}`),
      hidden,
      four,
      hidden,
      four,
      hidden,
    ]);
  });
});

describe('D04 broken UTF-16 is replaced', () => {
  test.each<[string, TextPart[]]>([
    ['a\ud83d', [text('a'), { kind: 'invalid', text: '\ufffd', name: 'U+D83D LONE SURROGATE' }]],
    ['\ude00b', [{ kind: 'invalid', text: '\ufffd', name: 'U+DE00 LONE SURROGATE' }, text('b')]],
    ['\ud83d\ude00', [text('😀')]],
  ])('%j', (broken, parts) => {
    expect(visibleText(broken, lines)).toEqual(parts);
  });

  test('copies hold no half characters', () => {
    expect(plainText('a\ud83d b\ude00')).toBe('a\ufffd b\ufffd');
  });
});

test('T03 T04 no hostile character is left in what is shown, whatever comes', () => {
  const hostile =
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Bidi_Control}\p{Surrogate}]|\p{Mark}{9}/u;
  const anything = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(fc.oneof(anything, anything.map(halved)), (input) => {
      const shown = visibleText(input, oneLine).map((part) => part.text);
      expect(shown.filter((part) => hostile.test(part))).toEqual([]);
    }),
  );
});

/** Cuts pairs apart: every other UTF-16 unit. */
function halved(input: string): string {
  return Array.from({ length: input.length }, (_, at) => (at % 2 ? input.charAt(at) : '')).join('');
}

test('text without anything odd comes back as one part', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (input) => {
      expect(visibleText(input, lines)).toEqual([text(input)]);
      expect(plainText(input)).toBe(input);
    }),
  );
});

describe('safeLine', () => {
  test.each<[string, string, boolean]>([
    ['', '', false],
    ['SSH-2.0-OpenSSH_9.6\r\n', 'SSH-2.0-OpenSSH_9.6', false],
    ['HTTP/1.1 200 OK\r\nServer: nginx\r\n\r\n<html>', 'HTTP/1.1 200 OK ↵ Server: nginx ↵ <html>', false],
    ['\r\n\r\n  login: ', 'login:', false],
    ['\u00ff\u00fb\u0001\u001b[2J', 'ÿû\\x01\\x1b[2J', false],
    ['a\u202eb', 'a‹RLO›b', false],
    ['x'.repeat(200), 'x'.repeat(200), false],
    ['x'.repeat(201), 'x'.repeat(200), true],
    ['😀'.repeat(201), '😀'.repeat(200), true],
    ['\0'.repeat(1000), '\\x00'.repeat(50), true],
    [`a${'\n'.repeat(2_000_000)}b`, 'a', true],
    [`${'\n'.repeat(2_000_000)}b`, 'b', false],
  ])('%#', (banner, line, truncated) => {
    expect(safeLine(banner)).toEqual({ text: line, truncated });
  });

  test('is cut to the length asked for', () => {
    expect(safeLine('hello world', 5)).toEqual({ text: 'hello', truncated: true });
  });
});

describe('D05 previewText', () => {
  test('cuts a banner of two megabytes and says how much is shown', () => {
    const banner = 'x'.repeat(2 * 1024 * 1024);
    expect(previewText(banner)).toEqual({
      text: 'x'.repeat(4096),
      truncated: true,
      shown: 4096,
      total: 2_097_152,
    });
  });

  test('never ends in half a character', () => {
    expect(previewText('ab😀', 3)).toEqual({ text: 'ab', truncated: true, shown: 2, total: 4 });
    expect(previewText('ab😀', 4)).toEqual({ text: 'ab😀', truncated: false, shown: 4, total: 4 });
  });

  test('leaves a short text alone', () => {
    expect(previewText('abc')).toEqual({ text: 'abc', truncated: false, shown: 3, total: 3 });
    expect(previewText('')).toEqual({ text: '', truncated: false, shown: 0, total: 0 });
  });
});
