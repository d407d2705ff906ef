import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defang } from '~/shared/lib/defang';
import { parseHostInput } from './parseHostInput';
import { said } from './sampleWords';

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
  const answers = floods.flatMap((flood) => {
    const long = flood.repeat(Math.floor(size / flood.length) - 20);
    return [long, `a${long}a`, `https://shop.example${long}`, `${long}.example`].map(parseHostInput);
  });
  const outcomes = answers.map((answer) => (answer.kind === 'host' ? answer.host.hostId : answer.kind));
  expect(new Set(outcomes)).toEqual(new Set(['rejected', 'empty', 'shop.example']));
  // A sentence quotes the beginning of the text, never all of it.
  expect(Math.max(...answers.map((answer) => said(answer).length))).toBeLessThan(200);
});
