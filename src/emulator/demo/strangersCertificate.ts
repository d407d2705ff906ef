import { certificate } from './wire/certificate';

/** The self-signed certificate that ties the skimmers' addresses to the phishing chain: one operator made it. */
export function strangersCertificate() {
  return certificate({
    subject: { commonName: 'localhost', organization: 'Default Company Ltd', country: 'XX' },
    issued: '2026-04-11',
    expires: '2036-04-08',
  });
}
