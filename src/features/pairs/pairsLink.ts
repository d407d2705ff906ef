import type { GridSort } from '~/shared/ui/DataGrid';
import { pairSorts } from './edges/sortEdges';
import { expansionsText, readExpansions } from './expansionsText';
import { isTexts, linkJson } from './linkJson';
import { parseT0, t0Text } from './time/parseT0';
import type { Expansion, OpenGroup, PairsLayout, PairsShows, PairsView } from './pairsState';
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
  'open',
  'sort',
  'show',
  'selected',
] as const;

const mostHosts = 1000;
/** Characters of all parts as an address writes them: many servers refuse a request line of more than 8 kB. */
const longestLink = 6000;

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
    const value = text.length <= longestLink ? parse(text) : undefined;
    if (value === undefined) ignored.push(`${name}=${text}`);
    return value ?? fallback;
  }
  const from = read<number | null>('from', null, moment);
  const to = read<number | null>('to', null, moment);
  const range = from !== null && to !== null && from <= to ? { from, to } : null;
  // One end alone is no range, nor is one that ends before it begins.
  if (range === null && from !== null) ignored.push(`from=${link['from']}`);
  if (range === null && to !== null) ignored.push(`to=${link['to']}`);
  const view: PairsView = {
    ...plain,
    starts: [hostId, ...read<string[]>('with', [], texts).filter((host) => host !== hostId)],
    expansions: read<readonly Expansion[]>('expand', [], readExpansions),
    hidden: read<readonly string[]>('hidden', [], texts),
    only: read<string | null>('only', null, hostOf),
    onlyPairs: read<readonly string[] | null>('pairs', null, texts),
    kindsOff: read<readonly string[]>('off', [], texts),
    find: read('find', '', (text) => text),
    hide: read('hide', '', (text) => text),
    range,
    t0: read<number | null>('t0', null, moment),
    nearDays: read('near', plain.nearDays, (text) => numberBetween(text, 1, 365)),
    threshold: read('group', plain.threshold, (text) => numberBetween(text, 2, 1000)),
    foldHubs: read('hubs', plain.foldHubs, (text) => (text === 'all' ? false : undefined)),
    layout: read<PairsLayout>('layout', plain.layout, (text) =>
      text === 'layered' || text === 'force' ? text : undefined,
    ),
    openGroups: read<PairsView['openGroups']>('open', plain.openGroups, openGroups),
    sort: read<GridSort | null>('sort', null, sorting),
    shows: read<PairsShows | null>('show', null, (text) => showsNames.find((one) => one === text)),
    selected: read<readonly string[]>('selected', [], texts),
  };
  return { view, ignored };
}

/** A view as a link. What is at its default is left out, and of a view that is too long for a link the longest parts are. */
export function pairsLink(view: PairsView): PairsLink {
  const { kept } = fitting(linkParts(view));
  return Object.fromEntries(kept);
}

/** What a link is too short to hold of a view, which only a file does: `null` for nothing. */
export function leftOutOfLink(view: PairsView): 'selection' | 'more' | null {
  const { left } = fitting(linkParts(view));
  if (left.length === 0) return null;
  return left.every(([name]) => name === 'selected') ? 'selection' : 'more';
}

type LinkPart = readonly [name: (typeof pairsLinkNames)[number], text: string];

/** The parts that have room, in their order, and those that have none. What is selected comes last. */
function fitting(parts: readonly LinkPart[]): { kept: readonly LinkPart[]; left: readonly LinkPart[] } {
  const sized = parts.map((part) => ({
    part,
    // Half a character has no place in an address; a whole one is no surrogate here.
    size: part[0].length + encodeURIComponent(part[1].replaceAll(/\p{Surrogate}/gu, '?')).length,
    isLast: part[0] === 'selected',
  }));
  let room = longestLink;
  const kept = new Set<LinkPart>();
  for (const { part, size } of sized.toSorted((a, b) => +a.isLast - +b.isLast || a.size - b.size)) {
    if (size > room) continue;
    room -= size;
    kept.add(part);
  }
  return { kept: parts.filter((part) => kept.has(part)), left: parts.filter((part) => !kept.has(part)) };
}

function linkParts(view: PairsView): LinkPart[] {
  const plain = pairsView(view.starts[0] ?? '');
  const [, ...others] = view.starts;
  const parts: [LinkPart[0], string | null][] = [
    ['with', listText(others)],
    ['expand', expansionsText(view.expansions)],
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
    ['open', openText(view.openGroups)],
    ['sort', view.sort && `${view.sort.direction === 'desc' ? '-' : ''}${view.sort.column}`],
    ['show', view.shows],
    ['selected', listText(view.selected)],
  ];
  return parts.filter((part): part is [LinkPart[0], string] => part[1] !== null);
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
  const list = linkJson(text);
  return isTexts(list) && list.length <= mostHosts ? list : undefined;
}

function moment(text: string): number | undefined {
  const read = parseT0(text, 'utc');
  return read.kind === 'instant' ? read.ms : undefined;
}

function numberBetween(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

/** `[["Group:…","h",2]]`: a group by its id, opened into hosts (`h`) or domains (`d`), and so many pages. */
function openText(groups: PairsView['openGroups']): string | null {
  const parts = [...groups].map(([id, { mode, pages }]) => [id, mode === 'hosts' ? 'h' : 'd', pages]);
  return parts.length > 0 ? JSON.stringify(parts) : null;
}

function openGroups(text: string): PairsView['openGroups'] | undefined {
  const list = linkJson(text);
  if (!Array.isArray(list) || list.length > mostHosts) return undefined;
  const read = list.map(openGroup);
  return read.every((one) => one !== undefined) ? new Map(read) : undefined;
}

function openGroup(parts: unknown): [string, OpenGroup] | undefined {
  if (!Array.isArray(parts)) return undefined;
  const [id, mode, pages] = parts as unknown[];
  const isMode = mode === 'h' || mode === 'd';
  if (typeof id !== 'string' || !isMode || numberBetween(String(pages), 1, 9999) === undefined)
    return undefined;
  return [id, { mode: mode === 'h' ? 'hosts' : 'domains', pages: Number(pages) }];
}

const showsNames = ['both', 'drawing', 'table'] as const;

/** As on the page of ports: `child`, or `-child` for the greatest first. */
function sorting(text: string): GridSort | undefined {
  const isDown = text.startsWith('-');
  const column = pairSorts.find((one) => one === text.slice(isDown ? 1 : 0));
  return column && { column, direction: isDown ? 'desc' : 'asc' };
}
