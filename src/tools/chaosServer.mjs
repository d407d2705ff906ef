import { createServer } from 'node:http';

/**
 * @typedef {import('node:http').IncomingMessage} Incoming
 * @typedef {import('node:http').ServerResponse} Outgoing
 * @typedef {(outgoing: Outgoing, incoming: Incoming) => void} Fault
 */

const crossOrigin = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'request-id, client-request-id, Retry-After, WWW-Authenticate',
};
const json = { 'Content-Type': 'application/json', ...crossOrigin };
const page = JSON.stringify({ value: [{ id: 'p1', port: 443 }] });

/** A byte now and then, for at most a minute. */
const dripEvery = 50;
const dripBytes = 1200;
/** Longer than a person waits before the page says that it still loads, shorter than a try. */
const slowHeaders = 4000;

/**
 * What only a socket can do, by the first segment of the path; what follows it does not matter, so that the URL of the
 * server and a name make a root for a client.
 *
 * @type {Readonly<Record<string, Fault>>}
 */
const faults = {
  fine: (outgoing) => outgoing.writeHead(200, json).end(page),
  reset: (outgoing) => outgoing.socket?.resetAndDestroy(),
  'cut-body': (outgoing) => {
    outgoing.writeHead(200, { ...json, 'Content-Length': page.length });
    cutAfter(outgoing, page.slice(0, 12));
  },
  'cut-chunk': (outgoing) => {
    outgoing.writeHead(200, json);
    cutAfter(outgoing, page.slice(0, 12));
  },
  'bad-gzip': (outgoing) => outgoing.writeHead(200, { ...json, 'Content-Encoding': 'gzip' }).end(page),
  drip: (outgoing) => {
    outgoing.writeHead(200, json);
    let sent = 0;
    const timer = setInterval(() => {
      outgoing.write(' ');
      sent += 1;
      if (sent === dripBytes) outgoing.end(page);
    }, dripEvery);
    outgoing.on('close', () => clearInterval(timer));
  },
  'no-headers': () => {},
  'slow-headers': (outgoing) => {
    const timer = setTimeout(() => outgoing.writeHead(200, json).end(page), slowHeaders);
    outgoing.on('close', () => clearTimeout(timer));
  },
  html: (outgoing) =>
    outgoing
      .writeHead(200, { ...crossOrigin, 'Content-Type': 'text/html' })
      .end('<!doctype html><h1>Sign in</h1>'),
  'no-cors': (outgoing) => outgoing.writeHead(503, { 'Content-Type': 'application/json' }).end('{}'),
  'hidden-retry-after': (outgoing) =>
    outgoing
      .writeHead(429, {
        'Content-Type': 'application/json',
        'Access-Control-Allow-Origin': '*',
        'Retry-After': '7',
      })
      .end('{}'),
  'refused-preflight': (outgoing) => outgoing.writeHead(200, json).end(page),
  // The same server under another name: an origin of its own.
  'redirect-away': (outgoing, { socket }) => redirect(outgoing, `http://localhost:${socket.localPort}/fine`),
  'redirect-loop': (outgoing, { url }) => redirect(outgoing, url ?? '/'),
};

/**
 * Starts a server on 127.0.0.1 that fails in its socket. Its faults end with it.
 *
 * @returns {Promise<{ readonly url: string, readonly close: () => Promise<void> }>}
 */
export async function startChaosServer() {
  const server = createServer((incoming, outgoing) => {
    const name = incoming.url?.split('/')[1] ?? '';
    if (incoming.method === 'OPTIONS') answerPreflight(name, incoming, outgoing);
    else if (Object.hasOwn(faults, name)) faults[name]?.(outgoing, incoming);
    else outgoing.writeHead(404, json).end('{}');
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server without a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} name
 * @param {Incoming} incoming
 * @param {Outgoing} outgoing
 */
function answerPreflight(name, { headers }, outgoing) {
  if (name === 'refused-preflight') outgoing.writeHead(403).end();
  else {
    const asked = headers['access-control-request-headers'] ?? '';
    outgoing
      .writeHead(204, {
        ...crossOrigin,
        'Access-Control-Allow-Methods': 'GET',
        'Access-Control-Allow-Headers': asked,
      })
      .end();
  }
}

/**
 * @param {Outgoing} outgoing
 * @param {string} text
 */
function cutAfter(outgoing, text) {
  outgoing.write(text, () => outgoing.destroy());
}

/**
 * @param {Outgoing} outgoing
 * @param {string} location
 */
function redirect(outgoing, location) {
  outgoing.writeHead(302, { ...crossOrigin, Location: location }).end();
}
