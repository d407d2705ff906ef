import type { Resource } from '~/emulator/dataSource';
import { chanceOf, hexDigits } from './chance';
import { lately } from './sighting';
import { base64 } from './wireId';

export interface Party {
  readonly commonName: string;
  readonly organization?: string;
  readonly unit?: string;
  readonly email?: string;
  readonly country?: string;
}

export interface CertificateSpec {
  readonly subject: Party;
  readonly alternateNames?: readonly string[];
  /** Left out: the subject signed it itself. */
  readonly issuer?: Party;
  /** Days, `2026-09-14`. */
  readonly issued: string;
  readonly expires: string;
  /** The last day it was seen, if not the last of its validity. */
  readonly seenUntil?: string;
}

/** A certificate and the days of its first and last sighting on a port. */
export type CertificateRow = readonly [certificate: Resource, from: string, to: string];

/** An `sslCertificate`; its id is base64 of its SHA-1, as in Graph's examples. */
export function certificate(spec: CertificateSpec): Resource {
  const { subject, alternateNames = [], issuer, issued, expires } = spec;
  const chance = chanceOf(`${subject.commonName} ${issuer?.commonName} ${issued}`);
  const sha1 = hexDigits(chance, 40);
  return {
    id: base64(sha1),
    sha1,
    fingerprint: sha1.replaceAll(/..(?=.)/g, '$&:'),
    // A certificate's serial number has up to 20 bytes (RFC 5280, 4.1.2.2): more than a number holds.
    serialNumber: BigInt(`0x7${hexDigits(chance, 35)}`).toString(),
    issueDateTime: `${issued}T00:00:00.000Z`,
    expirationDateTime: `${expires}T23:59:59.000Z`,
    firstSeenDateTime: `${issued}T00:31:07.000Z`,
    lastSeenDateTime: `${spec.seenUntil ?? (expires < lately ? expires : lately)}T23:41:52.000Z`,
    issuer: entity(issuer ?? subject, []),
    subject: entity(subject, alternateNames),
  };
}

/** Certificates for one name, each renewed a month before its end and seen until then; the oldest first. */
export function yearlyCertificates(
  spec: Omit<CertificateSpec, 'issued' | 'expires'>,
  years: readonly number[],
): Resource[] {
  return years.map((year) => {
    const expires = `${year + 1}-03-05`;
    const until = spec.seenUntil ?? lately;
    return certificate({
      ...spec,
      issued: `${year}-02-03`,
      expires,
      seenUntil: expires < until ? expires : until,
    });
  });
}

/** The days on which a host showed each of its yearly certificates: until a week into the next one's life. */
export function inTurn(certificates: readonly Resource[], until = lately): CertificateRow[] {
  return certificates.map((each, index) => {
    const year = Number(String(each['issueDateTime']).slice(0, 4));
    return [each, `${year}-02-05`, index === certificates.length - 1 ? until : `${year + 1}-02-10`];
  });
}

function entity(party: Party, alternateNames: readonly string[]): Resource {
  return {
    commonName: party.commonName,
    organizationName: party.organization ?? null,
    organizationUnitName: party.unit ?? null,
    givenName: null,
    surname: null,
    email: party.email ?? null,
    serialNumber: null,
    alternateNames,
    address: {
      city: null,
      countryOrRegion: party.country ?? null,
      postalCode: null,
      state: null,
      street: null,
    },
  };
}
