import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { isFinalRedirect, isHop } from '~/features/pairs/chains/redirectHops';
import { shortAmongLasting } from './shortAmongLasting';
import { shortPairFinding } from './shortPairFinding';
import type { SignalRule } from './signal';

/** A redirector that serves everyone, and for some days a campaign. */
export const shortLivedRedirectRule: SignalRule = {
  id: 'short-lived-redirect',
  title: 'Short-lived redirect',
  severity: 'medium',
  sentence:
    'Redirects to another party that were seen for 14 days at most, from a host that had been known for 90 days and where at ' +
    'least half of the other redirects (2 or more for each short one) were seen for half a year or longer. A host that ' +
    'has many such short redirects is left out.',
  find: ({ edges }) =>
    shortAmongLasting(edges, {
      groupOf: redirectGroup,
      above: 0,
      most: 14,
      lasting: 182,
      parentAge: 90,
      othersForEach: 2,
    }).map((pair) => shortPairFinding(pair, 'redirects')),
};

function redirectGroup(edge: PairEdge): string | null {
  return isHop(edge) || isFinalRedirect(edge) ? 'redirect' : null;
}
