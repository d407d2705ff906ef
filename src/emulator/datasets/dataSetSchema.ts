import * as z from 'zod/mini';

// zod compiles checks with `new Function` where it can; trying that breaks the page's Content-Security-Policy.
z.config({ jitless: true });

/*
 * Checked is what serving needs. Dates, words of enumerations, counts and members that the schema of Graph does not know
 * stand as they are: real answers depart from the schema there, and a data set may hold such answers.
 * Each `error` says what belongs in the place.
 */
const id = z
  .string({ error: 'a text that is not empty' })
  .check(z.minLength(1, { error: 'a text that is not empty' }));
const text = z.optional(z.nullable(z.string({ error: 'a text or null' })));
const count = z.optional(z.nullable(z.union([z.number(), z.string()], { error: 'a number' })));
const reference = z.looseObject({ id }, { error: 'an object with an id' });

function list<T extends z.core.SomeType>(item: T) {
  return z.optional(z.nullable(z.array(item, { error: 'an array or null' })));
}

function object<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.looseObject(shape, { error: 'an object' });
}

function maybe<T extends z.core.SomeType>(schema: T) {
  return z.optional(z.nullable(schema));
}

const seen = { firstSeenDateTime: text, lastSeenDateTime: text };

const reputation = object({
  id: z.optional(id),
  classification: text,
  score: count,
  rules: list(object({ name: text, description: text, severity: text, relatedDetailsUrl: text })),
});

const host = object({
  id,
  ...seen,
  registrar: text,
  registrant: text,
  countryOrRegion: text,
  hostingProvider: text,
  netblock: text,
  autonomousSystem: maybe(object({ name: text, organization: text, value: text, number: count })),
  reputation: maybe(reputation),
});

const party = object({
  commonName: text,
  organizationName: text,
  organizationUnitName: text,
  givenName: text,
  surname: text,
  email: text,
  serialNumber: text,
  alternateNames: list(z.string({ error: 'a text' })),
  alternateName: list(z.string({ error: 'a text' })),
  address: maybe(object({ city: text, countryOrRegion: text, postalCode: text, state: text, street: text })),
});

const certificateMembers = {
  ...seen,
  fingerprint: text,
  sha1: text,
  serialNumber: text,
  issueDateTime: text,
  expirationDateTime: text,
  issuer: maybe(party),
  subject: maybe(party),
  relatedHosts: list(host),
};

/** A certificate inside another record may lack an id; its SHA-1 is one. */
const embeddedCertificate = object({ id: z.optional(id), ...certificateMembers });

const hostComponent = object({ id, ...seen, name: text, version: text, category: text, host: reference });

const hostPort = object({
  id,
  port: z
    .int({ error: 'an integer' })
    .check(
      z.gte(0, { error: 'an integer from 0 to 65535' }),
      z.lte(65_535, { error: 'an integer from 0 to 65535' }),
    ),
  protocol: text,
  status: text,
  ...seen,
  lastScanDateTime: text,
  timesObserved: count,
  banners: list(object({ banner: text, ...seen, scanProtocol: text, timesObserved: count })),
  services: list(
    object({ ...seen, component: maybe(object({ id: text, name: text, version: text, category: text })) }),
  ),
  mostRecentSslCertificate: maybe(embeddedCertificate),
  host: reference,
});

const hostPair = object({ id, ...seen, linkKind: text, parentHost: reference, childHost: reference });

const hostSslCertificate = object({
  id,
  ...seen,
  ports: list(object({ ...seen, port: count })),
  host: maybe(reference),
  sslCertificate: maybe(embeddedCertificate),
});

const sslCertificate = object({ id, ...certificateMembers });

/** Names and words for the JSON Schema. */
export const schemaNames = z.registry<{ readonly id: string; readonly description?: string }>();
schemaNames.add(reference, { id: 'reference', description: 'A host, by its name or address.' });
schemaNames.add(reputation, { id: 'hostReputation' });
schemaNames.add(host, {
  id: 'host',
  description:
    'A hostname or ipAddress. Its reputation, an endpoint of its own in the API, stands inside it.',
});
schemaNames.add(party, { id: 'sslCertificateEntity' });
schemaNames.add(embeddedCertificate, {
  id: 'embeddedCertificate',
  description: 'A certificate in full, or its id alone.',
});
schemaNames.add(sslCertificate, { id: 'sslCertificate' });
schemaNames.add(hostPort, { id: 'hostPort' });
schemaNames.add(hostPair, { id: 'hostPair' });
schemaNames.add(hostComponent, { id: 'hostComponent' });
schemaNames.add(hostSslCertificate, { id: 'hostSslCertificate' });

/** What a record of each collection has to be. Collections without checks of their own are kept, and not served yet. */
export const recordSchemas = {
  hosts: host,
  hostPorts: hostPort,
  hostPairs: hostPair,
  hostComponents: hostComponent,
  hostSslCertificates: hostSslCertificate,
  sslCertificates: sslCertificate,
  hostCookies: object({ id }),
  hostTrackers: object({ id }),
  passiveDnsRecords: object({ id }),
  subdomains: object({ id }),
  whoisRecords: object({ id }),
};

/** A collection of a data set, by the API's name. */
export type CollectionName = keyof typeof recordSchemas;

// The keys of the object above.
export const collectionNames = Object.keys(recordSchemas) as readonly CollectionName[];

/** The whole file; `docs/data-set.schema.json` is made of it. */
export function dataSetSchema() {
  const collections = Object.entries(recordSchemas).map(([name, record]) => [
    name,
    z.optional(z.array(record)),
  ]);
  return z.strictObject({
    $schema: z.optional(z.string()),
    name: z.optional(z.string()),
    ...Object.fromEntries(collections),
  });
}
