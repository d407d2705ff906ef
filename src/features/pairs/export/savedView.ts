import type { Place } from '~/features/pairs/drawing/drawing';
import type { GridSort } from '~/shared/ui/DataGrid';
import type { Expansion, OpenGroup, PairsView } from '~/features/pairs/pairsState';
import {
  flag,
  listOf,
  NotAsExpected,
  numberFrom,
  objectOf,
  oneOf,
  orNull,
  parsedJson,
  type Read,
  textUpTo,
} from './readJson';

/** What a file of a view holds beside the view. */
interface SavedViewFacts {
  /** When it was saved, ISO 8601 in UTC. */
  readonly savedAt: string;
  /** Where the pairs came from then. */
  readonly source: string;
}

/** A view that was read from a file, or why it was not, as a sentence. */
export type SavedView =
  | ({ readonly kind: 'view'; readonly view: PairsView } & SavedViewFacts)
  | { readonly kind: 'refused'; readonly sentence: string };

const format = 'hostscope-pairs-view';
const version = 1;

const largestFile = 5_000_000;
const deepest = 8;
const mostNodes = 50_000;
const mostExpansions = 500;
const mostStarts = 20;
/** In pixels at zoom 1: no layout comes near it, and no coordinate beyond it can be drawn. */
const farthest = 1e7;
/** Of a Date, in milliseconds. */
const lastMoment = 8.64e15;

/** A view as the text of a file: all of it, so that the file opens to the same. */
export function savedViewText(view: PairsView, facts: SavedViewFacts): string {
  const openGroups = [...view.openGroups].map(([id, group]): FileGroup => ({ id, ...group }));
  const places = [...view.places].map(([id, { x, y }]): FilePlace => ({ id, x, y }));
  return `${JSON.stringify({ format, version, ...facts, view: { ...view, openGroups, places } }, null, 1)}\n`;
}

/**
 * Reads the text of such a file. What comes of it are fresh objects; a file that holds anything that does not belong there
 * is refused as a whole, and the sentence says where it lies.
 */
export function readSavedView(text: string): SavedView {
  try {
    if (text.length > largestFile) throw new NotAsExpected('it is larger than 5 MB, which no saved view is');
    const json = parsedJson(text, deepest);
    head(json, 'the top');
    const { savedAt, source, view } = file(json, 'the top');
    return { kind: 'view', savedAt, source, view: viewOf(view) };
  } catch (error) {
    if (!(error instanceof NotAsExpected)) throw error;
    return { kind: 'refused', sentence: `This file was not opened: ${error.message}.` };
  }
}

/** What it claims to be, before all else is looked at: a later version may hold what this one does not know. */
function head(json: unknown, at: string): void {
  const given = typeof json === 'object' && json !== null ? new Map(Object.entries(json)) : new Map();
  if (given.get('format') !== format) throw new NotAsExpected('it is no saved view of pairs');
  oneOf(version)(given.get('version'), `${at}.version`);
}

type FileGroup = OpenGroup & { readonly id: string };
type FilePlace = Place & { readonly id: string };
type FileView = Omit<PairsView, 'openGroups' | 'places'> & {
  readonly openGroups: readonly FileGroup[];
  readonly places: readonly FilePlace[];
};

/** Host names end at 253 characters; ids of groups hold several. */
const host = textUpTo(1000);
const nodeId = textUpTo(20_000);
const words = textUpTo(2000);
const hosts = listOf(host, mostNodes);
const coordinate = numberFrom(-farthest, farthest);
const moment = numberFrom(-lastMoment, lastMoment);
const isoMoment: Read<string> = (value, at) => {
  const text = textUpTo(40)(value, at);
  if (Number.isNaN(Date.parse(text))) throw new NotAsExpected(`at ${at} there has to be a date`);
  return text;
};

const file = objectOf<SavedViewFacts & { format: string; version: number; view: FileView }>({
  format: oneOf(format),
  version: oneOf(version),
  savedAt: isoMoment,
  source: words,
  view: objectOf<FileView>({
    starts: startHosts,
    expansions: listOf(
      objectOf<Expansion>({
        hostId: host,
        direction: oneOf('parents', 'children'),
        kinds: listOf(words, 100),
        from: orNull(isoMoment),
        to: orNull(isoMoment),
        picked: orNull(hosts),
      }),
      mostExpansions,
    ),
    hidden: hosts,
    only: orNull(host),
    // Views that were saved before this was part of them showed all pairs.
    onlyPairs: (value, at) => orNull(listOf(words, mostNodes))(value ?? null, at),
    openGroups: listOf(
      objectOf<FileGroup>({
        id: nodeId,
        mode: oneOf('domains', 'hosts'),
        pages: numberFrom(1, mostNodes),
      }),
      mostNodes,
    ),
    kindsOff: listOf(words, 1000),
    find: words,
    hide: words,
    range: orNull(objectOf<{ from: number; to: number }>({ from: moment, to: moment })),
    t0: orNull(moment),
    nearDays: numberFrom(1, 365),
    threshold: numberFrom(2, 1000),
    foldHubs: flag,
    layout: oneOf('columns', 'layered', 'force'),
    pinned: listOf(nodeId, mostNodes),
    selected: listOf(words, mostNodes),
    // These two are younger than the first files as well.
    shows: (value, at) => orNull(oneOf('both', 'drawing', 'table'))(value ?? null, at),
    sort: (value, at) =>
      orNull(objectOf<GridSort>({ column: words, direction: oneOf('asc', 'desc') }))(value ?? null, at),
    places: listOf(objectOf<FilePlace>({ id: nodeId, x: coordinate, y: coordinate }), mostNodes),
  }),
});

function startHosts(value: unknown, at: string): readonly string[] {
  const starts = listOf(host, mostStarts)(value, at);
  if (starts.length === 0) throw new NotAsExpected(`at ${at} there has to be a host`);
  return starts;
}

function viewOf({ openGroups, places, ...rest }: FileView): PairsView {
  return {
    ...rest,
    openGroups: new Map(openGroups.map(({ id, mode, pages }) => [id, { mode, pages }])),
    places: new Map(places.map(({ id, x, y }) => [id, { x, y }])),
  };
}
