import { hostList, hostWord } from '~/features/pairs/edges/hostWords';

/** Those whose letters pass for plain ones. Of other letters the number is told alone. */
const scripts = ['Cyrillic', 'Greek', 'Armenian', 'Latin'];

/**
 * What sets apart two labels that look the same, in words that are safe to show: `“1ivechat” is “livechat” with “1” in
 * place of “l”`. Foreign letters are told by script and number: they look like those that they stand for.
 */
export function swapSentence(odd: string, plain: string): string {
  const [letters, others] = [Array.from(odd), Array.from(plain)];
  // Where `rn` stands for `m` those behind it have no counterpart: foreign letters are told then.
  const isAligned = letters.length === others.length;
  const swaps = letters.flatMap((letter, at) => {
    const other = others[at] ?? '';
    if (isAligned ? letter === other : letter <= '~') return [];
    return isAligned ? `${letterWord(letter)} in place of ${letterWord(other)}` : letterWord(letter);
  });
  const [one, model] = [odd, plain].map((label) => `“${hostWord(label)}”`);
  return swaps.length === 0
    ? `${one} can be read as ${model}`
    : `${one} is ${model} with ${hostList([...new Set(swaps)])}`;
}

function letterWord(letter: string): string {
  if (letter <= '~') return `“${letter}”`;
  const script = scripts.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(letter));
  const number = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `the ${script === undefined ? 'character' : `${script} letter`} U+${number}`;
}
