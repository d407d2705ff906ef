import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PORTS = 20_000;
const PAGE = 1000;
const ROUND_TRIP_MS = 100;
const RUNS = 5;

/**
 * A page of ports as Graph sends it, with one banner each.
 * @param {number} skip
 * @param {number} top
 * @param {string} origin
 */
function portsPage(skip, top, origin) {
  const size = Math.min(top, PORTS - skip);
  const value = Array.from({ length: size }, (_, index) => {
    const port = skip + index + 1;
    return {
      id: Buffer.from(`bench.example$$${port}`).toString('base64'),
      port,
      protocol: 'tcp',
      status: 'open',
      firstSeenDateTime: '2024-02-01T08:00:00.00Z',
      lastSeenDateTime: '2026-09-14T21:30:00.00Z',
      lastScanDateTime: '2026-09-14T21:30:00.00Z',
      timesObserved: port % 500,
      banners: [
        {
          banner: `HTTP/1.1 404 Not Found\r\nServer: bench/${port}\r\nContent-Length: 0\r\n\r\n`,
          firstSeenDateTime: '2024-02-01T08:00:00.00Z',
          lastSeenDateTime: '2026-09-14T21:30:00.00Z',
          scanProtocol: 'http_raw',
          timesObserved: 3,
        },
      ],
      services: [],
      host: { id: 'bench.example' },
      mostRecentSslCertificate: null,
    };
  });
  const path = '/v1.0/security/threatIntelligence/hosts/bench.example/ports';
  const query = `$count=true&$top=${top}&$expand=mostRecentSslCertificate&$skip=${skip + size}`;
  const next = skip + size < PORTS ? { '@odata.nextLink': `${origin}${path}?${query}` } : {};
  return JSON.stringify({ '@odata.count': PORTS, ...next, value });
}

/** The page with both clients, as one script. */
async function clientsScript() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~': `${root}/src` } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('paging/page.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'page',
      },
    },
  });
  // One entry in one format gives one build with one chunk.
  const [built] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ ([result].flat());
  return built?.output[0].code ?? '';
}

/** Serves the page, the script, and the ports with the round trip's delay. */
async function startApi() {
  const script = await clientsScript();
  /** @type {Map<string, Buffer>} */
  const pages = new Map();
  let origin = '';
  /**
   * A page, made once: what it costs to make is no part of what is compared.
   * @param {number} skip
   * @param {number} top
   */
  function page(skip, top) {
    const key = `${skip} ${top}`;
    const made = pages.get(key) ?? Buffer.from(portsPage(skip, top, origin));
    pages.set(key, made);
    return made;
  }
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    if (pathname === '/')
      return response
        .setHeader('content-type', 'text/html')
        .end('<script type="module" src="/page.js"></script>');
    if (pathname === '/page.js') return response.setHeader('content-type', 'text/javascript').end(script);
    const body = page(Number(searchParams.get('$skip') ?? 0), Number(searchParams.get('$top') ?? PAGE));
    setTimeout(() => response.setHeader('content-type', 'application/json').end(body), ROUND_TRIP_MS);
    return response;
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return { origin, close: () => server.close() };
}

/** @param {readonly number[]} times */
function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/**
 * 20,000 ports in 20 pages: the product's client and the official one's `PageIterator`, turn by turn.
 * @param {import('../../src/tools/bench.mjs').BenchContext} context
 * @returns {Promise<import('../../src/tools/bench.mjs').BenchTable>}
 */
export async function bench({ browser }) {
  const api = await startApi();
  const page = await browser.newPage();
  await page.goto(api.origin);
  await page.waitForFunction(() => Reflect.has(window, 'clients'));
  /** @type {Record<'ours' | 'pageIterator', number[]>} */
  const times = { ours: [], pageIterator: [] };
  // The first run of each fills the server's store of pages and is not counted.
  for (let run = -1; run < RUNS; run += 1) {
    for (const client of /** @type {const} */ (['ours', 'pageIterator'])) {
      const { ms, ports } = await page.evaluate(async (name) => {
        const begun = performance.now();
        const read = await Reflect.get(window, 'clients')[name]();
        return { ms: performance.now() - begun, ports: read };
      }, client);
      if (ports !== PORTS) throw new Error(`${client} read ${ports} ports of ${PORTS}`);
      if (run >= 0) times[client].push(ms);
    }
  }
  await page.close();
  api.close();
  const [ours, theirs] = [median(times.ours), median(times.pageIterator)];
  return {
    title: `20,000 ports in 20 pages, ${ROUND_TRIP_MS} ms a round trip (median of ${RUNS}, turn by turn)`,
    rows: [
      { client: 'Hostscope', time: `${Math.round(ours)} ms`, ratio: '1', goal: '' },
      {
        client: 'PageIterator',
        time: `${Math.round(theirs)} ms`,
        ratio: (theirs / ours).toFixed(2),
        goal: 'at least 3',
      },
    ],
  };
}
