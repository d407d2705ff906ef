import type { Drawing } from '~/features/pairs/drawing/drawing';
import type { NearT0 } from '~/features/pairs/time/timeRange';
import { formatCount } from '~/shared/lib/numbers';

/** What stands on lines whose pairs appeared (▲) or ended (▼) near the incident, by link id: `▲`, `▲▼`, of several pairs `▲ 3 ▼ 1`. */
export function nearNotes(
  { links }: Drawing,
  near: ReadonlyMap<string, NearT0>,
): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  if (near.size === 0) return notes;
  for (const { id, edges } of links) {
    const found = edges.flatMap(({ key }) => near.get(key) ?? []);
    if (found.length === 0) continue;
    const appeared = found.filter((what) => what !== 'ended').length;
    const ended = found.filter((what) => what !== 'appeared').length;
    const parts = [
      { sign: '▲', count: appeared },
      { sign: '▼', count: ended },
    ].filter(({ count }) => count > 0);
    const isOne = edges.length === 1;
    notes.set(
      id,
      parts.map(({ sign, count }) => (isOne ? sign : `${sign} ${formatCount(count)}`)).join(isOne ? '' : ' '),
    );
  }
  return notes;
}
