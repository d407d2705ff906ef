import { createRequire } from 'node:module';

const MODULE_ID = 'virtual:iana-services';
const RESOLVED_ID = `\0${MODULE_ID}`;

/**
 * Ports for which IANA registers several names and the source list keeps the last one instead of the first:
 * https://www.iana.org/assignments/service-names-port-numbers
 * @type {Map<number, string>}
 */
const FIRST_NAMES = new Map([[80, 'http']]);

/**
 * @typedef {Map<number, { tcp: string, udp: string }>} NamesByPort
 */

/**
 * Reads the list of the `port-numbers` package (`{"443/tcp": ["https", "http protocol over TLS/SSL"]}`):
 * only tcp and udp, only ports with a name, in rising order.
 * @param {Record<string, readonly string[]>} list
 * @returns {NamesByPort}
 */
export function namesByPort(list) {
  /** @type {NamesByPort} */
  const found = new Map();
  for (const [key, [name]] of Object.entries(list)) {
    const [port, protocol] = key.split('/');
    if (!name || (protocol !== 'tcp' && protocol !== 'udp')) continue;
    const names = found.get(Number(port)) ?? { tcp: '', udp: '' };
    names[protocol] = FIRST_NAMES.get(Number(port)) ?? name;
    found.set(Number(port), names);
  }
  return new Map([...found].toSorted(([a], [b]) => a - b));
}

/**
 * Two columns, because gaps and names compress far better apart (31 kB against 82 kB gzip for `port name` lines):
 * the distance of each port from the one before, and its name, `name` for both protocols or `tcp|udp`.
 * @param {NamesByPort} names
 */
export function encodeServices(names) {
  let previous = 0;
  const gaps = [];
  const columns = [];
  for (const [port, { tcp, udp }] of names) {
    gaps.push(port - previous);
    previous = port;
    columns.push(tcp === udp ? tcp : `${tcp}|${udp}`);
  }
  return { gaps: gaps.join(' '), names: columns.join(' ') };
}

/**
 * The inverse of `encodeServices`. Its source text is shipped in the virtual module, so it uses nothing around it.
 * @param {string} gaps
 * @param {string} names
 * @returns {{ tcp: Map<number, string>, udp: Map<number, string> }}
 */
export function decodeServices(gaps, names) {
  /** @type {Map<number, string>} */
  const tcp = new Map();
  /** @type {Map<number, string>} */
  const udp = new Map();
  const columns = names.split(' ');
  let port = 0;
  for (const [index, gap] of gaps.split(' ').entries()) {
    port += Number(gap);
    const [tcpName = '', udpName = tcpName] = (columns[index] ?? '').split('|');
    if (tcpName) tcp.set(port, tcpName);
    if (udpName) udp.set(port, udpName);
  }
  return { tcp, udp };
}

/** The text of the virtual module. */
function ianaServicesModule() {
  const list = createRequire(import.meta.url)('port-numbers');
  const { gaps, names } = encodeServices(namesByPort(list));
  const call = `(${decodeServices.toString()})(${JSON.stringify(gaps)}, ${JSON.stringify(names)})`;
  return `export const ianaServices = ${call};\n`;
}

/**
 * Serves `virtual:iana-services`: IANA's service names, taken from the `port-numbers` package at build time.
 * @returns {import('vite').Plugin}
 */
export function ianaServices() {
  return {
    name: 'hostscope:iana-services',
    resolveId: (id) => (id === MODULE_ID ? RESOLVED_ID : undefined),
    load: (id) => (id === RESOLVED_ID ? ianaServicesModule() : undefined),
  };
}
