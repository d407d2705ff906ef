import { formatCount } from '~/shared/lib/numbers';
import { KindMark } from './KindMark';
import { compareLinkKinds, linkLook } from './edges/linkKinds';
import type { PairEdge } from './edges/pairEdge';

interface KindLegendProps {
  /** The pairs before the legend has filtered them. */
  readonly edges: readonly PairEdge[];
  /** The labels of kinds that are switched off. */
  readonly off: readonly string[];
  readonly onOff: (off: readonly string[]) => void;
}

/** The kinds of links there are, each with its look and count; pressing one leaves it out or brings it back. */
export function KindLegend({ edges, off, onOff }: KindLegendProps) {
  return (
    <div className="legend" role="group" aria-label="Kinds of links">
      {kindCounts(edges).map(({ kind, label, count }) => {
        const isOn = !off.includes(label);
        return (
          <button
            key={label}
            type="button"
            className="legend-kind"
            aria-pressed={isOn}
            title={isOn ? `Leave out ${label}` : `Bring back ${label}`}
            onClick={() => onOff(isOn ? [...off, label] : off.filter((one) => one !== label))}
          >
            <KindMark kind={kind} /> <span className="quiet">{formatCount(count)}</span>
          </button>
        );
      })}
    </div>
  );
}

interface KindCount {
  readonly kind: string | null;
  readonly label: string;
  readonly count: number;
}

function kindCounts(edges: readonly PairEdge[]): readonly KindCount[] {
  const counts = new Map<string, KindCount>();
  for (const { kind } of edges) {
    const { label } = linkLook(kind);
    counts.set(label, { kind, label, count: (counts.get(label)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => compareLinkKinds(a.kind, b.kind));
}
