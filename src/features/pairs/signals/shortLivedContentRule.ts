import { activeKind } from './activeContent';
import { shortAmongLasting } from './shortAmongLasting';
import { shortPairFinding } from './shortPairFinding';
import type { SignalRule } from './signal';

/** The life of a script that was planted and found: skimmers last for days where a site's suppliers stay for years. */
export const shortLivedContentRule: SignalRule = {
  id: 'short-lived-content',
  title: 'Short-lived active content',
  severity: 'high',
  sentence:
    'Scripts, frames, style imports and requests to another party that were seen for 7 days at most, on a host that had ' +
    'been known for 90 days and where at least half of the other pairs of that kind (4 or more for each short one) were ' +
    'seen for 180 days or longer. A host that has many such short pairs is left out.',
  find: ({ edges }) =>
    shortAmongLasting(edges, {
      groupOf: activeKind,
      above: 0,
      most: 7,
      lasting: 180,
      parentAge: 90,
      othersForEach: 4,
    }).map((pair) => shortPairFinding(pair, 'pairs of that kind')),
};
