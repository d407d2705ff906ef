import { chanceOf, whole } from '~/emulator/demo/wire/chance';
import { fixed, naming } from './release';
import type { ComponentRow, Release } from './release';

// What speaks HTTP or looks like it: web servers, proxies, cameras, telephones.

interface Page {
  readonly status?: string;
  readonly server: string;
  readonly headers?: readonly string[];
  readonly title: string;
  readonly body?: string;
  readonly scan?: string;
}

/** An HTTP answer as a scanner keeps it: status line, headers, the start of the page. */
export function http(page: Page, ...components: readonly ComponentRow[]): Release {
  const {
    status = '200 OK',
    server,
    headers = [],
    title,
    body = `<h1>${title}</h1>`,
    scan = 'http_raw',
  } = page;
  const lines = [
    `HTTP/1.1 ${status}`,
    `Server: ${server}`,
    'Date: {date}',
    'Content-Type: text/html; charset=utf-8',
    ...headers,
    'Connection: close',
    '',
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n</head>\n<body>\n${body}`,
  ];
  return naming(scan, lines.join('\r\n'), ...components);
}

/** A server's default or error page, without anything of its owner. */
export function webServer(name: string, version: string, status: string, title = status, scan = 'http_raw') {
  const server = version === '' ? name : `${name}/${version}`;
  const body = `<center><h1>${title}</h1></center>\n<hr><center>${server}</center>`;
  return http({ status, server, title, body, scan }, [name, version, 'Server']);
}

/** The answer of a port that wants HTTPS. */
export function moved(server: string, version: string): Release {
  return webServer(server, version, '301 Moved Permanently');
}

/** A TLS 1.2 ServerHello (RFC 5246, 7.4.1.3) behind its record header. */
export function tlsHello(...components: readonly ComponentRow[]): Release {
  return {
    scan: 'tls',
    banner: (host, when) =>
      `\x16\x03\x03\x007\x02\x00\x003\x03\x03${randomBytes(`${host} ${when}`, 32)}\x00\xc0\x2f\x00\x00\x0b\xff\x01\x00\x01\x00\x00\x0b\x00\x02\x01\x00`,
    components,
  };
}

export const nginxReleases: readonly Release[] = [
  webServer('nginx', '1.10.3', '200 OK', 'Welcome to nginx!'),
  moved('nginx', '1.14.2'),
  moved('nginx', '1.18.0'),
  webServer('nginx', '1.22.1', '404 Not Found'),
  webServer('nginx', '1.26.2', '403 Forbidden'),
];

export const apacheReleases: readonly Release[] = [
  http(
    { server: 'Apache/2.4.10 (Debian)', headers: ['X-Powered-By: PHP/5.6.40'], title: 'It works!' },
    ['Apache', '2.4.10', 'Server'],
    ['PHP', '5.6.40', 'Framework'],
  ),
  http({ server: 'Apache/2.4.38 (Debian)', title: 'Index of /' }, ['Apache', '2.4.38', 'Server']),
  http({ status: '403 Forbidden', server: 'Apache/2.4.52 (Ubuntu)', title: '403 Forbidden' }, [
    'Apache',
    '2.4.52',
    'Server',
  ]),
  http(
    { server: 'Apache/2.4.62 (Unix) OpenSSL/3.0.15', title: 'It works!' },
    ['Apache', '2.4.62', 'Server'],
    ['OpenSSL', '3.0.15', 'Framework'],
  ),
];

export const httpsReleases: readonly Release[] = [
  webServer('nginx', '1.14.2', '400 Bad Request', '400 The plain HTTP request was sent to HTTPS port'),
  tlsHello(['nginx', '1.18.0', 'Server']),
  webServer('nginx', '1.22.1', '200 OK', 'Sign in', 'https'),
  webServer('nginx', '1.26.2', '200 OK', 'Sign in', 'https'),
];

export const appServerReleases: readonly Release[] = [
  http({ status: '404 Not Found', server: 'Jetty(9.4.43.v20210629)', title: 'Error 404 - Not Found' }, [
    'Jetty',
    '9.4.43',
    'Server',
  ]),
  http(
    {
      server: 'Apache-Coyote/1.1',
      headers: ['Set-Cookie: JSESSIONID=5F0C2E61A9; Path=/; HttpOnly'],
      title: 'Apache Tomcat/8.5.61',
    },
    ['Tomcat', '8.5.61', 'Server'],
  ),
  http(
    { server: 'gunicorn/20.1.0', headers: ['X-Frame-Options: DENY'], title: 'Log in' },
    ['gunicorn', '20.1.0', 'Server'],
    ['Django', '', 'Framework'],
  ),
  http(
    {
      status: '401 Unauthorized',
      server: 'lighttpd/1.4.59',
      headers: ['WWW-Authenticate: Basic realm="status"'],
      title: '401 Unauthorized',
    },
    ['lighttpd', '1.4.59', 'Server'],
  ),
];

export const proxyReleases: readonly Release[] = [
  openProxy(),
  http(
    {
      status: '407 Proxy Authentication Required',
      server: 'squid/5.7',
      headers: ['Proxy-Authenticate: Basic realm="proxy"'],
      title: 'ERROR: Cache Access Denied',
    },
    ['squid', '5.7', 'Proxy'],
  ),
];

export const searchEngineReleases: readonly Release[] = [
  fixed(
    'http_raw',
    'HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=UTF-8\r\ncontent-length: 327\r\n\r\n{\n  "name" : "node-1",\n  "cluster_name" : "logs",\n  "version" : {\n    "number" : "6.8.23",\n    "build_flavor" : "default",\n    "lucene_version" : "7.7.3"\n  },\n  "tagline" : "You Know, for Search"\n}\n',
    ['Elasticsearch', '6.8.23', 'Database'],
  ),
  fixed(
    'http_raw',
    'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm="security" charset="UTF-8"\r\ncontent-type: application/json\r\n\r\n{"error":{"root_cause":[{"type":"security_exception","reason":"missing authentication credentials for REST request [/]"}]},"status":401}',
    ['Elasticsearch', '', 'Database'],
  ),
];

export const rtspReleases: readonly Release[] = [
  fixed(
    'rtsp',
    'RTSP/1.0 200 OK\r\nCSeq: 1\r\nServer: GStreamer RTSP server\r\nPublic: OPTIONS, DESCRIBE, SETUP, PLAY, PAUSE, TEARDOWN\r\n\r\n',
    ['GStreamer RTSP server', '', 'Server'],
  ),
  fixed(
    'rtsp',
    'RTSP/1.0 401 Unauthorized\r\nCSeq: 1\r\nWWW-Authenticate: Digest realm="IP Camera(C6482)", nonce="a4b0c9e0f3d94d27", stale="FALSE"\r\n\r\n',
    ['IP Camera', '', 'Server'],
  ),
];

export const sipReleases: readonly Release[] = ['13.38.3', '16.30.1', '18.24.2'].map((version) =>
  naming(
    'sip',
    'SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bK776asdhds;received=192.0.2.9;rport=5060\r\n' +
      'From: <sip:probe@scanner.invalid>;tag=root\r\nTo: <sip:100@{host}>;tag=as5c1d42e7\r\nCall-ID: 50000\r\nCSeq: 42 OPTIONS\r\n' +
      `Server: Asterisk PBX ${version}\r\nAllow: INVITE, ACK, CANCEL, OPTIONS, BYE, REFER, SUBSCRIBE, NOTIFY, INFO\r\nSupported: replaces, timer\r\nContent-Length: 0\r\n\r\n`,
    ['Asterisk', version, 'Server'],
  ),
);

/** A proxy that sends on whatever anyone asks for. */
export function openProxy(): Release {
  return http(
    {
      status: '400 Bad Request',
      server: 'squid/3.5.27',
      headers: ['X-Squid-Error: ERR_INVALID_URL 0', 'Via: 1.1 {host} (squid/3.5.27)'],
      title: 'ERROR: The requested URL could not be retrieved',
    },
    ['squid', '3.5.27', 'Proxy'],
  );
}

function randomBytes(key: string, length: number): string {
  const chance = chanceOf(key);
  return String.fromCharCode(...Array.from({ length }, () => whole(chance, 0, 255)));
}
