import type { Resource } from './dataSource';

/** A copy of a record without these members; the record itself if it has none of them. */
export function withoutMembers(record: Resource, ...names: readonly string[]): Resource {
  if (!names.some((name) => Object.hasOwn(record, name))) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
