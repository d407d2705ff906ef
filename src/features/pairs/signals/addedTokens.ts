/** Words that are put to a name to make another one that sounds like it. */
const words = (
  'account accounts api app apps auth billing cdn chat checkout client cloud connect customer event events file ' +
  'files group help helpdesk home inc info live login mail media metrics mobile my net online order orders pay payment ' +
  'payments portal secure secured security service services shop signin site sso static stats status store support team ' +
  'tracking update updates verify web website'
).split(' ');

const shortestBase = 5;
/** A hyphen sets the name apart, so that a shorter one is recognised. */
const shortestPart = 4;

/**
 * What a label may be a name with a word added: `livechat-support` is `livechat` with `support`, or the other way round;
 * without a hyphen only well-known words count. Numbers are no words.
 */
export function addedTokens(label: string): { readonly base: string; readonly word: string }[] {
  return label.includes('-') ? hyphenated(label) : joined(label);
}

function hyphenated(label: string): { base: string; word: string }[] {
  const first = label.indexOf('-');
  const last = label.lastIndexOf('-');
  const cuts = [
    { base: label.slice(0, first), word: label.slice(first + 1) },
    { base: label.slice(last + 1), word: label.slice(0, last) },
    { base: label.slice(0, last), word: label.slice(last + 1) },
    { base: label.slice(first + 1), word: label.slice(0, first) },
  ];
  const distinct = new Map(cuts.map((cut) => [cut.base, cut]));
  return [...distinct.values()].filter(({ base, word }) => isName(base) && /\p{Letter}/u.test(word));
}

function isName(base: string): boolean {
  return base.length >= shortestPart && /\p{Letter}/u.test(base);
}

function joined(label: string): { base: string; word: string }[] {
  return words.flatMap((word) => {
    if (label.length - word.length < shortestBase) return [];
    if (label.endsWith(word)) return [{ base: label.slice(0, -word.length), word }];
    return label.startsWith(word) ? [{ base: label.slice(word.length), word }] : [];
  });
}
