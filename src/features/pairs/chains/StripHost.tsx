import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import { hopWords } from './chainWords';
import type { RedirectHop } from './redirectHops';

interface StripHostProps {
  readonly host: string;
  /** The hop that led to it; none for the first host. */
  readonly hop?: Pick<RedirectHop, 'edges' | 'window'> | undefined;
  readonly isFlagged?: boolean;
  /** How many other hosts lead to it, where they are many. */
  readonly leading?: number | undefined;
}

/** A host of a strip with the hop that led to it: its kinds and the days on which it was seen. */
export function StripHost({ host, hop, isFlagged = false, leading }: StripHostProps) {
  return (
    <span className="strip-host">
      {hop && <span className="strip-arrow"> → </span>}
      {isFlagged && (
        <span className="flag" title="A signal has fired on this host">
          !
        </span>
      )}
      <span className="mono">
        <HostileText text={host} />
      </span>
      {leading !== undefined && <span className="tag">{formatCount(leading)} lead here</span>}
      {hop && (
        <span className="strip-hop">
          {' '}
          <HostileText text={hopWords(hop)} />
        </span>
      )}
    </span>
  );
}
