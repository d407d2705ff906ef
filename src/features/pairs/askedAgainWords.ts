import type { HostPair } from '~/msgraph/resources';
import { formatInstant, parseInstant } from '~/shared/lib/dates';

/**
 * How a record that was asked for once more differs from what was loaded of it, for example "last seen is 2026-11-20 08:00:00 UTC
 * now". The found record may be `null`, or another pair: documented examples use one id for three of them.
 */
export function askedAgainWords(loaded: HostPair, found: HostPair | null, zone: 'utc' | 'local'): string {
  if (found === null) return 'the service does not know this record any more';
  if (nameOf(found) !== nameOf(loaded)) {
    const kind = found.linkKind ? ` by ${found.linkKind}` : '';
    return `the service gives another pair for this id: ${found.parentHost.id} to ${found.childHost.id}${kind}`;
  }
  const changes = [
    ...changed('last seen', loaded.lastSeenDateTime, found.lastSeenDateTime, zone),
    ...changed('first seen', loaded.firstSeenDateTime, found.firstSeenDateTime, zone),
  ];
  return changes.length === 0 ? 'unchanged' : `${changes.join(', ')}; the table keeps what was loaded`;
}

/** Host names have no case, and a kind that is not stated is null or ''. */
function nameOf({ parentHost, childHost, linkKind }: HostPair): string {
  return JSON.stringify([parentHost.id.toLowerCase(), childHost.id.toLowerCase(), linkKind ?? '']);
}

function changed(
  what: string,
  before: string | null,
  after: string | null,
  zone: 'utc' | 'local',
): readonly string[] {
  const [was, is] = [dateWords(before, zone), dateWords(after, zone)];
  return was === is ? [] : [`${what} is ${is} now`];
}

function dateWords(text: string | null, zone: 'utc' | 'local'): string {
  const instant = parseInstant(text);
  if (instant.kind === 'absent') return 'not provided';
  return instant.kind === 'unparsed' ? instant.raw : formatInstant(instant, zone);
}
