import { bigEndian, fixed, naming } from './release';
import type { ComponentRow, Release } from './release';

// Ways into a machine: shells, desktops, files.

/** An SSH identification string (RFC 4253, 4.2) with what distributions add to it. */
export function ssh(
  software: string,
  version: string,
  tail = '',
  ...system: readonly ComponentRow[]
): Release {
  const text = `SSH-2.0-${software}_${version}${tail}\r\n`;
  return fixed('ssh', text, [software, version, 'Remote Access'], ...system);
}

/** OpenSSH as Ubuntu packs it. */
export function ubuntuSsh(version: string, pack: string, system: string): Release {
  return ssh('OpenSSH', version, ` Ubuntu-${pack}`, ['Ubuntu', system, 'Operating System']);
}

/** OpenSSH as Debian packs it. */
export function debianSsh(version: string, pack: string, system: string): Release {
  return ssh('OpenSSH', version, ` Debian-${pack}`, ['Debian', system, 'Operating System']);
}

export const openSshReleases: readonly Release[] = [
  ubuntuSsh('6.6.1p1', '2ubuntu2.11', '14.04'),
  ubuntuSsh('7.2p2', '4ubuntu2.8', '16.04'),
  ubuntuSsh('7.6p1', '4ubuntu0.7', '18.04'),
  ubuntuSsh('8.2p1', '4ubuntu0.11', '20.04'),
  ubuntuSsh('8.9p1', '3ubuntu0.10', '22.04'),
  ubuntuSsh('9.6p1', '3ubuntu13.5', '24.04'),
];

export const smallSshReleases: readonly Release[] = [
  ssh('dropbear', '2017.75'),
  ssh('dropbear', '2019.78'),
  ssh('dropbear', '2022.83'),
  ssh('libssh', '0.9.6'),
  ssh('OpenSSH', '7.4'),
  debianSsh('9.2p1', '2+deb12u3', '12'),
];

export const ftpReleases: readonly Release[] = [
  naming(
    'ftp',
    '220 ProFTPD 1.3.5e Server (Debian) [{host}]\r\n',
    ['ProFTPD', '1.3.5e', 'Server'],
    ['Debian', '9', 'Operating System'],
  ),
  fixed(
    'ftp',
    '220---------- Welcome to Pure-FTPd [privsep] [TLS] ----------\r\n220-You are user number 2 of 50 allowed.\r\n' +
      '220-Local time is now 04:17. Server port: 21.\r\n220-This is a private system - No anonymous login\r\n' +
      '220 You will be disconnected after 15 minutes of inactivity.\r\n',
    ['Pure-FTPd', '', 'Server'],
  ),
  fixed(
    'ftp',
    '220 (vsFTPd 3.0.3)\r\n530 Please login with USER and PASS.\r\n211-Features:\r\n EPRT\r\n EPSV\r\n MDTM\r\n PASV\r\n REST STREAM\r\n SIZE\r\n TVFS\r\n211 End\r\n',
    ['vsftpd', '3.0.3', 'Server'],
  ),
  fixed('ftp', '220 (vsFTPd 3.0.5)\r\n530 Please login with USER and PASS.\r\n', [
    'vsftpd',
    '3.0.5',
    'Server',
  ]),
];

// IAC DO / WILL option bytes, RFC 854: terminal type, speed, display, new environment; echo, go ahead.
const telnetAsks = '\xff\xfd\x18\xff\xfd\x20\xff\xfd\x23\xff\xfd\x27';
const telnetOffers = '\xff\xfd\x01\xff\xfd\x1f\xff\xfb\x01\xff\xfb\x03';

export const telnetReleases: readonly Release[] = [
  naming(
    'telnet',
    `${telnetAsks}\r\nUbuntu 14.04.6 LTS\r\n{host} login: `,
    ['Telnet', '', 'Remote Access'],
    ['Ubuntu', '14.04', 'Operating System'],
  ),
  naming('telnet', `${telnetOffers}\r\n\r\n{host} login: \r\nLogin incorrect\r\n{host} login: `, [
    'Telnet',
    '',
    'Remote Access',
  ]),
  openShell(),
];

