import { safeLine } from '~/shared/lib/visibleText';
import type { UnderstoodHost } from './hostInput';
import { type HostWord, hostsInLine } from './hostsInLine';
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
    hostsInLine(line).map((found) => entryOf(found, index + 1, seen)),
  );
  const taken = entries.flatMap((entry) => (entry.kind === 'taken' ? [entry.host] : []));
  return {
    taken,
    entries,
    lines: lines.length,
    blankLines: lines.filter((line) => line.trim() === '').length,
    unread,
  };
}

/** `seen` remembers on which line each host was first mentioned. */
function entryOf(found: HostWord, line: number, seen: Map<string, number>): ListEntry {
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
