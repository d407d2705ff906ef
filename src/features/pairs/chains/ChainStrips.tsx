import Button from '@mui/material/Button';
import { HostileText } from '~/shared/ui/HostileText';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import type { RedirectChain, RedirectChains } from './redirectChains';

interface ChainStripsProps {
  readonly chains: RedirectChains;
  readonly onEdges: (edges: readonly PairEdge[]) => void;
}

/** Redirect chains as strips, hop by hop, each with the time in which all of it was seen. */
export function ChainStrips({ chains: { chains, moreWords, shortcuts }, onEdges }: ChainStripsProps) {
  return (
    <section className="chains" aria-labelledby="chains-title">
      <h2 id="chains-title">Redirect chains</h2>
      {chains.length === 0 && <p className="quiet">No redirects among the pairs that are shown.</p>}
      <ol>
        {chains.map((chain) => (
          <Strip key={chain.hosts.join('\n')} chain={chain} onEdges={onEdges} />
        ))}
      </ol>
      {moreWords && <p className="quiet">{moreWords}</p>}
      {shortcuts.length > 0 && (
        <ul className="shortcuts">
          {shortcuts.map((check) => (
            <li key={check.edge.key}>
              <HostileText text={check.sentence} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Strip({ chain, onEdges }: { readonly chain: RedirectChain } & Pick<ChainStripsProps, 'onEdges'>) {
  const fanIns = new Map(chain.fanIns.map(({ host, from }) => [host, from.length]));
  return (
    <li className="strip">
      <p className="strip-hosts">
        {chain.hosts.map((host, index) => (
          // A loop names a host twice, and the order does not change.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} className="strip-host">
            {index > 0 && <span aria-hidden="true"> → </span>}
            <span className="mono">
              <HostileText text={host} />
            </span>
            {fanIns.has(host) && <span className="tag">{fanIns.get(host)} lead here</span>}
          </span>
        ))}
      </p>
      <p>
        {chain.words}
        {chain.loopsTo !== null && (
          <>
            {' '}
            <span className="tag tag-warn">
              loops back to <HostileText text={chain.loopsTo} />
            </span>
          </>
        )}
        {chain.isCut && ' and goes on'}{' '}
        <Button onClick={() => onEdges(chain.hops.flatMap((hop) => hop.edges))}>Show its pairs</Button>
      </p>
    </li>
  );
}
