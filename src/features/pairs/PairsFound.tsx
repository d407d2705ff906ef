import { useCallback, useMemo, useState } from 'react';
import { followedHosts, hopExpansion, redirectExpansion } from './chains/chainExpansions';
import { ChainStrips } from './chains/ChainStrips';
import { PathFinder } from './chains/PathFinder';
import { redirectChains } from './chains/redirectChains';
import { useAskedPairs } from './chains/useAskedPairs';
import { usePathFinder } from './chains/usePathFinder';
import { ChangedView, changeCount } from './ChangedView';
import type { PairEdge } from './edges/pairEdge';
import type { ReadHost } from './frame/AddHostField';
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
  /** Understands the hosts between which a path is looked for. */
  readonly readHost: ReadHost;
  readonly onChange: (change: Partial<PairsView>) => void;
  /** Shows the pairs that something rests on. */
  readonly onEdges: (edges: readonly PairEdge[]) => void;
  readonly ref: React.Ref<HTMLElement>;
}

/** What the rules found in the pairs, what leads where, and what was changed. */
export function PairsFound(props: PairsFoundProps) {
  const { view, shown, found, flagged, readHost, onChange, onEdges, ref } = props;
  const [part, setPart] = useState<string | null>(null);
  const chains = useMemo(() => redirectChains(shown), [shown]);
  const followed = useMemo(() => followedHosts(view), [view]);
  // Here, where it outlives the tab that it is shown on.
  const finding = usePathFinder({ start: view.starts[0] ?? '', readHost, pairsOf: useAskedPairs() });
  const fired = found.signals?.fired;
  // Where no rule fired and there are redirects, these are what is there to see.
  const isQuiet = fired?.length === 0 && !found.isBusy && chains.chains.length > 0;
  const { expansions } = view;
  const bringIn = useCallback(
    (more: readonly Expansion[]) => onChange({ expansions: [...expansions, ...more] }),
    [expansions, onChange],
  );
  // Hundreds of hosts do not change with each letter that is typed below them.
  const strips = useMemo(
    () => (
      <ChainStrips
        chains={chains}
        flagged={flagged}
        followed={followed}
        onEdges={onEdges}
        onFollow={(hosts) => bringIn(hosts.map(redirectExpansion))}
      />
    ),
    [chains, flagged, followed, onEdges, bringIn],
  );
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
          count: chains.countWords,
          content: (
            <>
              {strips}
              <PathFinder finding={finding} onPath={(path) => bringIn(path.map(hopExpansion))} />
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
