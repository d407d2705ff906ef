// One optional blank on each side keeps the patterns linear; more than one is nobody's way of defanging.
const bracketedDot = / ?[[({<] ?(?:\.|dot) ?[\])}>] ?/gi;
const bracketedAt = / ?[[({<] ?(?:@|at) ?[\])}>] ?/gi;
const bracketedSlashes = /[[({<](:\/\/|:|\/)[\])}>]/g;
const bracketedColons = /(?<=[0-9a-f])\[::\]/gi;
const halfBracketedDot = /\[\.|\.\]/g;
const escapedDot = /\\{1,2}\./g;
const spokenDot = / dot /gi;
const anyMark = /[[({<\\\]]| dot /i;

/**
 * Undoes what people do to hosts so that no program makes links of them: `[.]`, `(dot)`, `{.}`, `[.`, `\.`, ` dot `,
 * `[:]`, `[://]`, `[@]`, `(at)`, in any mixture. Schemes such as `hxxp` are read where URLs are taken apart.
 */
export function refang(text: string): string {
  if (!anyMark.test(text)) return text;
  const bracketless = text
    .replace(bracketedDot, '.')
    .replace(bracketedAt, '@')
    .replace(bracketedSlashes, '$1')
    .replace(bracketedColons, '::')
    .replace(halfBracketedDot, '.')
    .replace(escapedDot, '.');
  const unspoken = bracketless.replace(spokenDot, '.');
  // In a sentence, “dot” is a word.
  return /\s/.test(unspoken.trim()) ? bracketless : unspoken;
}
