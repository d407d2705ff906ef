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

const COMPRESSIBLE = /^text\/|json$|javascript|svg/;

/**
 * @typedef {{ body: Buffer, type: string, cacheControl: string, encoded: Map<string, Buffer> }} StaticFile
 */

/** @param {string} urlPath */
function cacheControl(urlPath) {
  if (urlPath.endsWith('.html')) return 'no-store';
  // Vite puts a content hash into every name below assets/.
  return urlPath.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * Reads a build into memory, by URL path. A request can only ever name what is in this map, so no path in a
 * request reaches the file system. Dot files (the manifest, the build's record) stay out.
 * @param {string} directory
 * @returns {Map<string, StaticFile>}
 */
function staticFiles(directory) {
  const files = new Map();
  for (const file of filesBelow(directory)) {
    const urlPath = `/${path.relative(directory, file).split(path.sep).join('/')}`;
    if (urlPath.includes('/.')) continue;
    const type = MEDIA_TYPES.get(path.extname(file)) ?? 'application/octet-stream';
    const entry = { body: readFileSync(file), type, cacheControl: cacheControl(urlPath), encoded: new Map() };
    files.set(urlPath, entry);
  }
  return files;
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
  for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Cache-Control': 'no-store' }).end();
    return;
  }
  const [urlPath = '/'] = (request.url ?? '/').split('?');
  const file = findFile(files, urlPath);
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
 * Serves a built app on the loopback address as it is at this moment.
 * @param {{ directory: string, port: number }} options port 0 takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends in a slash; rejects with EADDRINUSE
 */
export function startServer({ directory, port }) {
  const files = staticFiles(directory);
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
 * @param {{ directory: string, port: number }} options
 */
export async function startServerNear({ directory, port }) {
  const last = Math.min(port + PORTS_TO_TRY - 1, HIGHEST_PORT);
  for (let candidate = port; candidate <= last; candidate += 1) {
    try {
      return await startServer({ directory, port: candidate });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new Error(`The ports ${port} to ${last} are all taken: choose another with --port.`);
}

/**
 * @param {string[]} parameters of the command line
 * @returns {number} the port to start from; ends the process with a sentence when it is none
 */
function wishedPort(parameters) {
  try {
    const { values } = parseArgs({ args: parameters, options: { port: { type: 'string' } } });
    const port = Number(values.port ?? DEFAULT_PORT);
    if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT) return port;
    console.error(`--port takes a number from 0 to ${HIGHEST_PORT}, not "${values.port}".`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exit(2);
}

/**
 * Serves `dist/` until Ctrl+C, which ends the process with code 0.
 * @param {string} sentence what to print before the URL
 */
export async function serveUntilStopped(sentence) {
  const server = await startServerNear({ directory: distFolder, port: wishedPort(process.argv.slice(2)) });
  console.log(`${sentence} ${server.url} (Ctrl+C ends it)`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

if (isProgram(import.meta.url)) await serveUntilStopped('The built app is served at');
