import type { Resource } from '~/emulator/dataSource';
import { instantText } from './instantText';

/** A member that `$filter` may name. `host` is a host id, which is compared without case; `text` is compared exactly. */
export interface FilterMember {
  readonly path: string;
  readonly type: 'text' | 'host' | 'date';
}

/** A value that can be compared as text with another of its type; `null` if there is none, `undefined` if it is not of the type. */
export type Comparable = string | null | undefined;

/** Reads a member of a record for a comparison. A date that does not exist is `undefined`: it equals nothing. */
export function comparableMember(resource: Resource, { path, type }: FilterMember): Comparable {
  const value = valueAt(resource, path);
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return undefined;
  return comparableText(value, type);
}

/** Text as a value of the type: host ids in lower case, dates on one scale. */
export function comparableText(text: string, type: FilterMember['type']): string | undefined {
  if (type === 'date') return instantText(text);
  return type === 'host' ? text.toLowerCase() : text;
}

function valueAt(resource: Resource, path: string): unknown {
  const slash = path.indexOf('/');
  if (slash < 0) return resource[path];
  const inner = resource[path.slice(0, slash)];
  // Checked to be an object; its members stay unknown.
  return typeof inner === 'object' && inner !== null ? (inner as Resource)[path.slice(slash + 1)] : null;
}
