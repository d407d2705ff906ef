import { naming } from './release';
import type { Release } from './release';

const postfixTail =
  '250-PIPELINING\r\n250-SIZE 10240000\r\n250-VRFY\r\n250-ETRN\r\n250-STARTTLS\r\n250-ENHANCEDSTATUSCODES\r\n250-8BITMIME\r\n250 DSN\r\n';

export const smtpReleases: readonly Release[] = [
  postfix('Ubuntu', 'Ubuntu'),
  exim('4.92', ''),
  postfix('Debian/GNU', 'Debian'),
  exim('4.97.1', '250-LIMITS MAILMAX=1000 RCPTMAX=50000\r\n'),
];

/** Postfix does not tell its version, only whose package it is. */
export function postfix(greeting: string, system: string): Release {
  const text = `220 {host} ESMTP Postfix (${greeting})\r\n250-{host}\r\n${postfixTail}`;
  return naming('smtp', text, ['Postfix', '', 'Mail'], [system, '', 'Operating System']);
}

function exim(version: string, limits: string): Release {
  const hello = `250-{host} Hello scanner.invalid [192.0.2.9]\r\n250-SIZE 52428800\r\n${limits}`;
  const text = `220 {host} ESMTP Exim ${version} {date}\r\n${hello}250-8BITMIME\r\n250-PIPELINING\r\n250-STARTTLS\r\n250 HELP\r\n`;
  return naming('smtp', text, ['Exim', version, 'Mail']);
}

export const pop3Releases: readonly Release[] = [
  naming(
    'pop3',
    '+OK Dovecot (Ubuntu) ready.\r\n+OK\r\nCAPA\r\nTOP\r\nUIDL\r\nRESP-CODES\r\nPIPELINING\r\nAUTH-RESP-CODE\r\nSTLS\r\nSASL\r\n.\r\n',
    ['Dovecot', '', 'Mail'],
  ),
  naming('pop3', '+OK Hello there. <8172.1699@{host}>\r\n-ERR Invalid command.\r\n', ['Courier', '', 'Mail']),
  naming('pop3', '+OK Dovecot DA ready.\r\n+OK\r\nCAPA\r\nTOP\r\nUIDL\r\nUSER\r\nSASL PLAIN LOGIN\r\n.\r\n', [
    'Dovecot',
    '',
    'Mail',
  ]),
];

export const imapReleases: readonly Release[] = [
  naming(
    'imap',
    '* OK [CAPABILITY IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=REFERENCES SORT QUOTA IDLE STARTTLS] Courier-IMAP ready on {host}.\r\n',
    ['Courier', '', 'Mail'],
  ),
  naming(
    'imap',
    '* OK [CAPABILITY IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ STARTTLS LOGINDISABLED] Dovecot (Ubuntu) ready.\r\n',
    ['Dovecot', '', 'Mail'],
  ),
];
