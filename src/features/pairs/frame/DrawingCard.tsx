import type { Drawing } from '~/features/pairs/drawing/drawing';
import type { Signals } from '~/features/pairs/signals/signals';
import type { AskedCounts } from './askedCounts';
import { HoverCard } from './HoverCard';
import { LinkCard } from './LinkCard';
import { NodeCard } from './NodeCard';
import type { CardPlace } from './useHoverCard';

interface DrawingCardProps {
  readonly place: CardPlace;
  readonly drawing: Drawing;
  readonly flagged: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  readonly expanded: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, AskedCounts>;
  readonly signals: Signals | null;
  readonly zone: 'utc' | 'local';
}

/** The card of a node or link of the drawing; none for what is not drawn any more. */
export function DrawingCard({ place: { under, x, y }, drawing, ...known }: DrawingCardProps) {
  const nodeOf = (id: string | undefined) => drawing.nodes.find((node) => node.id === id);
  if (under.kind === 'link') {
    const link = drawing.links.find(({ id }) => id === under.id);
    const [from, to] = [nodeOf(link?.from), nodeOf(link?.to)];
    if (!link || !from || !to) return null;
    return (
      <HoverCard x={x} y={y}>
        <LinkCard link={link} from={from} to={to} zone={known.zone} />
      </HoverCard>
    );
  }
  const node = nodeOf(under.id);
  if (!node) return null;
  const { flagged, pinned, expanded, counts, signals, zone } = known;
  return (
    <HoverCard x={x} y={y}>
      <NodeCard
        drawing={drawing}
        node={node}
        isFlagged={flagged.has(node.id)}
        isPinned={pinned.has(node.id)}
        isExpanded={expanded.has(node.id)}
        asked={counts.get(node.id) ?? null}
        signals={signals}
        zone={zone}
      />
    </HoverCard>
  );
}
