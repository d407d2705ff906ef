import type { ReactNode } from 'react';
import { formatCount } from '~/shared/lib/numbers';
import { counted } from './edges/daySpan';
import type { PairEdge } from './edges/pairEdge';
import { ExpressionField } from './filter/ExpressionField';
import { KindLegend } from './KindLegend';
import { LoadedPairs } from './LoadedPairs';
import type { PairsView } from './pairsState';
import { PairsActions, type PairsActionsProps } from './PairsToolbar';
import { IncidentTime } from './time/IncidentTime';
import { TimeBrush } from './time/TimeBrush';
import type { NearCounts } from './time/timeRange';
import type { PairsSource } from './usePairs';

interface PairsFiltersProps extends PairsActionsProps {
  readonly view: PairsView;
  readonly sources: readonly PairsSource[];
  /** All that are loaded. */
  readonly edges: readonly PairEdge[];
  readonly shownCount: number;
  /** What is shown, at any time: the bars show what the chosen time leaves out. */
  readonly anyTime: readonly PairEdge[];
  /** What is shown, of any kind: the legend shows what it leaves out. */
  readonly anyKind: readonly PairEdge[];
  readonly near: NearCounts;
  readonly lookalikes: number;
  readonly findError: string | null;
  readonly hideError: string | null;
  readonly onChange: (change: Partial<PairsView>, gesture?: string) => void;
  /** Stands beside the counts. */
  readonly children: ReactNode;
}

/** What decides which pairs are shown, and how many are. */
export function PairsFilters(props: PairsFiltersProps) {
  const { view, sources, edges, shownCount, anyTime, anyKind, near, lookalikes, findError, hideError } =
    props;
  const { onChange, children, ...actions } = props;
  const { t0, nearDays, range } = view;
  const { zone } = actions;
  return (
    <>
      <div className="pairs-tools">
        <IncidentTime
          t0={t0}
          nearDays={nearDays}
          zone={zone}
          onT0={(ms) => onChange({ t0: ms })}
          onNearDays={(days) => onChange({ nearDays: days }, 'near')}
        />
        <ExpressionField
          label="Find pairs"
          placeholder="Find: kind = script.src and age < 14d"
          text={view.find}
          error={findError}
          edges={edges}
          onText={(find) => onChange({ find }, 'find')}
        />
        <ExpressionField
          label="Hide pairs"
          placeholder="Hide: domain = cdn.example"
          text={view.hide}
          error={hideError}
          edges={edges}
          onText={(hide) => onChange({ hide }, 'hide')}
        />
        <PairsActions {...actions} />
      </div>
      <TimeBrush
        edges={anyTime}
        range={range}
        t0={t0}
        nearDays={nearDays}
        near={near}
        zone={zone}
        onRange={(next) => onChange({ range: next }, 'range')}
      />
      <div className="pairs-line">
        <span className="counts" role="status">
          {shownCount === edges.length
            ? counted(edges.length, 'pair')
            : `${formatCount(shownCount)} of ${formatCount(edges.length)} shown`}
        </span>
        <LoadedPairs sources={sources} />
        {children}
        <KindLegend
          edges={anyKind}
          off={view.kindsOff}
          lookalikes={lookalikes}
          onOff={(off) => onChange({ kindsOff: off })}
        />
      </div>
    </>
  );
}
