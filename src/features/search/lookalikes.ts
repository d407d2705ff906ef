import { characterName } from '~/shared/lib/characterName';
import { quoted } from './hostInput';

const scriptNames = (
  'Latin Cyrillic Greek Han Hiragana Katakana Hangul Bopomofo Arabic Hebrew Devanagari Bengali Gurmukhi Gujarati ' +
  'Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer Mongolian Georgian Armenian Ethiopic ' +
  'Cherokee Canadian_Aboriginal Thaana Syriac Coptic Lisu Tifinagh Nko Vai'
).split(' ');
const scripts = scriptNames.map((name) => ({
  name: name.replace('_', ' '),
  pattern: new RegExp(`\\p{Script=${name}}`, 'u'),
}));
const anyScript = /[\p{Script=Common}\p{Script=Inherited}]/u;

/** Scripts that are written together every day (UTS #39, "highly restrictive"). */
const together = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
];

/** Letters that pass for a lower-case ASCII letter, each followed by it (after Unicode's confusables.txt). */
const passesFor = new Map(
  [
    'аa сc ԁd еe ԍg һh іi јj кk ӏl оo рp ԛq ѕs ѵv ѡw ԝw хx уy үy',
    'αa ϲc ιi ϳj κk οo ρp σo τt υu νv ωw χx γy',
    'ցg հh յj լl ոn օo զq սu',
    'ɑa ɡg ıi ȷj',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/**
 * Sentences about a name in Unicode that may not be what it looks like: labels that mix scripts, labels whose letters
 * all pass for ASCII ones, and characters that are neither letter nor digit (a slash lookalike, a joiner, an emoji).
 */
export function lookalikes(name: string): string[] {
  if (/^[a-z0-9._-]*$/.test(name)) return [];
  const labels = name.split('.');
  const last = scriptsOf(labels.at(-1) ?? '');
  return labels.flatMap((label) => [...letterWarnings(label, last), ...symbolWarnings(label)]);
}

function letterWarnings(label: string, topLevel: readonly string[]): string[] {
  const used = scriptsOf(label);
  const ascii = asciiTwin(label);
  const twin = ascii === null ? '' : `; it can be taken for ${quoted(ascii)}`;
  const isMixed =
    used.length > 1 && !together.some((allowed) => used.every((script) => allowed.includes(script)));
  if (isMixed) return [`${quoted(label)} mixes ${used.toSorted().join(' and ')} letters${twin}.`];
  // Below a top-level domain of its own script a word is read in that script.
  if (ascii === null || (used[0] !== 'Latin' && topLevel.includes(used[0] ?? ''))) return [];
  return [
    `${quoted(label)} is written in ${used[0] === 'Latin' ? 'unusual Latin' : used[0]} letters${twin}.`,
  ];
}

function scriptsOf(label: string): string[] {
  const found = Array.from(label, scriptOf).filter((script) => script !== null);
  return [...new Set(found)];
}

function scriptOf(character: string): string | null {
  if (anyScript.test(character)) return null;
  return scripts.find(({ pattern }) => pattern.test(character))?.name ?? 'other';
}

/** The ASCII label that a label passes for, letter by letter; `null` if some letter does not, or it is ASCII itself. */
function asciiTwin(label: string): string | null {
  const plain = Array.from(label, (character) => passesFor.get(character) ?? character).join('');
  return plain !== label && /^[a-z0-9_-]+$/.test(plain) ? plain : null;
}

function symbolWarnings(label: string): string[] {
  const odd = new Set(label.match(/[^\p{Letter}\p{Mark}\p{Number}_-]/gu));
  return [...odd].map(
    (symbol) =>
      `${quoted(label)} holds ${characterName(symbol.codePointAt(0) ?? 0)}, which is neither a letter nor a digit.`,
  );
}
