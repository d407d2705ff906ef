import type { Drawing, DrawnNode, Place, Places } from '~/features/pairs/drawing/drawing';
import type { LookalikeLine } from '~/features/pairs/drawing/lookalikeLines';
import type { HostBadge } from '~/features/pairs/edges/hostBadge';
import { drawingColours } from './drawingColours';
import { highlight } from './highlight';
import { type Labels, middleOf } from './labels';
import type { LinkStrokeOf } from './linkStroke';
import type { Standout } from './paintHighlight';

/** Everything that a drawing on screen shows. Sets, maps and functions are told apart by identity. */
export interface Shown {
  readonly drawing: Drawing;
  readonly places: Places;
  readonly linkLook: LinkStrokeOf;
  readonly lookalikes: readonly LookalikeLine[];
  /** Safe to show on one line. */
  readonly label: (node: DrawnNode) => string;
  readonly badges: ReadonlyMap<string, HostBadge>;
  /** What is written on lines besides how many pairs they stand for, by link id. */
  readonly lineNotes: ReadonlyMap<string, string>;
  readonly flagged: ReadonlySet<string>;
  /** Nodes that cannot be moved. */
  readonly pinned: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly active: string | null;
  readonly isDark: boolean;
}

/** What a gesture does to a drawing before it is over. */
export interface Gesture {
  readonly hovered: string | null;
  /** Stands here until other places are shown. */
  readonly dragged: { readonly id: string; readonly place: Place } | null;
  readonly isFocused: boolean;
}

/** Whether nodes or links are others, or stand elsewhere. */
export function isDrawnOtherwise(before: Shown, next: Shown): boolean {
  return (
    before.drawing !== next.drawing || before.places !== next.places || before.linkLook !== next.linkLook
  );
}

/** Whether words or marks are others, or stand elsewhere. */
export function isWrittenOtherwise(before: Shown, next: Shown): boolean {
  return (
    isDrawnOtherwise(before, next) ||
    before.label !== next.label ||
    before.badges !== next.badges ||
    before.lineNotes !== next.lineNotes ||
    before.flagged !== next.flagged ||
    before.pinned !== next.pinned ||
    before.isDark !== next.isDark
  );
}

/** Where nodes stand while one of them is dragged. */
export function livePlaces({ places }: Shown, { dragged }: Gesture): Places {
  return dragged ? new Map([...places, [dragged.id, dragged.place]]) : places;
}

/** What is written on a drawing whose nodes stand at `places`. */
export function labelsOf(shown: Shown, places: Places): Labels {
  const { drawing, label, badges, lineNotes, flagged, pinned, isDark } = shown;
  return {
    drawing,
    places,
    label,
    badges,
    lineNotes,
    flagged,
    pinned,
    first: noneFirst,
    middle: middleOf(drawing, places),
    colours: drawingColours(isDark),
  };
}

const noneFirst: ReadonlySet<string> = new Set();

/** Whether anything stands out: something is selected, pointed at or active. */
export function hasStandout({ selected, active }: Shown, gesture: Gesture): boolean {
  return selected.size > 0 || active !== null || pointedAt(gesture) !== null;
}

/** What stands out for the moment. */
export function standoutOf(shown: Shown, gesture: Gesture): Standout {
  const { drawing, linkLook, selected, active } = shown;
  const pointed = pointedAt(gesture);
  const centres = pointed === null ? selected : new Set([...selected, pointed]);
  const places = livePlaces(shown, gesture);
  return {
    highlight: highlight(drawing, places, linkLook, centres),
    selected,
    active,
    isFocused: gesture.isFocused,
    labels: { ...labelsOf(shown, places), first: active === null ? centres : new Set([...centres, active]) },
  };
}

function pointedAt({ dragged, hovered }: Gesture): string | null {
  return dragged?.id ?? hovered;
}
