import { useMemo, useState } from 'react';
import { followedHosts, hopExpansion, redirectExpansion } from './chains/chainExpansions';
import { ChainStrips } from './chains/ChainStrips';
import { PathFinder } from './chains/PathFinder';
import { redirectChains } from './chains/redirectChains';
import { ChangedView, changeCount } from './ChangedView';
import type { PairEdge } from './edges/pairEdge';
import { PairsSide } from './PairsSide';
import type { Expansion, PairsView } from './pairsState';
import type { SignalsState } from './signals/signalDesk';
import { SignalsPanel } from './SignalsPanel';

interface PairsFoundProps {
  readonly view: PairsView;
  /** The pairs that are shown, in which chains are looked for. */
  readonly shown: readonly PairEdge[];
  readonly found: SignalsState;
  readonly flagged: ReadonlySet<string>;
  readonly onChange: (change: Partial<PairsView>) => void;
  /** Shows the pairs that something rests on. */
  readonly onEdges: (edges: readonly PairEdge[]) => void;
  readonly ref: React.Ref<HTMLElement>;
}

/** What the rules found in the pairs, what leads where, and what was changed. */
export function PairsFound({ view, shown, found, flagged, onChange, onEdges, ref }: PairsFoundProps) {
  const [part, setPart] = useState<string | null>(null);
  const chains = useMemo(() => redirectChains(shown), [shown]);
  const followed = useMemo(() => followedHosts(view), [view]);
  const fired = found.signals?.fired;
  // Where no rule fired and there are redirects, these are what is there to see.
  const isQuiet = fired?.length === 0 && !found.isBusy && chains.chains.length > 0;
  const bringIn = (more: readonly Expansion[]) => onChange({ expansions: [...view.expansions, ...more] });
  return (
    <PairsSide
      ref={ref}
      chosen={part ?? (isQuiet ? 'chains' : 'signals')}
      onChoose={setPart}
      parts={[
        {
          id: 'signals',
          title: 'Signals',
          count: fired?.length ?? 0,
          content: <SignalsPanel {...found} onEdges={onEdges} />,
        },
        {
          id: 'chains',
          title: 'Chains',
          count: chains.chains.length + chains.more,
          content: (
            <>
              <ChainStrips
                chains={chains}
                flagged={flagged}
                followed={followed}
                onEdges={onEdges}
                onFollow={(hosts) => bringIn(hosts.map(redirectExpansion))}
              />
              <PathFinder hostId={view.starts[0] ?? ''} onPath={(path) => bringIn(path.map(hopExpansion))} />
            </>
          ),
        },
        {
          id: 'changes',
          title: 'Changes',
          count: changeCount(view),
          content: <ChangedView view={view} onChange={onChange} />,
        },
      ]}
    />
  );
}
