import { groupedBy } from '~/features/pairs/edges/groupedBy';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { hostLives, type Life, lifeOf } from './hostLives';
import { party } from './party';

export const dayLength = 86_400_000;

/** Which pairs are short, and what their parent's others must be like for that to be odd. All lengths in days. */
interface Measure {
  /** The group in which an edge is compared with its parent's others; `null` for edges that do not matter. */
  readonly groupOf: (edge: PairEdge) => string | null;
  /** A short life is longer than `above` and at most `most`. */
  readonly above: number;
  readonly most: number;
  /** The median of the others’ lives is at least so long. */
  readonly lasting: number;
  /** The parent had been seen for so long when the pair began. */
  readonly parentAge: number;
  /** For each short one the parent has at least so many others. */
  readonly othersForEach: number;
}

/** A pair that was short where its parent's others last. */
export interface ShortPair {
  readonly edge: PairEdge;
  readonly life: Life;
  /** How many others of that group the parent has, and the median of their lives in milliseconds: at least half of them live so long. */
  readonly others: number;
  readonly othersLife: number;
}

/** More short ones than these, and than one in a hundred, are the parent's habit. */
const fewShort = 3;
const habitShare = 100;

/** Short pairs of a host with another party, as exceptions among its lasting ones. Newest first; undated pairs count nowhere. */
export function shortAmongLasting(edges: readonly PairEdge[], measure: Measure): ShortPair[] {
  const lives = hostLives(edges);
  const foreign = edges.filter((edge) => measure.groupOf(edge) !== null && isForeign(edge));
  const groups = groupedBy(foreign, (edge) => `${measure.groupOf(edge)} ${edge.parent}`);
  return [...groups.values()]
    .flatMap((group) => exceptions(group, lives, measure))
    .toSorted((a, b) => b.life.first - a.life.first);
}

function isForeign({ parent, child }: PairEdge): boolean {
  return parent !== child && party(parent) !== party(child);
}

function exceptions(
  group: readonly PairEdge[],
  lives: ReadonlyMap<string, Life>,
  { above, most, lasting, parentAge, othersForEach }: Measure,
): ShortPair[] {
  const dated = group.flatMap((edge) => {
    const life = lifeOf(edge);
    return life === null ? [] : [{ edge, life, length: life.last - life.first }];
  });
  const isShort = ({ length }: { length: number }): boolean => isBetween(length / dayLength, above, most);
  const short = dated.filter(isShort);
  const others = dated.filter((one) => !isShort(one)).map(({ length }) => length);
  const isHabit =
    short.length * othersForEach > others.length ||
    (short.length > fewShort && short.length * habitShare > dated.length);
  const othersLife = median(others);
  if (isHabit || othersLife < lasting * dayLength) return [];
  return short
    .filter(({ edge, life }) => {
      const parentFirst = lives.get(edge.parent)?.first ?? life.first;
      return life.first - parentFirst >= parentAge * dayLength;
    })
    .map(({ edge, life }) => ({ edge, life, others: others.length, othersLife }));
}

/** A measurement of nothing at all counts as above 0, so that one single sighting is short too. */
function isBetween(days: number, above: number, most: number): boolean {
  return days <= most && (days > above || above === 0);
}

function median(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
