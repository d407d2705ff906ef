import { formatCount } from '~/shared/lib/numbers';
import './KindLegend.css';
import { KindMark } from './KindMark';
import { lookalikeLabel } from './drawing/lookalikeLines';
import { kindCounts } from './edges/kindCounts';
import type { PairEdge } from './edges/pairEdge';

interface KindLegendProps {
  /** The pairs before the legend has filtered them. */
  readonly edges: readonly PairEdge[];
  /** The labels of kinds that are switched off. */
  readonly off: readonly string[];
  /** How many hosts look like others, for the lines that say so. */
  readonly lookalikes: number;
  readonly onOff: (off: readonly string[]) => void;
}

/** The kinds of links there are, each with its look and count; pressing one leaves it out or brings it back. */
export function KindLegend({ edges, off, lookalikes, onOff }: KindLegendProps) {
  const toggled = (label: string): readonly string[] =>
    off.includes(label) ? off.filter((one) => one !== label) : [...off, label];
  const showsLookalikes = !off.includes(lookalikeLabel);
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
            onClick={() => onOff(toggled(label))}
          >
            <KindMark kind={kind} /> <span className="quiet">{formatCount(count)}</span>
          </button>
        );
      })}
      {lookalikes > 0 && (
        <button
          type="button"
          className="legend-kind"
          aria-pressed={showsLookalikes}
          title={`${showsLookalikes ? 'Leave out' : 'Bring back'} the lines between names that are alike. Nobody observed them: they are derived from the names, and in no picture that is saved.`}
          onClick={() => onOff(toggled(lookalikeLabel))}
        >
          <span className="kind">
            <svg width="30" height="10" aria-hidden="true" focusable="false">
              <path d="M1 8 Q15 -2 29 8" className="lookalike-line" />
            </svg>
            lookalike of
          </span>{' '}
          <span className="quiet">{formatCount(lookalikes)}</span>
        </button>
      )}
    </div>
  );
}
