import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { securityHeaders } from './contentSecurityPolicy.mjs';
import { isProgram, projectRoot } from './nodeTool.mjs';

/** Where the files lie that a static host is set up with. */
export const hostingFolder = path.join(projectRoot, 'docs', 'hosting');

const COMMAND = 'node src/tools/hostingHeaders.mjs';

/**
 * @param {string} base
 */
function command(base) {
  return base === '/' ? COMMAND : `${COMMAND} --base ${base}`;
}

/** Vite puts a hash of the content into every name below `assets/`. */
const FOREVER = 'public, max-age=31536000, immutable';
const NEVER = 'no-store';

/** A year, in seconds, of https alone: https://www.rfc-editor.org/rfc/rfc6797. Loopback goes without, so no test meets it. */
const HTTPS_ONLY = { 'Strict-Transport-Security': 'max-age=31536000' };

/** The pages of the app below its base, by the patterns of `_headers`; everything else is a file or the bridge. */
const APP_PATHS = ['', 'index.html', 'hosts/*'];
/** Some hosts take `.html` off an address by redirecting. */
const BRIDGE_PATHS = ['redirect.html', 'redirect'];

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

/**
 * @param {string} base
 */
function nginxConf(base) {
  const maps = [
    ...differing.map((name) => nginxMap(name, app[name] ?? '', '/redirect\\.html$', bridge[name] ?? '')),
    nginxMap('Cache-Control', NEVER, '/assets/', FOREVER),
  ];
  const headers = Object.entries(app).map(
    ([name, value]) =>
      `        add_header ${name} ${differing.includes(name) ? variable(name) : `"${value}"`} always;`,
  );
  const folder =
    base === '/' ? '' : `\n    location = ${base.slice(0, -1)} {\n        return 301 ${base};\n    }`;
  return `# Made by \`${command(base)}\`. For the folder /etc/nginx/conf.d: the maps stand outside of the server.
# nginx leaves out a header whose value is empty.
${maps.join('\n')}

server {
    listen 80;
    server_name hostscope.soc.example;
    return 301 https://$host$request_uri;
}

server {
    listen 443 ssl;
    server_name hostscope.soc.example;
    ssl_certificate     /etc/nginx/tls/hostscope.pem;
    ssl_certificate_key /etc/nginx/tls/hostscope.key;
${folder}
    location ${base} {
        # The files lie in ${path.posix.join(base === '/' ? '/srv/hostscope' : '/srv', base)}
        root ${base === '/' ? '/srv/hostscope' : '/srv'};
        try_files $uri ${base}index.html;
        gzip on;
        gzip_vary on;
        gzip_types text/css text/javascript application/javascript application/json image/svg+xml;

        # An add_header inside one of the locations below would take away all of these there.
${headers.join('\n')}
        # Without "always": a missing script must not be remembered as missing for a year.
        add_header Cache-Control ${variable('Cache-Control')};

        location ${base}assets/ {
            try_files $uri =404;
        }
        # Without settings the app is the demo, which is no error.
        location = ${base}config.json {
            try_files $uri =204;
        }
    }
}
`;
}

/**
 * @param {string} base
 */
function staticWebApp(base) {
  const removed = Object.fromEntries(differing.map((name) => [name, bridge[name] ?? '']));
  const bridges = BRIDGE_PATHS.map((place) => base + place);
  const config = {
    navigationFallback: {
      rewrite: `${base}index.html`,
      exclude: [`${base}assets/*`, `${base}config.json`, ...bridges],
    },
    globalHeaders: { ...app, 'Cache-Control': NEVER },
    routes: [
      { route: `${base}assets/*`, headers: { 'Cache-Control': FOREVER } },
      ...bridges.map((route) => ({ route, headers: removed })),
    ],
  };
  // The formatter wants short lists on one line.
  return `${JSON.stringify(config, null, 2).replace(/\[\s+("[^[\]{}]*")\s+\]/, (_all, list) => `[${list.replace(/\s+/g, ' ')}]`)}\n`;
}

/**
 * `_headers` has no exceptions: rules that match together add up, and two policies hold both. So what all paths share must suit the
 * bridge, and the app's own pages get what only they may have.
 * @param {string} base
 */
function headersFile(base) {
  const shared = Object.fromEntries(Object.entries(bridge).filter(([name]) => name in app));
  const appOnly = Object.fromEntries(Object.entries(app).filter(([name]) => !(name in bridge)));
  const rules = [
    // Cloudflare lends every file out to all sites unless told not to.
    `${rule(`${base}*`, shared)}  ! Access-Control-Allow-Origin\n`,
    ...APP_PATHS.map((place) => rule(base + place, { ...appOnly, 'Cache-Control': NEVER })),
    ...[...BRIDGE_PATHS, 'config.json'].map((place) => rule(base + place, { 'Cache-Control': NEVER })),
    rule(`${base}assets/*`, { 'Cache-Control': FOREVER }),
  ];
  return `# Made by \`${command(base)}\`. For the root of the site.\n${rules.join('\n')}`;
}

/**
 * The page for what is missing. Without one, Cloudflare answers a missing script with the app's page.
 * @param {string} base
 */
function missingPage(base) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Not found – Hostscope</title>
  </head>
  <body>
    <p>There is no such page. <a href="${base}">Hostscope</a> begins with a search.</p>
  </body>
</html>
`;
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
 * @param {string} base the path that the app lies below, with a slash at both ends
 * @returns {Map<string, string>}
 */
export function hostingFiles(base = '/') {
  return new Map([
    ['nginx.conf', nginxConf(base)],
    ['staticwebapp.config.json', staticWebApp(base)],
    ['_headers', headersFile(base)],
    ['_redirects', `${base}hosts/* ${base} 200\n`],
    ['404.html', missingPage(base)],
  ]);
}

/**
 * The base and the folder of a command line; ends the process where it cannot be read.
 * @returns {{ base: string, to: string }}
 */
function wishes() {
  try {
    const { values } = parseArgs({ options: { base: { type: 'string' }, to: { type: 'string' } } });
    const { base = '/', to = hostingFolder } = values;
    if (/^\/(?:[\w.-]+\/)*$/.test(base) && (base === '/' || values.to !== undefined)) return { base, to };
  } catch {
    // Said below.
  }
  console.error(`Usage: ${COMMAND} [--base /hostscope/ --to FOLDER]; a base has a slash at both ends.`);
  process.exit(2);
}

if (isProgram(import.meta.url)) {
  const { base, to } = wishes();
  mkdirSync(to, { recursive: true });
  for (const [name, text] of hostingFiles(base)) writeFileSync(path.join(to, name), text);
}
