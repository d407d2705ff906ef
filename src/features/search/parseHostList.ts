import { plainText, safeLine } from '~/shared/lib/visibleText';
import { quoted, type Rejected, type UnderstoodHost } from './hostInput';
import { parseHostInput } from './parseHostInput';
import { publicSuffix } from './publicSuffix';
import { ipv6 } from './readAddress';
import { refang } from './refang';

/** Something in the text that was, or may have been meant as, a host. */
export type ListEntry = {
  /** Counted from 1. */
  readonly line: number;
  /** What stood there, safe to show. */
  readonly text: string;
} & (
  | { readonly kind: 'taken'; readonly host: UnderstoodHost }
  | { readonly kind: 'duplicate'; readonly hostId: string; readonly firstLine: number }
  | { readonly kind: 'rejected'; readonly reason: string }
);

/** The hosts of a longer text, with an account of every line that is not blank. */
export interface HostList {
  /** Each host once, in the order of the text. */
  readonly taken: readonly UnderstoodHost[];
  /** In the order of the text; at least one for each line that is not blank. */
  readonly entries: readonly ListEntry[];
  /** How many lines were read, blank ones included. */
  readonly lines: number;
  readonly blankLines: number;
  /** What lies behind the limits of 10,000 lines and 1,000,000 characters. */
  readonly unread: { readonly lines: number; readonly characters: number };
}

type Found = { readonly text: string } & (
  | { readonly kind: 'host'; readonly host: UnderstoodHost }
  | Rejected
);

const mostLines = 10_000;
const mostCharacters = 1_000_000;
const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * Reads a text with several hosts in it: an advisory, a column of a table, lines of a log. A bare word is taken for a
 * host only if it is an address or ends in a public or reserved suffix and does not read as a file name or a version;
 * what comes close is listed with the reason why not.
 */
export function parseHostList(text: string): HostList {
  const { lines, unread } = firstLines(text);
  const seen = new Map<string, number>();
  const entries = lines.flatMap((line, index) =>
    foundIn(line).map((found) => entryOf(found, index + 1, seen)),
  );
  const taken = entries.flatMap((entry) => (entry.kind === 'taken' ? [entry.host] : []));
  return { taken, entries, lines: lines.length, blankLines: lines.filter(isBlank).length, unread };
}

/** `seen` remembers on which line each host was first mentioned. */
function entryOf(found: Found, line: number, seen: Map<string, number>): ListEntry {
  const place = { line, text: safeLine(found.text, 120).text };
  if (found.kind === 'rejected') return { ...place, kind: 'rejected', reason: found.reason };
  const { hostId } = found.host;
  const firstLine = seen.get(hostId);
  if (firstLine !== undefined) return { ...place, kind: 'duplicate', hostId, firstLine };
  seen.set(hostId, line);
  return { ...place, kind: 'taken', host: found.host };
}

/** Whether a text is better read as a list: it has several lines, several words with dots or colons, or is a sentence. */
export function looksLikeSeveral(text: string): boolean {
  const trimmed = text.trim();
  if (/[\r\n\u2028\u2029]/.test(trimmed)) return true;
  const words = refang(trimmed.slice(0, 10_000)).split(/[\s,;|]+/);
  const hostlike = words.filter((word) => /[.:]./.test(word)).length;
  return hostlike > 1 || (hostlike === 1 && words.length > 2);
}

function firstLines(text: string): Pick<HostList, 'unread'> & { readonly lines: string[] } {
  const lines: string[] = [];
  let at = 0;
  while (at < text.length && lines.length < mostLines) {
    lineBreak.lastIndex = at;
    const match = lineBreak.exec(text);
    const next = match === null ? text.length : match.index + match[0].length;
    if (next > mostCharacters && lines.length > 0) break;
    lines.push(text.slice(at, Math.min(match?.index ?? next, mostCharacters)));
    at = Math.min(next, mostCharacters);
  }
  return { lines, unread: { lines: lineCount(text.slice(at)), characters: text.length - at } };
}

function lineCount(text: string): number {
  if (text === '') return 0;
  let breaks = 0;
  let end = 0;
  lineBreak.lastIndex = 0;
  for (const match of text.matchAll(lineBreak)) {
    breaks += 1;
    end = match.index + match[0].length;
  }
  return end < text.length ? breaks + 1 : breaks;
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function foundIn(line: string): Found[] {
  if (isBlank(line)) return [];
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
function readWord(word: string, before: string): Found | null {
  // `dst=192.0.2.1`, `url=https://…`: no host holds an equals sign, but the query of a URL may.
  const key = /^[\w.-]{1,40}=/.exec(word)?.[0];
  return key === undefined
    ? readLabelled(word, before)
    : readLabelled(word.slice(key.length), key.slice(0, -1));
}

/** `ip:192.0.2.1` is taken apart only after it has been neither an IPv6 address nor `host:port` as a whole. */
function readLabelled(word: string, before: string): Found | null {
  const found = readPlain(word, before);
  const label = /^[a-z_]{1,20}:(?!\/)/i.exec(word)?.[0];
  if (found !== null || label === undefined) return found;
  return readPlain(word.slice(label.length), label.slice(0, -1));
}

/** Without one of these no word is a host, and most words of a text have none. */
const hostMark = /[.:@[\\\u3002\uff0e\uff61]/;

function readPlain(word: string, before: string): Found | null {
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
  if (hostId.endsWith('.0.0'))
    return 'Ends in .0.0, as versions and networks do; search for it alone if it is an address.';
  const word = before.toLowerCase().replace(/[.:]$/, '');
  if (!versionWords.has(word)) return null;
  return `Reads as a version number after ${quoted(before)}; search for it alone if it is an address.`;
}
