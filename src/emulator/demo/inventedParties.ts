import type { Party } from './wire/certificate';
import type { Network } from './wire/host';

// Nobody here exists: documentation AS numbers (RFC 5398) and address ranges (RFC 5737, RFC 3849).

/** Who announces the demo's addresses. */
export const networks = {
  harbour: network(64496, 'HARBOUR-HOSTING', 'Harbour Hosting Cooperative', 'Netherlands', '203.0.113.0/26'),
  oldmill: network(64499, 'OLDMILL', 'Old Mill Data Centre', 'Ireland', '203.0.113.64/26'),
  backroom: network(64503, 'BACKROOM', 'Backroom Servers Ltd', 'Iceland', '198.51.100.64/26'),
  chatCloud: network(64508, 'CHAT-CLOUD', 'Chat Cloud Operations', 'Canada', '198.51.100.0/26'),
  campus: network(65540, 'CAMPUS-NET', 'Campus Network Example', 'Finland', '192.0.2.0/25'),
  six: network(65551, 'SIX-ONLY', 'Six Only Internet', 'Japan', '2001:db8:40::/48'),
} as const;

export const registrars = {
  first: 'Example Registrar Ltd',
  second: 'Second Example Names GmbH',
  cheap: 'Bargain Names Example Inc',
} as const;

export const freeCa: Party = {
  commonName: 'Free Example CA R3',
  organization: 'Free Example CA',
  country: 'NZ',
};
export const paidCa: Party = {
  commonName: 'Example Trust Business Validation CA 2',
  organization: 'Example Trust Services',
  unit: 'Business Validation',
  country: 'CH',
};

function network(
  number: number,
  name: string,
  organization: string,
  country: string,
  netblock: string,
): Network {
  return { number, name, organization, provider: organization, country, netblock };
}
