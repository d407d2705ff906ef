import { publicSuffix } from '~/shared/lib/publicSuffix';
import { plainText } from '~/shared/lib/visibleText';
import { quoted, type Rejected, type UnderstoodHost } from './hostInput';
import { parseHostInput } from './parseHostInput';
import { ipv6 } from './readAddress';
import { refang } from './refang';

/** A word that is a host, or that came close enough to deserve a reason why it is none. */
export type HostWord = { readonly text: string } & (
  | { readonly kind: 'host'; readonly host: UnderstoodHost }
  | Rejected
);

/** What a line of text holds; for a line without any host one rejection, for a blank line nothing. */
export function hostsInLine(line: string): HostWord[] {
  if (line.trim() === '') return [];
  const words = wordsOf(line);
  const found = words
    .map((word, index) => readWord(word, words[index - 1] ?? ''))
    .filter((entry) => entry !== null);
  if (found.length > 0) return found;
  const [only] = words;
  const input = words.length === 1 && only !== undefined ? parseHostInput(only) : null;
  if (input?.kind === 'rejected') return [{ ...input, text: line }];
  return [{ kind: 'rejected', text: line, reason: 'No host in this line.', hint: null }];
}

/** Brackets that defang, with the blanks around them; what separates words must not take them apart. */
const defangedDot = / ?[[({<] ?(\.|dot|@|at) ?[\])}>] ?/gi;
const defangedColon = /[({<](:\/\/|:)[)}>]/g;
const separators = /(?:->|[\s,;|"'`´“”„‘’«»‹›<>(){}→])+/;

function wordsOf(line: string): string[] {
  return line
    .replace(defangedDot, '[$1]')
    .replace(defangedColon, '[$1]')
    .split(separators)
    .filter((word) => /[\p{Letter}\p{Number}:]/u.test(word));
}

/** A host, a rejection worth listing, or `null` for an ordinary word. `before` is the word that stands before it. */
function readWord(word: string, before: string): HostWord | null {
  // `dst=192.0.2.1`, `url=https://…`: no host holds an equals sign, but the query of a URL may.
  const key = /^[\w.-]{1,40}=/.exec(word)?.[0];
  return key === undefined
    ? readLabelled(word, before)
    : readLabelled(word.slice(key.length), key.slice(0, -1));
}

/** `ip:192.0.2.1` is taken apart only after it has been neither an IPv6 address nor `host:port` as a whole. */
function readLabelled(word: string, before: string): HostWord | null {
  const found = readPlain(word, before);
  const label = /^[a-z_]{1,20}:(?!\/)/i.exec(word)?.[0];
  if (found !== null || label === undefined) return found;
  return readPlain(word.slice(label.length), label.slice(0, -1));
}

/** Without one of these no word is a host, and most words of a text have none. */
const hostMark = /[.:@[\\\u3002\uff0e\uff61]/;

function readPlain(word: string, before: string): HostWord | null {
  if (!hostMark.test(word)) return null;
  const input = parseHostInput(word);
  if (input.kind === 'empty') return null;
  if (input.kind === 'rejected') return isMeantAsHost(word) ? { ...input, text: word } : null;
  const { host } = input;
  if (isExplicit(word)) return { kind: 'host', host, text: word };
  if (isOrdinaryWord(host)) return null;
  const reason = doubt(host, before);
  return reason === null
    ? { kind: 'host', host, text: word }
    : { kind: 'rejected', text: word, reason, hint: null };
}

/** Nobody defangs, or writes with a scheme or an at sign, what is not meant as a host. */
function isExplicit(word: string): boolean {
  return /\/\/|@/.test(word) || refang(word) !== word;
}

/** Whether a refused word was meant as a host, or would have passed for one: then the reason is worth a line. */
function isMeantAsHost(word: string): boolean {
  const [first = ''] = word.split(/[/-]/);
  const isFourNumbers = /^\d{1,9}(?:\.\d{1,9}){3}$/.test(first);
  const hidesSomething = plainText(word) !== word;
  const isMarked = word.includes('://') || word.startsWith('*.') || refang(word) !== word;
  return isMarked || isFourNumbers || hidesSomething || ipv6(first) !== null;
}

const versionWords = new Set(['version', 'ver', 'v', 'release', 'build', 'firmware', 'revision', 'rev']);

/** Public suffixes that are first of all the endings of files. */
const fileEndings = new Set(['zip', 'mov', 'py', 'sh', 'pl', 'rs', 'md', 'ps', 'so', 'pm', 'cab', 'mk']);

/** `a::b` is a name in a program before it is an address, and `OpenSSH_9.6p1` ends like no host does. */
function isOrdinaryWord({ hostKind, hostId }: UnderstoodHost): boolean {
  if (hostKind === 'ipv6') return !/\d/.test(hostId);
  return hostKind === 'hostname' && !/^(?:[a-z]{2,}|xn--.+)$/.test(ending(hostId));
}

function ending(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Why a bare word is not taken for the host it could be; `null` where there is no doubt. */
function doubt({ hostKind, hostId }: UnderstoodHost, before: string): string | null {
  if (hostKind === 'ipv4') return versionDoubt(hostId, before);
  if (hostKind === 'ipv6') return null;
  if (!publicSuffix(hostId).isKnown) return `${quoted(`.${ending(hostId)}`)} is not a known public suffix.`;
  if (!fileEndings.has(ending(hostId)) || hostId.startsWith('www.')) return null;
  return `Reads as the name of a file (.${ending(hostId)}); search for it alone if it is a host.`;
}

function versionDoubt(hostId: string, before: string): string | null {
  if (hostId.endsWith('.0.0')) {
    return 'Ends in .0.0, as versions and networks do; search for it alone if it is an address.';
  }
  const word = before.toLowerCase().replace(/[.:]$/, '');
  if (!versionWords.has(word)) return null;
  return `Reads as a version number after ${quoted(before)}; search for it alone if it is an address.`;
}
