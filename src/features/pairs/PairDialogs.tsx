import { lazy, Suspense } from 'react';
import { lazyPart } from '~/shared/lib/lazyPart';
import type { PairEdge } from './edges/pairEdge';
import type { PairsView } from './pairsState';
import type { Signals } from './signals/signals';
import type { OpenDialogs } from './usePairDialogs';

/** Wanted only when somebody asks for them. */
const ExpandDialog = lazy(async () => ({
  default: (await lazyPart(() => import('./ExpandDialog'))).ExpandDialog,
}));
const PairDrawer = lazy(async () => ({ default: (await lazyPart(() => import('./PairDrawer'))).PairDrawer }));

interface PairDialogsProps {
  readonly dialogs: OpenDialogs;
  readonly view: PairsView;
  /** All that are loaded. */
  readonly edges: readonly PairEdge[];
  /** Those that are shown. */
  readonly shown: readonly PairEdge[];
  readonly signals: Signals | null;
  readonly zone: 'utc' | 'local';
  readonly now: number;
  readonly onChange: (change: Partial<PairsView>) => void;
  readonly onHost: (hostId: string) => void;
}

/** The drawer of the pair that was opened, and the dialog for the host that is being expanded. */
export function PairDialogs(props: PairDialogsProps) {
  const { dialogs, view, edges, shown, signals, zone, now, onChange, onHost } = props;
  const { pairKey, expanding, closePair, leavePair, expand, endExpanding } = dialogs;
  const open = pairKey === null ? undefined : edges.find(({ key }) => key === pairKey);
  return (
    <Suspense fallback={null}>
      {expanding !== null && (
        <ExpandDialog
          hostId={expanding}
          view={view}
          shown={shown}
          onClose={endExpanding}
          onExpand={(expansion) => {
            endExpanding();
            onChange({ expansions: [...view.expansions, expansion] });
          }}
        />
      )}
      {open && (
        <PairDrawer
          edge={open}
          reasons={reasonsOf(signals, open)}
          zone={zone}
          now={now}
          onHost={onHost}
          onExpand={(host) => {
            leavePair();
            expand(host);
          }}
          onHide={(host) => {
            onChange({ hidden: [...view.hidden, host] });
            closePair();
          }}
          onClose={closePair}
        />
      )}
    </Suspense>
  );
}

/** Why signals have fired on a pair, each reason once. */
function reasonsOf(signals: Signals | null, edge: PairEdge): readonly string[] {
  const findings = signals?.fired.flatMap((result) => result.findings) ?? [];
  const own = findings.filter(({ edges }) => edges.some(({ key }) => key === edge.key));
  return [...new Set(own.map(({ why }) => why))];
}
