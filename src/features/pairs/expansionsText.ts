import type { PairDirection } from './drawing/drawing';
import { isTexts, linkJson } from './linkJson';
import type { Expansion } from './pairsState';

const mostExpansions = 1000;

/**
 * Expansions in a link, `["children","cdn.example",["script.src"],"2026-01-01T00:00Z",null,null]` each. Hosts that follow each
 * other and were expanded alike are one entry with a list of hosts, for following a chain expands many alike. `null` for none.
 */
export function expansionsText(expansions: readonly Expansion[]): string | null {
  if (expansions.length === 0) return null;
  const entries: { readonly alike: string; readonly hosts: string[]; readonly one: Expansion }[] = [];
  for (const one of expansions) {
    const alike = JSON.stringify({ ...one, hostId: '' });
    const last = entries.at(-1);
    if (last?.alike === alike) last.hosts.push(one.hostId);
    else entries.push({ alike, hosts: [one.hostId], one });
  }
  return JSON.stringify(
    entries.map(({ hosts, one: { direction, kinds, from, to, picked } }) => [
      direction,
      hosts.length === 1 ? hosts[0] : hosts,
      kinds,
      from,
      to,
      picked,
    ]),
  );
}

/** What `expansionsText` wrote; `undefined` for any other text. */
export function readExpansions(text: string): Expansion[] | undefined {
  const list = linkJson(text);
  if (!Array.isArray(list)) return undefined;
  const read = list.map(expansionsOf);
  const all = read.flatMap((some) => some ?? []);
  return read.includes(undefined) || all.length > mostExpansions ? undefined : all;
}

function expansionsOf(parts: unknown): Expansion[] | undefined {
  if (!Array.isArray(parts)) return undefined;
  const [direction, host, kinds, from, to, picked] = parts as unknown[];
  const hosts = typeof host === 'string' ? [host] : host;
  if (!isDirection(direction) || !isTexts(hosts) || !isTexts(kinds)) return undefined;
  if (!isTextOrNull(from) || !isTextOrNull(to) || !(picked === null || isTexts(picked))) return undefined;
  return hosts.map((hostId) => ({ direction, hostId, kinds, from, to, picked }));
}

function isDirection(value: unknown): value is PairDirection {
  return value === 'parents' || value === 'children';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
