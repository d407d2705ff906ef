/**
 * Letters and digits that pass for the ASCII letters behind them, in lower case (after Unicode's confusables.txt and what
 * people use in its place: digits for letters, `i` for `l`).
 */
const passesFor = new Map(
  (
    'аa ɑa αa сc ϲc ԁd đd еe ԍg ɡg ցg һh հh ħh іi ıi ιi јj ϳj ȷj кk κk ӏl łl լl пn ոn оo οo օo σo øo рp ρp ԛq զq ѕs ' +
    'тt τt ŧt υu սu ѵv νv ѡw ԝw ωw хx χx уy γy 0o 1l 3e 4a 5s 7t il'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
);

const digraphs: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
];

/**
 * What a label in Unicode looks like at a glance: labels with equal skeletons can be taken for each other. Not for show:
 * `livechat`, `1ivechat` and `lіvechat` with a Cyrillic і all become `llvechat`.
 */
export function skeleton(label: string): string {
  // Accents are easily overlooked; letters that are composed become plain ones.
  const plain = isAscii(label) ? label : label.normalize('NFKD').replace(/\p{Mark}/gu, '');
  const mapped = Array.from(plain, mappedLetter).join('');
  return digraphs.reduce((text, [two, one]) => text.replaceAll(two, one), mapped);
}

function isAscii(label: string): boolean {
  return /^[a-z0-9-]*$/.test(label);
}

function mappedLetter(letter: string): string {
  const ascii = passesFor.get(letter) ?? letter;
  return passesFor.get(ascii) ?? ascii;
}

/** Whether a label holds what stands in for an ASCII letter: a digit among letters, or a letter of another script. */
export function isDisguised(label: string): boolean {
  const letters = Array.from(label);
  if (!letters.some((letter) => /\p{Letter}/u.test(letter))) return false;
  return letters.some((letter) => letter !== 'i' && passesFor.has(letter));
}
