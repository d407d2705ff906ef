import Button from '@mui/material/Button';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { HostileText } from '~/shared/ui/HostileText';
import { followAllWords, singleHopWords } from './chainWords';
import type { RedirectChain, RedirectChains } from './redirectChains';
import { StripHost } from './StripHost';

interface ChainStripsProps {
  readonly chains: RedirectChains;
  readonly flagged: ReadonlySet<string>;
  /** Hosts whose children are asked for already. */
  readonly followed: ReadonlySet<string>;
  readonly onEdges: (edges: readonly PairEdge[]) => void;
  /** Asks where hosts redirect to, a request for each. */
  readonly onFollow: (hostIds: readonly string[]) => void;
}

/** Redirect chains as strips, hop by hop, each with the time in which all of it was seen; those of flagged hosts first. */
export function ChainStrips({ chains: found, ...rest }: ChainStripsProps) {
  const { chains, moreWords, shortcuts } = found;
  const { flagged } = rest;
  const ends = [...new Set(chains.filter((chain) => mayFollow(chain, rest.followed)).map(endOf))];
  const isTelling = ({ hosts }: RedirectChain) => hosts.slice(1).some((host) => flagged.has(host));
  const marks = ({ hosts }: RedirectChain) => hosts.filter((host) => flagged.has(host)).length;
  const telling = chains.filter(isTelling).toSorted((a, b) => marks(b) - marks(a));
  const others = chains.filter((chain) => !isTelling(chain));
  const long = others.filter(({ hops }) => hops.length > 1);
  const single = others.filter(({ hops }) => hops.length === 1);
  return (
    <section className="chains" aria-labelledby="chains-title">
      <h3 id="chains-title">Redirect chains</h3>
      {chains.length === 0 && <p className="quiet">No redirects among the pairs that are shown.</p>}
      {ends.length > 1 && ends.length <= mostFollowed && (
        <Button variant="outlined" onClick={() => rest.onFollow(ends)}>
          {followAllWords(ends.length, found)}
        </Button>
      )}
      <Strips chains={[...telling, ...long]} {...rest} />
      {single.length > 0 && (
        <details open={telling.length + long.length === 0}>
          <summary>{singleHopWords(single.length, found)}</summary>
          <Strips chains={single} {...rest} />
        </details>
      )}
      {moreWords && <p className="quiet">{moreWords}</p>}
      {shortcuts.length > 0 && (
        <>
          <h3>Where redirects are said to end</h3>
          <ul className="shortcuts">
            {shortcuts.map(({ edge, sentence }) => (
              <li key={edge.key}>
                <HostileText text={sentence} /> <Button onClick={() => rest.onEdges([edge])}>Show it</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** More requests than these are not made by one press. */
const mostFollowed = 20;

function endOf({ hosts }: RedirectChain): string {
  return hosts.at(-1) ?? '';
}

/** Whether it is not known yet where a chain goes on. */
function mayFollow(chain: RedirectChain, followed: ReadonlySet<string>): boolean {
  return chain.loopsTo === null && !chain.isCut && !followed.has(endOf(chain));
}

interface StripsProps extends Omit<ChainStripsProps, 'chains'> {
  readonly chains: readonly RedirectChain[];
}

function Strips({ chains, ...rest }: StripsProps) {
  return (
    <ol>
      {chains.map((chain) => (
        <Strip key={chain.hosts.join('\n')} chain={chain} {...rest} />
      ))}
    </ol>
  );
}

interface StripProps extends Omit<StripsProps, 'chains'> {
  readonly chain: RedirectChain;
}

function Strip({ chain, flagged, followed, onEdges, onFollow }: StripProps) {
  const fanIns = new Map(chain.fanIns.map(({ host, from }) => [host, from.length]));
  return (
    <li className="strip">
      <p className="strip-hosts">
        {chain.hosts.map((host, index) => (
          <StripHost
            // A loop names a host twice, and the order does not change.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            host={host}
            hop={chain.hops[index - 1]}
            isFlagged={flagged.has(host)}
            leading={fanIns.get(host)}
          />
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
        {chain.isCut && ' and goes on'}
      </p>
      <p>
        <Button onClick={() => onEdges(chain.hops.flatMap((hop) => hop.edges))}>Show its pairs</Button>
        {mayFollow(chain, followed) && <Button onClick={() => onFollow([endOf(chain)])}>Follow on</Button>}
      </p>
    </li>
  );
}