// TPKT and X.224 connection confirm with an RDP negotiation response ([MS-RDPBCGR] 2.2.1.2).
export const rdpReleases: readonly Release[] = [
  fixed('rdp', '\x03\x00\x00\x13\x0e\xd0\x00\x00\x124\x00\x02\x0f\x08\x00\x01\x00\x00\x00', [
    'Remote Desktop',
    '',
    'Remote Access',
  ]),
  fixed(
    'rdp',
    '\x03\x00\x00\x13\x0e\xd0\x00\x00\x124\x00\x02\x1f\x08\x00\x02\x00\x00\x00',
    ['Remote Desktop', '10.0', 'Remote Access'],
    ['Windows Server', '2019', 'Operating System'],
  ),
  fixed('rdp', '\x03\x00\x00\x13\x0e\xd0\x00\x00\x124\x00\x03\x00\x08\x00\x05\x00\x00\x00', [
    'Remote Desktop',
    '10.0',
    'Remote Access',
  ]),
];

export const smbReleases: readonly Release[] = [
  fixed('smb', smb1('WORKGROUP', 'DEPOT'), ['Samba', '4.3.11', 'Server']),
  fixed('smb', smb2('\x02\x03', '\x8a\x1f\xc2\x5d\x93\x40\xda\x01'), ['SMB', '3.0.2', 'Server']),
  fixed(
    'smb',
    smb2('\x11\x03', '\x1b\x77\x0e\x10\x2d\x99\xdb\x01'),
    ['SMB', '3.1.1', 'Server'],
    ['Windows Server', '2019', 'Operating System'],
  ),
];

export const vncReleases: readonly Release[] = [
  fixed('vnc', 'RFB 003.003\n\x00\x00\x00\x02', ['VNC', '3.3', 'Remote Access']),
  fixed('vnc', 'RFB 003.007\n\x02\x02\x10', ['VNC', '3.7', 'Remote Access']),
  fixed('vnc', 'RFB 003.008\n\x01\x02', ['VNC', '3.8', 'Remote Access']),
];

// A negotiate response behind a NetBIOS session header ([MS-CIFS] 2.2.4.52.2): workgroup and machine in UTF-16.
function smb1(workgroup: string, machine: string): string {
  const names = `${[...`${workgroup}\0${machine}\0`].join('\0')}\0`;
  const header = `\xffSMBr${'\0'.repeat(4)}\x88\x01\x40${'\0'.repeat(12)}\xff\xfe${'\0'.repeat(6)}`;
  const words = `\x11\x05\x00\x03\x32\x00\x01\x00\x04\x11\x00\x00\x00\x00\x01\x00${'\0'.repeat(4)}\xfd\xf3\x80\x00${'\0'.repeat(11)}`;
  const message = `${header}${words}${String.fromCharCode(names.length)}\0${names}`;
  return `${bigEndian(message.length, 4)}${message}`;
}

// The same of SMB 2 ([MS-SMB2] 2.2.4), without a security buffer.
function smb2(dialect: string, systemTime: string): string {
  const header = `\xfeSMB\x40${'\0'.repeat(9)}\x01\x00\x01${'\0'.repeat(47)}`;
  const guid = 'k\x9b\x02\xe1\x7f\x44\x4e\x8d\xa3\x10\x00\x5e\xc4\x0a\xd7\x2c';
  const limits = '\x00\x00\x80\x00'.repeat(3);
  const body = `\x41\x00\x01\x00${dialect}\x00\x00${guid}\x2f\x00\x00\x00${limits}${systemTime}${'\0'.repeat(8)}\x80${'\0'.repeat(7)}`;
  return `${bigEndian(header.length + body.length, 4)}${header}${body}`;
}

/** A shell that asks for no password, as an infected device offers it. */
export function openShell(): Release {
  return fixed(
    'telnet',
    `${telnetOffers}\r\n\r\nBusyBox v1.19.4 (2016-03-17 14:12:05 CST) built-in shell (ash)\r\nEnter 'help' for a list of built-in commands.\r\n\r\n\x1b[6n~ # `,
    ['BusyBox', '1.19.4', 'Remote Access'],
  );
}
