import type { DrawnLink, DrawnNode } from '~/features/pairs/drawing/drawing';
import { groupText } from '~/features/pairs/drawing/drawnGroups';
import { counted } from '~/features/pairs/edges/daySpan';
import { kindCounts } from '~/features/pairs/edges/kindCounts';
import { linkLook } from '~/features/pairs/edges/linkKinds';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { KindMark } from '~/features/pairs/KindMark';
import { rangeOf } from '~/features/pairs/time/timeRange';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import { InstantText } from '~/shared/ui/InstantText';

interface LinkCardProps {
  readonly link: DrawnLink;
  readonly from: DrawnNode;
  readonly to: DrawnNode;
  readonly zone: 'utc' | 'local';
}

const mostKinds = 6;

/** What a line of the drawing stands for: its kinds, each with the time in which its pairs were observed. */
export function LinkCard({ link: { edges }, from, to, zone }: LinkCardProps) {
  const kinds = kindCounts(edges);
  return (
    <>
      <b>
        <HostileText text={nameOf(from)} /> → <HostileText text={nameOf(to)} />
      </b>
      <span className="quiet">{counted(edges.length, 'pair')}</span>
      {kinds.slice(0, mostKinds).map(({ kind, label, count }) => (
        <span key={label}>
          <KindMark kind={kind} /> {count > 1 && formatCount(count)}
          <Window edges={edges.filter((edge) => linkLook(edge.kind).label === label)} zone={zone} />
        </span>
      ))}
      {kinds.length > mostKinds && <span className="quiet">and {kinds.length - mostKinds} more kinds</span>}
    </>
  );
}

function nameOf(node: DrawnNode): string {
  return node.kind === 'group' ? groupText(node) : node.id;
}

function Window({ edges, zone }: { readonly edges: readonly PairEdge[]; readonly zone: 'utc' | 'local' }) {
  const seen = rangeOf(edges);
  if (!seen) return <span className="quiet"> no dates</span>;
  return (
    <span className="card-window">
      <span className="quiet">observed between </span>
      <InstantText value={new Date(seen.from).toISOString()} zone={zone} />
      <span className="quiet"> and </span>
      <InstantText value={new Date(seen.to).toISOString()} zone={zone} />
    </span>
  );
}
