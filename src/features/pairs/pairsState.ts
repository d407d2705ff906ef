import type { GridSort } from '~/shared/ui/DataGrid';
import type { PairDirection, Place, Places } from './drawing/drawing';

/** Pairs of a host that were asked for on top of the start hosts' own. */
export interface Expansion {
  readonly hostId: string;
  readonly direction: PairDirection;
  /** Only these kinds, `''` for pairs of which none is stated; all where there are none. */
  readonly kinds: readonly string[];
  /** Only pairs whose window meets this range, ISO 8601 in UTC; `null` for an open end. */
  readonly from: string | null;
  readonly to: string | null;
  /** The other hosts that were ticked; `null` where all were taken. */
  readonly picked: readonly string[] | null;
}

export type PairsLayout = 'columns' | 'layered' | 'force';

/** How far a group is opened: as registrable domains, or host by host, so many pages of it. */
export interface OpenGroup {
  readonly mode: 'domains' | 'hosts';
  readonly pages: number;
}

/** Which of the two pictures of the pairs are on the screen. */
export type PairsShows = 'both' | 'drawing' | 'table';

/** What an analyst has made of the pairs of a host; each change of it can be undone. */
export interface PairsView {
  /** The hosts that the drawing begins with. */
  readonly starts: readonly string[];
  readonly expansions: readonly Expansion[];
  readonly hidden: readonly string[];
  /** The one host that is shown, with those that it has pairs with, in lower case; all hosts for `null`. */
  readonly only: string | null;
  /** Keys of the pairs that alone are shown; all pairs for `null`. */
  readonly onlyPairs: readonly string[] | null;
  readonly openGroups: ReadonlyMap<string, OpenGroup>;
  /** Kinds that the legend switches off, by their label. */
  readonly kindsOff: readonly string[];
  /** Expressions: what is marked, and what is left out. */
  readonly find: string;
  readonly hide: string;
  /** Milliseconds since 1970; a pair is in range if its window meets it. */
  readonly range: { readonly from: number; readonly to: number } | null;
  /** When the incident happened, milliseconds since 1970. */
  readonly t0: number | null;
  /** Days around it that count as near. */
  readonly nearDays: number;
  /** Leaf hosts of one kind from which on they are grouped. */
  readonly threshold: number;
  readonly foldHubs: boolean;
  readonly layout: PairsLayout;
  readonly pinned: readonly string[];
  /** Keys of the pairs that are selected. Selecting is no step: undo leaves it as it is. */
  readonly selected: readonly string[];
  /** `null` for what suits the screen; no step either. */
  readonly shows: PairsShows | null;
  /** The order of the table; `null` until somebody has chosen one. No step either. */
  readonly sort: GridSort | null;
  /** Where nodes stand that a person moved or a layout placed. */
  readonly places: Places;
}

/** The view before anything was done, around one host. */
export function pairsView(start: string): PairsView {
  return {
    starts: [start],
    expansions: [],
    hidden: [],
    only: null,
    onlyPairs: null,
    openGroups: new Map(),
    kindsOff: [],
    find: '',
    hide: '',
    range: null,
    t0: null,
    nearDays: 14,
    threshold: 8,
    foldHubs: true,
    layout: 'columns',
    pinned: [],
    selected: [],
    shows: null,
    sort: null,
    places: new Map(),
  };
}

/** A view with what came before it and what was undone. */
export interface PairsHistory {
  readonly past: readonly PairsView[];
  readonly present: PairsView;
  readonly future: readonly PairsView[];
}

/** What a person is at, and when it last moved: milliseconds on a clock that only goes forward. */
interface Gesture {
  readonly name: string;
  readonly at: number;
}

export type PairsAction =
  /** A step that undo takes back. Steps of one `gesture` (a slider drawn, a word typed) that follow each other closely are one. */
  | { readonly type: 'change'; readonly change: Partial<PairsView>; readonly gesture?: Gesture }
  /** Places that a layout gave to new nodes: no step of its own. */
  | { readonly type: 'placed'; readonly places: Places }
  /** What is selected, and how it is looked at: no step. */
  | { readonly type: 'look'; readonly look: Partial<PairsLook> }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** What undo leaves as it is. */
export type PairsLook = Pick<PairsView, 'selected' | 'shows' | 'sort'>;

const longestPast = 200;
/** Who holds still for longer begins something new. */
const longestRestMs = 1200;

export interface PairsStore extends PairsHistory {
  /** The gesture that the present came from. */
  readonly gesture: Gesture | null;
}

export function pairsReducer(store: PairsStore, action: PairsAction): PairsStore {
  const { past, present, future, gesture } = store;
  switch (action.type) {
    case 'change': {
      const next = { ...present, ...action.change };
      const isSameGesture = isGoingOn(gesture, action.gesture);
      return {
        past: isSameGesture ? past : [...past, present].slice(-longestPast),
        present: next,
        future: [],
        gesture: action.gesture ?? null,
      };
    }
    case 'placed':
      return { ...store, present: { ...present, places: new Map([...present.places, ...action.places]) } };
    case 'look':
      return { ...store, present: { ...present, ...action.look } };
    case 'undo': {
      const before = past.at(-1);
      if (!before) return store;
      return {
        past: past.slice(0, -1),
        present: withStanding(before, present),
        future: [present, ...future],
        gesture: null,
      };
    }
    case 'redo': {
      const [after, ...rest] = future;
      if (!after) return store;
      return {
        past: [...past, present],
        present: withStanding(after, present),
        future: rest,
        gesture: null,
      };
    }
  }
}

function isGoingOn(before: Gesture | null, now: Gesture | undefined): boolean {
  return before !== null && before.name === now?.name && now.at - before.at <= longestRestMs;
}

/** A view that comes back has no places for nodes that came since: they stay where they are, and it is looked at as before. */
function withStanding(view: PairsView, { places, selected, shows, sort }: PairsView): PairsView {
  return { ...view, places: new Map<string, Place>([...places, ...view.places]), selected, shows, sort };
}

/** What was expanded on a host is taken back, and with it all that hangs on the host alone. Hosts are compared without case. */
export function collapsed(view: PairsView, hostId: string): Partial<PairsView> {
  const host = hostId.toLowerCase();
  return { expansions: view.expansions.filter((expansion) => expansion.hostId.toLowerCase() !== host) };
}

/** A group that was opened is one node again, and so are the groups of single domains in it. */
export function closedGroup({ openGroups }: PairsView, groupId: string): Partial<PairsView> {
  const left = [...openGroups].filter(([id]) => id !== groupId && !id.startsWith(`${groupId} `));
  return { openGroups: new Map(left) };
}
