const bracketed = / ?[[({<] ?(\.|dot|:\/\/|::?|\/|@|at) ?[\])}>] ?/gi;
const halfBracketedDot = /\[\.|\.\]|\\{1,2}\.| dot /gi;
const spoken: Readonly<Record<string, string | undefined>> = { dot: '.', at: '@' };
/** `https://`, `hxxps://`, `h**p:\\`: any letters with a slash behind them, which no host has. */
const scheme = /^[a-z*_+-]+:[/\\]+/i;

/**
 * The host, or piece of one, that a value in an expression means: without what keeps programs from making links
 * (`shop[.]example`, `hxxps://`, `2001[:]db8`) and without what stands around a host in a URL. A value that is none of
 * these stays as it is. Much less than the search field reads, which features cannot share.
 */
export function meantHost(value: string): string {
  const plain = value
    .replace(bracketed, (_mark, sign: string) => spoken[sign.toLowerCase()] ?? sign)
    .replace(halfBracketedDot, '.');
  const start = scheme.exec(plain)?.[0].length ?? 0;
  const authority = start === 0 ? plain : plain.slice(start).replace(/[/?#\\].*/s, '');
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/^\[([^\]]*)\](?::\d*)?$/, '$1')
    // Part of an IPv6 address may be digits behind a colon as well, but has no dot before it.
    .replace(/^([^:]*\.[^:]*):\d*$/, '$1');
  return host === '' ? value : host;
}
