import type { PairDirection } from './drawing/drawing';
import { parseT0, t0Text } from './time/parseT0';
import type { Expansion, PairsLayout, PairsView } from './pairsState';
import { pairsView } from './pairsState';

/** What a link remembers of a view: everything but places, pins and the history, which go into a file. */
export type PairsLink = Readonly<Record<string, string>>;

/** The names of a link's parts. */
export const pairsLinkNames = [
  'with',
  'expand',
  'hidden',
  'only',
  'pairs',
  'off',
  'find',
  'hide',
  'from',
  'to',
  't0',
  'near',
  'group',
  'hubs',
  'layout',
  'selected',
] as const;

const mostHosts = 1000;
/** Servers refuse addresses of 16 kB, and some signs take three places in one. */
const longestText = 2000;

/**
 * The view that a link asks for, around a host. A part that cannot be understood falls back to its default and is named in
 * `ignored`, as it stands in the link.
 */
export function readPairsLink(hostId: string, link: PairsLink): { view: PairsView; ignored: string[] } {
  const plain = pairsView(hostId);
  const ignored: string[] = [];
  function read<T>(
    name: (typeof pairsLinkNames)[number],
    fallback: T,
    parse: (text: string) => T | undefined,
  ): T {
    const text = link[name];
    if (text === undefined) return fallback;
    const value = text.length <= longestText ? parse(text) : undefined;
    if (value === undefined) ignored.push(`${name}=${text}`);
    return value ?? fallback;
  }
  const from = read<number | null>('from', null, moment);
  const to = read<number | null>('to', null, moment);
  const view: PairsView = {
    ...plain,
    starts: [hostId, ...read<string[]>('with', [], texts).filter((host) => host !== hostId)],
    expansions: read<readonly Expansion[]>('expand', [], expansions),
    hidden: read<readonly string[]>('hidden', [], texts),
    only: read<string | null>('only', null, hostOf),
    onlyPairs: read<readonly string[] | null>('pairs', null, texts),
    kindsOff: read<readonly string[]>('off', [], texts),
    find: read('find', '', (text) => text),
    hide: read('hide', '', (text) => text),
    range: from !== null && to !== null && from <= to ? { from, to } : null,
    t0: read<number | null>('t0', null, moment),
    nearDays: read('near', plain.nearDays, (text) => numberBetween(text, 1, 365)),
    threshold: read('group', plain.threshold, (text) => numberBetween(text, 2, 1000)),
    foldHubs: read('hubs', plain.foldHubs, (text) => (text === 'all' ? false : undefined)),
    layout: read<PairsLayout>('layout', plain.layout, (text) =>
      text === 'layered' || text === 'force' ? text : undefined,
    ),
    selected: read<readonly string[]>('selected', [], texts),
  };
  return { view, ignored };
}

/** A view as a link; what is at its default is left out, and so is what is too long for a link. */
export function pairsLink(view: PairsView): PairsLink {
  return Object.fromEntries(linkParts(view).filter(([, text]) => text.length <= longestText));
}

/** What a link is too short to hold of a view, which only a file does: `null` for nothing. */
export function leftOutOfLink(view: PairsView): 'selection' | 'more' | null {
  const left = linkParts(view).filter(([, text]) => text.length > longestText);
  if (left.length === 0) return null;
  return left.every(([name]) => name === 'selected') ? 'selection' : 'more';
}

function linkParts(view: PairsView): [name: string, text: string][] {
  const plain = pairsView(view.starts[0] ?? '');
  const [, ...others] = view.starts;
  const parts: [name: (typeof pairsLinkNames)[number], text: string | null][] = [
    ['with', listText(others)],
    ['expand', view.expansions.length > 0 ? JSON.stringify(view.expansions.map(expansionParts)) : null],
    ['hidden', listText(view.hidden)],
    ['only', view.only],
    ['pairs', view.onlyPairs && JSON.stringify(view.onlyPairs)],
    ['off', listText(view.kindsOff)],
    ['find', view.find || null],
    ['hide', view.hide || null],
    ['from', view.range && t0Text(view.range.from)],
    ['to', view.range && t0Text(view.range.to)],
    ['t0', view.t0 === null ? null : t0Text(view.t0)],
    ['near', view.nearDays === plain.nearDays ? null : String(view.nearDays)],
    ['group', view.threshold === plain.threshold ? null : String(view.threshold)],
    ['hubs', view.foldHubs ? null : 'all'],
    ['layout', view.layout === plain.layout ? null : view.layout],
    ['selected', listText(view.selected)],
  ];
  return parts.filter((part): part is [(typeof part)[0], string] => part[1] !== null);
}

function listText(texts_: readonly string[]): string | null {
  return texts_.length > 0 ? JSON.stringify(texts_) : null;
}

/** No host name or address is longer (RFC 1035). */
function hostOf(text: string): string | undefined {
  return text.length > 0 && text.length <= 253 ? text.toLowerCase() : undefined;
}

/** A JSON list of texts. */
function texts(text: string): string[] | undefined {
  const list = json(text);
  return isTexts(list) && list.length <= mostHosts ? list : undefined;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not what the app wrote; whoever asked says so.
    return undefined;
  }
}

function moment(text: string): number | undefined {
  const read = parseT0(text, 'utc');
  return read.kind === 'instant' ? read.ms : undefined;
}

function numberBetween(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

/** `["children","cdn.example",["script.src"],"2026-01-01T00:00Z",null,null]`. */
function expansionParts({ direction, hostId, kinds, from, to, picked }: Expansion) {
  return [direction, hostId, kinds, from, to, picked];
}

function expansions(text: string): Expansion[] | undefined {
  const list = json(text);
  if (!Array.isArray(list) || list.length > mostHosts) return undefined;
  const read = list.map(expansion);
  return read.every((one) => one !== undefined) ? read : undefined;
}

function expansion(parts: unknown): Expansion | undefined {
  if (!Array.isArray(parts)) return undefined;
  const [direction, hostId, kinds, from, to, picked] = parts as unknown[];
  if (!isDirection(direction) || typeof hostId !== 'string' || !isTexts(kinds)) return undefined;
  if (!isTextOrNull(from) || !isTextOrNull(to) || !(picked === null || isTexts(picked))) return undefined;
  return { direction, hostId, kinds, from, to, picked };
}

function isDirection(value: unknown): value is PairDirection {
  return value === 'parents' || value === 'children';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
