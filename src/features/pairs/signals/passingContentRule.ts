import { activeKind } from './activeContent';
import { shortAmongLasting } from './shortAmongLasting';
import { shortPairFinding } from './shortPairFinding';
import type { SignalRule } from './signal';

/** The weaker neighbour of short-lived content: a campaign that went on for weeks, or a supplier on trial. */
export const passingContentRule: SignalRule = {
  id: 'passing-content',
  title: 'Active content for some weeks',
  severity: 'medium',
  sentence:
    'Scripts, frames, style imports and requests to another party that were seen for more than 7 and at most 60 days, on a ' +
    'host that had been known for a year and where at least half of the other pairs of that kind (4 or more for each such ' +
    'one) were seen for a year or longer. A host that has many such pairs is left out.',
  find: ({ edges }) =>
    shortAmongLasting(edges, {
      groupOf: activeKind,
      above: 7,
      most: 60,
      lasting: 365,
      parentAge: 365,
      othersForEach: 4,
    }).map((pair) => shortPairFinding(pair, 'pairs of that kind')),
};
