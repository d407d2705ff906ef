import type { DataSource, Resource } from './dataSource';
import type { EntityName } from './entityMembers';
import type { QueryOptions } from '~/emulator/odata/queryOptions';

interface RecordShape {
  readonly returns: EntityName;
  readonly options: QueryOptions;
  readonly source: DataSource;
}

/** A record as it is answered: the certificate of a port reduced or expanded, `$select` applied. */
export function shapedRecord(record: Resource, shape: RecordShape): Resource {
  const { returns, options } = shape;
  const whole = returns === 'hostPort' ? withCertificate(record, shape) : record;
  return options.select ? selected(whole, options.select, shape) : whole;
}

/** Without `$expand` a port names its certificate by id alone. */
function withCertificate(port: Resource, { options, source }: RecordShape): Resource {
  const member = 'mostRecentSslCertificate';
  const certificate = port[member];
  if (typeof certificate !== 'object' || certificate === null) return port;
  const reference = certificateReference(certificate);
  if (!options.expand.includes(member)) return { ...port, [member]: reference };
  if (!isReference(certificate)) return port;
  const known = typeof reference.id === 'string' ? source.item('sslCertificates', reference.id) : undefined;
  return { ...port, [member]: known ?? reference };
}

/** `{ "id": … }` of a certificate; one without an id has its SHA-1 for one. */
function certificateReference(certificate: object): { readonly id: unknown } {
  const id = 'id' in certificate ? certificate.id : 'sha1' in certificate ? certificate.sha1 : null;
  return isReference(certificate) ? { ...certificate, id } : { id };
}

function isReference(certificate: object): boolean {
  return Object.keys(certificate).every((name) => name === 'id' || name.startsWith('@'));
}

/**
 * With `$select` every other member is absent, the id too. `@odata.type` stays on a host, whose declared type is
 * abstract; on other types OData needs no annotation.
 */
function selected(record: Resource, names: readonly string[], { returns, options }: RecordShape): Resource {
  const kept = new Set([...names, ...options.expand]);
  if (returns === 'host') kept.add('@odata.type');
  return Object.fromEntries(Object.entries(record).filter(([name]) => kept.has(name)));
}
