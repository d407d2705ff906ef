import type { Drawing, DrawnNode } from '~/features/pairs/drawing/drawing';
import { groupText } from '~/features/pairs/drawing/drawnGroups';
import { counted, lengthWords } from '~/features/pairs/edges/daySpan';
import { countsText, pairCounts, type SideCount } from '~/features/pairs/edges/pairCounts';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { KindMark } from '~/features/pairs/KindMark';
import { isAddress } from '~/features/pairs/signals/isAddress';
import type { Signals } from '~/features/pairs/signals/signals';
import { rangeOf } from '~/features/pairs/time/timeRange';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import { InstantText } from '~/shared/ui/InstantText';
import type { AskedCounts } from './askedCounts';

interface NodeCardProps {
  readonly drawing: Drawing;
  readonly node: DrawnNode;
  readonly isFlagged: boolean;
  readonly isPinned: boolean;
  readonly isExpanded: boolean;
  /** What the service says of the host; `null` where it was not asked. */
  readonly asked: AskedCounts | null;
  readonly signals: Signals | null;
  readonly zone: 'utc' | 'local';
}

const mostReasons = 3;
const mostNames = 6;
const mostKinds = 6;

/** What is known of a host or group of the drawing, at a glance. */
export function NodeCard(props: NodeCardProps) {
  const { drawing, node, isFlagged, isPinned, isExpanded, zone } = props;
  const edges = edgesOf(drawing, node);
  const seen = rangeOf(edges);
  const isStart = node.kind === 'host' && node.isStart;
  const marks = [
    isStart && 'start host',
    isExpanded && !isStart && 'expanded',
    isPinned && 'pinned',
    isFlagged && 'flagged',
  ].filter((mark) => mark !== false);
  return (
    <>
      <b className={node.kind === 'host' ? 'mono' : ''}>
        <HostileText text={node.kind === 'group' ? groupText(node) : node.id} />
      </b>
      <span className="quiet">{[sortOf(node), ...marks].join(' · ')}</span>
      {node.kind === 'group' ? <GroupNames hosts={node.hosts} /> : <HostCounts {...props} edges={edges} />}
      {seen && (
        <span>
          <span className="quiet">observed between </span>
          <InstantText value={new Date(seen.from).toISOString()} zone={zone} />
          <span className="quiet"> and </span>
          <InstantText value={new Date(seen.to).toISOString()} zone={zone} />
          <span className="quiet"> ({lengthWords(seen.to - seen.from)})</span>
        </span>
      )}
      <Reasons {...props} />
    </>
  );
}

function edgesOf({ links }: Drawing, { id }: DrawnNode): readonly PairEdge[] {
  return links.filter(({ from, to }) => from === id || to === id).flatMap((link) => link.edges);
}

function sortOf(node: DrawnNode): string {
  if (node.kind === 'group') return 'group';
  return isAddress(node.id) ? 'IP address' : 'host name';
}

function GroupNames({ hosts }: { readonly hosts: readonly string[] }) {
  const named = hosts.slice(0, mostNames);
  return (
    <ul className="mono">
      {named.map((host) => (
        <li key={host}>
          <HostileText text={host} />
        </li>
      ))}
      {hosts.length > named.length && <li>and {formatCount(hosts.length - named.length)} more</li>}
    </ul>
  );
}

function HostCounts({
  node,
  asked,
  isExpanded,
  edges,
}: NodeCardProps & { readonly edges: readonly PairEdge[] }) {
  const isStart = node.kind === 'host' && node.isStart;
  const shown = pairCounts(node.id, edges);
  return (
    <>
      <span>Drawn: {countsText(shown)}</span>
      <Kinds side="in" kinds={shown.parents.kinds} />
      <Kinds side="out" kinds={shown.children.kinds} />
      {asked ? (
        <>
          <span>In all: {countsText(asked.inAll)}</span>
          {asked.isMore && (
            <>
              {asked.newest !== null && (
                <span className="quiet">Kinds among the newest {formatCount(asked.newest)}:</span>
              )}
              <Kinds side="in" kinds={asked.inAll.parents.kinds} />
              <Kinds side="out" kinds={asked.inAll.children.kinds} />
            </>
          )}
        </>
      ) : (
        !isStart && !isExpanded && <span className="quiet">Not asked yet what else it has.</span>
      )}
    </>
  );
}

function Kinds({ side, kinds }: { readonly side: 'in' | 'out'; readonly kinds: SideCount['kinds'] }) {
  if (kinds.length === 0) return null;
  return (
    <span className="card-kinds">
      <span className="quiet">{side === 'in' ? '↘ in' : '↗ out'}</span>
      {kinds.slice(0, mostKinds).map(({ kind, count }) => (
        <span key={kind ?? ''}>
          <KindMark kind={kind} /> {formatCount(count)}
        </span>
      ))}
      {kinds.length > mostKinds && <span>and {counted(kinds.length - mostKinds, 'more kind')}</span>}
    </span>
  );
}

function Reasons({ node, signals }: NodeCardProps) {
  if (!signals || node.kind === 'group') return null;
  const reasons = signals.fired.flatMap(({ rule, findings }) =>
    findings
      .filter(({ hosts }) => hosts.includes(node.id))
      .map(({ why }) => ({ key: `${rule.id} ${why}`, title: rule.title, why })),
  );
  return (
    <>
      {reasons.slice(0, mostReasons).map(({ key, title, why }) => (
        <span key={key}>
          <b>{title}:</b> <HostileText text={why} />
        </span>
      ))}
      {reasons.length > mostReasons && (
        <span className="quiet">and {reasons.length - mostReasons} more signals</span>
      )}
    </>
  );
}
