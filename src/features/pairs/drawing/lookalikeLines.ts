import { hostWord } from '~/features/pairs/edges/hostWords';
import { lookalikeDomains } from '~/features/pairs/signals/lookalikes';
import type { Signals } from '~/features/pairs/signals/signals';
import type { Drawing } from './drawing';

/** That a host's name can be taken for another's: derived from the names, observed by nobody. */
export interface LookalikeLine {
  /** The host that looks like the other. */
  readonly from: string;
  readonly to: string;
}

/** How the legend and the list of kinds that are off call these lines. No kind of link has a capital in its label. */
export const lookalikeLabel = 'Lookalike of';

/** The hosts that were found to look like others. */
export function lookalikeHosts(signals: Signals): readonly string[] {
  return findings(signals).flatMap(({ hosts }) => hosts);
}

/** Lines from drawn hosts that look like others to the drawn hosts that they look like, as the findings name them. */
export function lookalikeLines({ nodes }: Drawing, signals: Signals): readonly LookalikeLine[] {
  const found = findings(signals);
  if (found.length === 0) return [];
  const hosts = new Set(nodes.filter(({ kind }) => kind === 'host').map(({ id }) => id));
  const alike = lookalikeDomains(hosts).flatMap(({ a, b }) => [
    { imitator: a, model: b },
    { imitator: b, model: a },
  ]);
  return found.flatMap(({ hosts: imitators, why }) =>
    imitators.flatMap((from) => {
      const pair = alike.find(
        ({ imitator, model }) =>
          imitator.hosts.includes(from) && why.includes(` like ${hostWord(model.domain)}: `),
      );
      const to = pair && nearestName(from, pair.model.hosts);
      return to === undefined ? [] : [{ from, to }];
    }),
  );
}

function findings({ fired }: Signals) {
  return fired.flatMap((result) => (result.rule.id === 'lookalike-hosts' ? result.findings : []));
}

/** Of the hosts of a domain the one that begins with the same label. */
function nearestName(name: string, hosts: readonly string[]): string | undefined {
  const [label] = name.split('.');
  return hosts.find((host) => host.split('.')[0] === label) ?? hosts[0];
}
