import type { Resource } from '~/emulator/dataSource';
import { chanceOf, hexDigits } from './chance';
import { isoMillis, sighting } from './sighting';

type Days = readonly [from: string, to: string];

export interface Network {
  readonly number: number;
  readonly name: string;
  readonly organization: string;
  readonly provider: string;
  readonly country: string;
  readonly netblock: string;
}

export type Severity = 'unknown' | 'low' | 'medium' | 'high';
export type Classification = 'unknown' | 'neutral' | 'suspicious' | 'malicious';
export type RuleRow = readonly [name: string, severity: Severity, description: string, detailsUrl?: string];

/** A `hostname`; no days: nothing is known of it but that others name it. */
export function hostname(
  id: string,
  days?: Days,
  registrar: string | null = null,
  registrant: string | null = null,
) {
  return {
    '@odata.type': '#microsoft.graph.security.hostname',
    id,
    ...seenOn(id, days),
    registrar,
    registrant,
  };
}

/** An `ipAddress`; without a network Graph's four members about it are null. */
export function ipAddress(id: string, days?: Days, network?: Network): Resource {
  return {
    '@odata.type': '#microsoft.graph.security.ipAddress',
    id,
    ...seenOn(id, days),
    autonomousSystem: network ? autonomousSystem(network) : null,
    countryOrRegion: network?.country ?? null,
    hostingProvider: network?.provider ?? null,
    netblock: network?.netblock ?? null,
  };
}

/** The record of a host that is known only because another one names it. */
export function bareHost(id: string): Resource {
  return isAddress(id) ? ipAddress(id) : hostname(id);
}

/** A `hostReputation`; `score` from 0 to 100, higher is worse. */
export function reputation(
  hostId: string,
  classification: Classification,
  score: number,
  rules: readonly RuleRow[] = [],
): readonly [hostId: string, Resource] {
  const resource = { id: guid(hostId), classification, score, rules: rules.map(reputationRule) };
  return [hostId, resource];
}

function reputationRule([name, severity, description, detailsUrl]: RuleRow): Resource {
  return { name, severity, description, relatedDetailsUrl: detailsUrl ?? null };
}

function autonomousSystem({ number, name, organization }: Network): Resource {
  return { name, number, organization, value: `AS${number} - ${organization}` };
}

function seenOn(id: string, days: Days | undefined) {
  if (!days) return { firstSeenDateTime: null, lastSeenDateTime: null };
  const { first, last } = sighting(...days, id);
  return { firstSeenDateTime: isoMillis(first), lastSeenDateTime: isoMillis(last) };
}

// Good enough for the demo's own ids: no name here holds a colon or ends in a digit.
function isAddress(id: string): boolean {
  return id.includes(':') || /\d$/.test(id);
}

function guid(key: string): string {
  return hexDigits(chanceOf(key), 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
