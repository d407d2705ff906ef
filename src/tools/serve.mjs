import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { distFolder, filesBelow } from './buildApp.mjs';
import { securityHeaders } from './contentSecurityPolicy.mjs';
import { isProgram } from './nodeTool.mjs';

const LOOPBACK = '127.0.0.1';
const DEFAULT_PORT = 4173;
const PORTS_TO_TRY = 50;
const HIGHEST_PORT = 65_535;

/** Media types of what a build can hold: https://www.iana.org/assignments/media-types */
const MEDIA_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.webmanifest', 'application/manifest+json'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
]);

/** The settings of live sessions, and the page that the login page returns to. */
const SETTINGS_PATH = '/config.json';
const BRIDGE_PATH = '/redirect.html';

const COMPRESSIBLE = /^text\/|json$|javascript|svg/;

/**
 * @typedef {{ body: Buffer, type: string, cacheControl: string, encoded: Map<string, Buffer> }} StaticFile
 */

/** @param {string} urlPath */
function cacheControl(urlPath) {
  if (urlPath.endsWith('.html') || urlPath === SETTINGS_PATH) return 'no-store';
  // Vite puts a content hash into every name below assets/.
  return urlPath.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * Reads a build into memory, by URL path. A request can only ever name what is in this map, so no path in a
 * request reaches the file system. Dot files (the manifest, the build's record) stay out.
 * @param {string} directory
 * @param {string} [configFile] served as the settings of live sessions, in place of the directory's own
 * @returns {Map<string, StaticFile>}
 */
function staticFiles(directory, configFile) {
  const files = new Map();
  for (const file of filesBelow(directory)) {
    const urlPath = `/${path.relative(directory, file).split(path.sep).join('/')}`;
    if (!urlPath.includes('/.')) files.set(urlPath, staticFile(file, urlPath));
  }
  if (configFile !== undefined) files.set(SETTINGS_PATH, staticFile(configFile, SETTINGS_PATH));
  return files;
}

/**
 * @param {string} file
 * @param {string} urlPath
 * @returns {StaticFile}
 */
function staticFile(file, urlPath) {
  const type = MEDIA_TYPES.get(path.extname(urlPath)) ?? 'application/octet-stream';
  return { body: readFileSync(file), type, cacheControl: cacheControl(urlPath), encoded: new Map() };
}

/**
 * Whether a path can only mean a file, so that a missing one is a 404 and not a page of the app. Deep links such
 * as `/hosts/203.0.113.9/ports` have dots too, hence no rule about extensions.
 * @param {string} urlPath
 */
function namesFile(urlPath) {
  const segments = urlPath.toLowerCase().replaceAll('%2e', '.').split('/').slice(1);
  const [first = ''] = segments;
  if (first === 'assets' || first.startsWith('.')) return true;
  if (segments.includes('..')) return true;
  return segments.length === 1 && first.includes('.');
}

/**
 * @param {Map<string, StaticFile>} files
 * @param {string} urlPath
 */
function findFile(files, urlPath) {
  return files.get(urlPath) ?? (namesFile(urlPath) ? undefined : files.get('/index.html'));
}

/**
 * The body in the best encoding the client takes, compressed once and kept.
 * @param {StaticFile} file
 * @param {string} accepted the Accept-Encoding header
 * @returns {{ encoding: string | undefined, body: Buffer }}
 */
function encodedBody(file, accepted) {
  const encoding = ['br', 'gzip'].find((name) => accepted.split(/[ ,;]+/).includes(name));
  if (!encoding || !COMPRESSIBLE.test(file.type)) return { encoding: undefined, body: file.body };
  const body = file.encoded.get(encoding) ?? compress(file.body, encoding);
  file.encoded.set(encoding, body);
  return { encoding, body };
}

/**
 * @param {Buffer} body
 * @param {string} encoding
 */
function compress(body, encoding) {
  if (encoding === 'gzip') return gzipSync(body, { level: 9 });
  // Quality 11 takes seconds for what the first visitor waits for.
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } });
}

/**
 * @param {Map<string, StaticFile>} files
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(files, request, response) {
  const [urlPath = '/'] = (request.url ?? '/').split('?');
  const headers = securityHeaders(files.has(SETTINGS_PATH) ? 'live' : 'demo', urlPath === BRIDGE_PATH);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Cache-Control': 'no-store' }).end();
    return;
  }
  const file = findFile(files, urlPath);
  if (!file && urlPath === SETTINGS_PATH) {
    // Browsers put every 404 on the console; having no settings is not a fault.
    response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
    return;
  }
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end('Not found\n');
    return;
  }
  const { encoding, body } = encodedBody(file, request.headers['accept-encoding'] ?? '');
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Length': body.length,
    'Cache-Control': file.cacheControl,
    Vary: 'Accept-Encoding',
  });
  // Node leaves the body out of the answer to a HEAD request.
  response.end(body);
}

/**
 * @typedef {{ directory: string, port: number, configFile?: string | undefined }} ServeOptions port 0 takes any free one; the config file
 *   makes the site one of live sessions
 */

/**
 * Serves a built app on the loopback address as it is at this moment.
 * @param {ServeOptions} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends in a slash; rejects with EADDRINUSE
 */
export function startServer({ directory, port, configFile }) {
  const files = staticFiles(directory, configFile);
  const server = createServer((request, response) => answer(files, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      resolve({ url: `http://${LOOPBACK}:${bound}/`, close: () => closeServer(server) });
    });
  });
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function closeServer(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Browsers keep connections open for a while; nothing is under way on them.
    server.closeAllConnections();
  });
}

/**
 * Serves on the wished port or the next free one above it.
 * @param {ServeOptions} options
 */
export async function startServerNear({ port, ...rest }) {
  const last = Math.min(port + PORTS_TO_TRY - 1, HIGHEST_PORT);
  for (let candidate = port; candidate <= last; candidate += 1) {
    try {
      return await startServer({ ...rest, port: candidate });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new Error(`The ports ${port} to ${last} are all taken: choose another with --port.`);
}

/**
 * @param {string[]} parameters of the command line
 * @param {string} [configFile] for a command line that names none
 * @returns {ServeOptions} what to serve, and the port to start from; ends the process with a sentence when that is none
 */
function wishes(parameters, configFile) {
  try {
    const options = /** @type {const} */ ({
      port: { type: 'string' },
      directory: { type: 'string' },
      config: { type: 'string' },
    });
    const { values } = parseArgs({ args: parameters, options });
    const port = Number(values.port ?? DEFAULT_PORT);
    if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT)
      return { directory: values.directory ?? distFolder, port, configFile: values.config ?? configFile };
    console.error(`--port takes a number from 0 to ${HIGHEST_PORT}, not "${values.port}".`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exit(2);
}

/**
 * Serves `dist/`, or the folder after `--directory`, with the settings after `--config`, until Ctrl+C, which ends the process with code 0.
 * @param {string} sentence what to print before the URL
 * @param {{ configFile?: string, hostname?: string }} [options] the settings of a command line that names none, and the name of the
 *   loopback address to print
 * @returns {Promise<string>} the URL that was printed
 */
export async function serveUntilStopped(sentence, { configFile, hostname } = {}) {
  const server = await startServerNear(wishes(process.argv.slice(2), configFile));
  const url = new URL(server.url);
  if (hostname !== undefined) url.hostname = hostname;
  console.log(`${sentence} ${url.href} (Ctrl+C ends it)`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  return url.href;
}

if (isProgram(import.meta.url)) await serveUntilStopped('The built app is served at');
