import { daySpan, lengthWords } from '~/features/pairs/edges/daySpan';
import { hostWord } from '~/features/pairs/edges/hostWords';
import { linkLook } from '~/features/pairs/edges/linkKinds';
import { formatCount } from '~/shared/lib/numbers';
import type { ShortPair } from './shortAmongLasting';
import type { Finding } from './signal';

/** Says how short a pair was, and how long its parent's others are; `what` names them: `pairs of that kind`. */
export function shortPairFinding({ edge, life, others, othersLife }: ShortPair, what: string): Finding {
  const { label } = linkLook(edge.kind);
  const seen = `observed ${daySpan(life.first, life.last)} (${lengthWords(life.last - life.first)})`;
  const rest = `at least half of the ${formatCount(others)} other ${what} of ${hostWord(edge.parent)} were seen for ${lengthWords(othersLife)} or longer`;
  return {
    why: `${hostWord(edge.parent)} → ${hostWord(edge.child)} (${label}): ${seen}; ${rest}.`,
    edges: [edge],
    hosts: [edge.child],
  };
}
