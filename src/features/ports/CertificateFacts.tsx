import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { isReference, portCertificateQuery } from '~/msgraph/queries';
import type { HostPort, SslCertificate, SslCertificateEntity } from '~/msgraph/resources';
import { parseInstant } from '~/shared/lib/dates';
import { plainText } from '~/shared/lib/visibleText';
import { CopyButton } from '~/shared/ui/CopyButton';
import { HostileText } from '~/shared/ui/HostileText';
import { InstantText } from '~/shared/ui/InstantText';
import { QueryPanel } from '~/shared/ui/QueryPanel';
import { Skeleton } from '~/shared/ui/Skeleton';

interface CertificateFactsProps {
  readonly port: HostPort;
  readonly zone: 'utc' | 'local';
  readonly now: number;
}

/** The newest certificate of a port. */
export function CertificateFacts({ port, zone, now }: CertificateFactsProps) {
  const certificate = port.mostRecentSslCertificate;
  if (!certificate) {
    return <Typography color="textSecondary">No certificate was recorded on this port.</Typography>;
  }
  if (!isReference(certificate)) return <Facts certificate={certificate} zone={zone} now={now} />;
  return <ReferencedCertificate port={port} certificateId={certificate.id ?? ''} zone={zone} now={now} />;
}

interface ReferencedCertificateProps extends CertificateFactsProps {
  readonly certificateId: string;
}

function ReferencedCertificate({ port, certificateId, zone, now }: ReferencedCertificateProps) {
  const query = useQuery(portCertificateQuery(useMsGraph(), port.id ?? '', certificateId));
  return (
    <QueryPanel title="Certificate" query={query} skeleton={<Skeleton height={240} />}>
      {(certificate) =>
        certificate ? (
          <Facts certificate={certificate} zone={zone} now={now} />
        ) : (
          <Typography>
            The port refers to the certificate <HostileText text={certificateId} />, of which there is no
            record.
          </Typography>
        )
      }
    </QueryPanel>
  );
}

interface FactsProps extends Pick<CertificateFactsProps, 'zone' | 'now'> {
  readonly certificate: SslCertificate;
}

function Facts({ certificate, zone, now }: FactsProps) {
  const { subject, issuer, sha1, fingerprint, serialNumber } = certificate;
  const expiry = parseInstant(certificate.expirationDateTime);
  const isSelfIssued = subject !== null && issuer !== null && nameText(subject) === nameText(issuer);
  return (
    <>
      <p className="record-facts">
        {expiry.kind === 'instant' && expiry.ms < now && <span className="tag tag-warn">expired</span>}
        {isSelfIssued && <span className="tag tag-warn">subject and issuer are the same</span>}
      </p>
      <dl className="facts facts-wide">
        <Entity title="Subject" entity={subject} />
        <Entity title="Issuer" entity={issuer} />
        <Fact name="Alternate names">
          {subject?.alternateNames.length ? (
            <ul className="names">
              {subject.alternateNames.map((name) => (
                <li key={name}>
                  <HostileText text={name} />
                </li>
              ))}
            </ul>
          ) : (
            <NotProvided />
          )}
        </Fact>
        <Fact name="Issued">
          <InstantText value={certificate.issueDateTime} zone={zone} now={now} />
        </Fact>
        <Fact name="Expires">
          <InstantText value={certificate.expirationDateTime} zone={zone} now={now} />
        </Fact>
        <Fact name="First seen">
          <InstantText value={certificate.firstSeenDateTime} zone={zone} now={now} />
        </Fact>
        <Fact name="Last seen">
          <InstantText value={certificate.lastSeenDateTime} zone={zone} now={now} />
        </Fact>
        <TextFact name="SHA-1" text={sha1} />
        <TextFact name="Fingerprint" text={fingerprint} />
        <TextFact name="Serial number" text={serialNumber} />
      </dl>
      {sha1 && <CopyButton label="Copy SHA-1" text={() => plainText(sha1)} />}
    </>
  );
}

/** The name as such: alternate names are the certificate's, and stand with its subject only. */
function nameText({ alternateNames: _, ...name }: SslCertificateEntity): string {
  return JSON.stringify(name);
}

function Entity({ title, entity }: { readonly title: string; readonly entity: SslCertificateEntity | null }) {
  const parts = entity && [
    entity.commonName,
    [entity.givenName, entity.surname].filter(Boolean).join(' '),
    entity.organizationName,
    entity.organizationUnitName,
    entity.email,
    entity.serialNumber,
    entity.address && Object.values(entity.address).filter(Boolean).join(', '),
  ];
  return <TextFact name={title} text={parts?.filter(Boolean).join(' · ') || null} />;
}

function TextFact({ name, text }: { readonly name: string; readonly text: string | null }) {
  return <Fact name={name}>{text ? <HostileText text={text} /> : <NotProvided />}</Fact>;
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function NotProvided() {
  return <span className="quiet">not provided</span>;
}
