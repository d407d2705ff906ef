import { createServer } from 'node:http';

/**
 * Serves a function from Request to Response over HTTP on 127.0.0.1, readable from any page as Graph is.
 *
 * @param {(request: Request) => Promise<Response>} emulator
 * @param {typeof import('../emulator/crossOrigin')} crossOrigin
 * @param {number} port 0 takes any free one.
 * @returns {Promise<{ readonly url: string, readonly close: () => Promise<void> }>} Rejects if the port is taken.
 */
export async function startEmulatorServer(emulator, { crossOriginHeaders, preflightAnswer }, port) {
  const server = createServer((incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.on('close', () => gone.abort());
    answer(incoming, gone.signal)
      .then((response) => send(response, outgoing))
      .catch((error) => {
        // Whoever asked has gone; there is nobody to tell.
        if (!gone.signal.aborted) outgoing.destroy(error);
      });
  });

  /**
   * @param {import('node:http').IncomingMessage} incoming
   * @param {AbortSignal} signal
   */
  async function answer(incoming, signal) {
    const request = webRequest(incoming, signal, port);
    if (!request) return new Response(null, { status: 400 });
    const response = preflightAnswer(request) ?? (await emulator(request));
    for (const [name, value] of Object.entries(crossOriginHeaders)) response.headers.set(name, value);
    return response;
  }

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server without a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => closed(server),
  };
}

/**
 * The request as the emulator sees it; `undefined` for one that is none (a broken Host header, CONNECT, TRACE).
 *
 * @param {import('node:http').IncomingMessage} incoming
 * @param {AbortSignal} signal
 * @param {number} port
 */
function webRequest({ headers, method = 'GET', url = '/' }, signal, port) {
  const address = `http://${headers.host ?? `127.0.0.1:${port}`}${url}`;
  if (!URL.canParse(address) || ['CONNECT', 'TRACE', 'TRACK'].includes(method)) return undefined;
  const init = { method, headers: webHeaders(headers), signal };
  return new Request(address, init);
}

/** @param {import('node:http').IncomingHttpHeaders} headers */
function webHeaders(headers) {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of [value ?? []].flat()) all.append(name, one);
  }
  return all;
}

/**
 * @param {Response} response
 * @param {import('node:http').ServerResponse} outgoing
 */
async function send(response, outgoing) {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(body);
}

/** @param {import('node:http').Server} server */
function closed(server) {
  server.closeAllConnections();
  return /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      server.close(() => resolve());
    })
  );
}
