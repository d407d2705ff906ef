import type { Host } from '~/msgraph/resources';

/** A fact of a host's own record, with what it is called on the screen. */
export interface HostFact {
  readonly name: string;
  /** `null` where the service has none. */
  readonly text: string | null;
}

/** Whether a host is an address or a name: what the service says, else what the id looks like. */
export function isAddress(hostId: string, host: Host | null): boolean {
  const type = host?.['@odata.type']?.replace('#', '').toLowerCase();
  if (type === 'microsoft.graph.security.ipaddress') return true;
  if (type === 'microsoft.graph.security.hostname') return false;
  return hostId.includes(':') || /^\d+\.\d+\.\d+\.\d+$/.test(hostId);
}

/** The facts that a name or an address has by its kind; a fact of the other kind is shown where the service sent one. */
export function hostFacts(hostId: string, host: Host): readonly HostFact[] {
  const ofAddress: HostFact[] = [
    { name: 'Autonomous system', text: autonomousSystemLine(host) },
    { name: 'Country or region', text: host.countryOrRegion },
    { name: 'Netblock', text: host.netblock },
    { name: 'Hosting provider', text: host.hostingProvider },
  ];
  const ofName: HostFact[] = [
    { name: 'Registrar', text: host.registrar },
    { name: 'Registrant', text: host.registrant },
  ];
  const [own, other] = isAddress(hostId, host) ? [ofAddress, ofName] : [ofName, ofAddress];
  return [...own, ...other.filter(({ text }) => text !== null)];
}

function autonomousSystemLine({ autonomousSystem }: Host): string | null {
  if (!autonomousSystem) return null;
  const { number, name, organization, value } = autonomousSystem;
  const parts = [number === null ? value : `AS${number}`, name, organization === name ? null : organization];
  return parts.filter(Boolean).join(' · ') || null;
}

/** Whether a record says nothing at all, as the service may answer for a host that it has never seen. */
export function isBlank({ id: _, '@odata.type': __, ...rest }: Host): boolean {
  return Object.values(rest).every((value) => value === null);
}
