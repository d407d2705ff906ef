import type { Resource } from '~/emulator/dataSource';
import { badQuery } from '~/emulator/GraphFault';
import type { Predicate } from './filterComparison';

/** The values of a certificate that a search field looks at. */
type Field = (certificate: Resource) => readonly unknown[];

/** Members of an issuer or subject by the names that the v1.0 page (the schema's own) and the beta page give them. */
const entityFields: readonly (readonly [name: string, path: readonly string[]])[] = [
  ['commonName', ['commonName']],
  ['email', ['email']],
  ['emailAddress', ['email']],
  ['givenName', ['givenName']],
  ['surname', ['surname']],
  ['serialNumber', ['serialNumber']],
  ['organizationName', ['organizationName']],
  ['organizationUnitName', ['organizationUnitName']],
  ['address/city', ['address', 'city']],
  ['address/countryOrRegion', ['address', 'countryOrRegion']],
  ['address/postalCode', ['address', 'postalCode']],
  ['address/state', ['address', 'state']],
  ['address/street', ['address', 'street']],
  ['localityName', ['address', 'city']],
  ['country', ['address', 'countryOrRegion']],
  ['province', ['address', 'state']],
  ['stateOrProvinceName', ['address', 'state']],
  ['streetAddress', ['address', 'street']],
];

const fields: ReadonlyMap<string, Field> = new Map([
  ['fingerprint', (certificate) => [withoutColons(certificate['fingerprint'])]],
  ['sha1', (certificate) => [certificate['sha1']]],
  ['serialNumber', (certificate) => [certificate['serialNumber']]],
  [
    'name',
    (certificate) => [valueAt(certificate, ['subject', 'commonName']), ...names(certificate, 'subject')],
  ],
  ...(['issuer', 'subject'] as const).flatMap(partyFields),
]);

/**
 * Reads `$search` of certificates: one `"property:value"`, quotes included. A record matches if the property has
 * this value, whatever the case; the colons of a fingerprint are left out.
 * Source: https://learn.microsoft.com/graph/api/security-threatintelligence-list-sslcertificates, v1.0 and beta.
 *
 * @throws GraphFault 400 for another form, another property, or a colon in the value.
 */
export function certificateSearch(text: string): Predicate {
  const [, property = '', value = ''] = /^"([^":]+):([^":]+)"$/.exec(text.trim()) ?? [];
  if (!property) throw badQuery(`$search takes the form "property:value", with the quotes; found '${text}'.`);
  const field = fields.get(property.trim());
  if (!field) throw badQuery(`The property '${property}' cannot be searched.`);
  const wanted = value.trim().toLowerCase();
  return (certificate) =>
    field(certificate).some((found) => typeof found === 'string' && found.toLowerCase() === wanted);
}

function partyFields(party: 'issuer' | 'subject'): [string, Field][] {
  const own = entityFields.map(([name, path]): [string, Field] => [
    `${party}/${name}`,
    (certificate) => [valueAt(certificate, [party, ...path])],
  ]);
  const alternate: Field = (certificate) => names(certificate, party);
  return [...own, [`${party}/alternateNames`, alternate], [`${party}/alternativeName`, alternate]];
}

/** The documented examples write `alternateName`, the schema `alternateNames`. */
function names(certificate: Resource, party: 'issuer' | 'subject'): readonly unknown[] {
  const lists = ['alternateNames', 'alternateName'].map((name) => valueAt(certificate, [party, name]));
  return lists.find((list) => Array.isArray(list)) ?? [];
}

function valueAt(resource: Resource, path: readonly string[]): unknown {
  let value: unknown = resource;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    // Checked to be an object; its members stay unknown.
    value = (value as Resource)[name];
  }
  return value;
}

function withoutColons(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(':', '') : value;
}
