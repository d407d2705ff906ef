import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { securityHeaders } from './contentSecurityPolicy.mjs';
import { isProgram, projectRoot } from './nodeTool.mjs';

/** Where the files lie that a static host is set up with. */
export const hostingFolder = path.join(projectRoot, 'docs', 'hosting');

const COMMAND = 'node src/tools/hostingHeaders.mjs';

/** Vite puts a hash of the content into every name below `assets/`. */
const FOREVER = 'public, max-age=31536000, immutable';
const NEVER = 'no-store';

/** A year, in seconds, of https alone: https://www.rfc-editor.org/rfc/rfc6797. Loopback goes without, so no test meets it. */
const HTTPS_ONLY = { 'Strict-Transport-Security': 'max-age=31536000' };

/** The pages of the app, by the patterns of `_headers`; everything else is a file or the bridge. */
const APP_PATHS = ['/', '/index.html', '/hosts/*'];
/** Some hosts take `.html` off an address by redirecting. */
const BRIDGE_PATHS = ['/redirect.html', '/redirect'];

/** @typedef {Record<string, string>} Headers */

/** @type {Headers} */
const app = { ...securityHeaders('live'), ...HTTPS_ONLY };
/** @type {Headers} */
const bridge = { ...securityHeaders('live', true), ...HTTPS_ONLY };

/** The headers that differ between the app and the bridge, each with both values; an empty one is not sent. */
const differing = Object.keys(app).filter((name) => app[name] !== bridge[name]);

/**
 * A variable of nginx for a header whose value depends on the path.
 * @param {string} name
 */
function variable(name) {
  return `$hostscope_${name.toLowerCase().replaceAll('-', '_')}`;
}

/**
 * @param {string} name
 * @param {string} value for all paths but those of the pattern
 * @param {string} pattern
 * @param {string} exception
 */
function nginxMap(name, value, pattern, exception) {
  return `map $uri ${variable(name)} {\n    default "${value}";\n    ~${pattern} "${exception}";\n}`;
}

function nginxConf() {
  const maps = [
    ...differing.map((name) => nginxMap(name, app[name] ?? '', '/redirect\\.html$', bridge[name] ?? '')),
    nginxMap('Cache-Control', NEVER, '/assets/', FOREVER),
  ];
  const headers = Object.entries(app).map(
    ([name, value]) =>
      `    add_header ${name} ${differing.includes(name) ? variable(name) : `"${value}"`} always;`,
  );
  return `# Made by \`${COMMAND}\`. For the folder /etc/nginx/conf.d: the maps stand outside of the server.
# nginx leaves out a header whose value is empty.
${maps.join('\n')}

server {
    listen 443 ssl;
    server_name hostscope.soc.example;
    ssl_certificate     /etc/nginx/tls/hostscope.pem;
    ssl_certificate_key /etc/nginx/tls/hostscope.key;
    root /srv/hostscope;

    # An add_header inside a location would take away all of these there.
${headers.join('\n')}
    # Without "always": a missing script must not be remembered as missing for a year.
    add_header Cache-Control ${variable('Cache-Control')};

    location / {
        try_files $uri /index.html;
    }
    location /assets/ {
        try_files $uri =404;
    }
    location = /config.json {
        try_files $uri =404;
    }
}
`;
}

function staticWebApp() {
  const removed = Object.fromEntries(differing.map((name) => [name, bridge[name] ?? '']));
  const config = {
    navigationFallback: { rewrite: '/index.html', exclude: ['/assets/*', '/config.json', ...BRIDGE_PATHS] },
    globalHeaders: { ...app, 'Cache-Control': NEVER },
    routes: [
      { route: '/assets/*', headers: { 'Cache-Control': FOREVER } },
      ...BRIDGE_PATHS.map((route) => ({ route, headers: removed })),
    ],
  };
  // The formatter wants short lists on one line.
  return `${JSON.stringify(config, null, 2).replace(/\[\s+("[^[\]{}]*")\s+\]/, (_all, list) => `[${list.replace(/\s+/g, ' ')}]`)}\n`;
}

/**
 * `_headers` has no exceptions: rules that match together add up, and two policies hold both. So what all paths share must suit the
 * bridge, and the app's own pages get what only they may have.
 */
function headersFile() {
  const shared = Object.fromEntries(Object.entries(bridge).filter(([name]) => name in app));
  const appOnly = Object.fromEntries(Object.entries(app).filter(([name]) => !(name in bridge)));
  const rules = [
    rule('/*', shared),
    ...APP_PATHS.map((place) => rule(place, { ...appOnly, 'Cache-Control': NEVER })),
    ...[...BRIDGE_PATHS, '/config.json'].map((place) => rule(place, { 'Cache-Control': NEVER })),
    rule('/assets/*', { 'Cache-Control': FOREVER }),
  ];
  return `# Made by \`${COMMAND}\`. For the root of the site, beside index.html.\n${rules.join('\n')}`;
}

/**
 * @param {string} place
 * @param {Headers} headers
 */
function rule(place, headers) {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${place}\n${lines.join('')}`;
}

/**
 * The files for static hosts, by name: all headers that the built app needs, for the app and for the bridge page.
 * @returns {Map<string, string>}
 */
export function hostingFiles() {
  return new Map([
    ['nginx.conf', nginxConf()],
    ['staticwebapp.config.json', staticWebApp()],
    ['_headers', headersFile()],
  ]);
}

if (isProgram(import.meta.url)) {
  mkdirSync(hostingFolder, { recursive: true });
  for (const [name, text] of hostingFiles()) writeFileSync(path.join(hostingFolder, name), text);
}
