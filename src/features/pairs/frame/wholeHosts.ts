import type { Expansion } from '~/features/pairs/pairsState';

/** The hosts, in lower case, all of whose pairs were asked for: on both sides, of all kinds, of all time. */
export function wholeHosts(expansions: readonly Expansion[]): readonly string[] {
  const whole = expansions.filter(
    ({ kinds, from, to, picked }) => kinds.length === 0 && from === null && to === null && picked === null,
  );
  const sideOf = (direction: Expansion['direction']) =>
    new Set(whole.filter((one) => one.direction === direction).map(({ hostId }) => hostId.toLowerCase()));
  const parents = sideOf('parents');
  return [...sideOf('children')].filter((host) => parents.has(host));
}
