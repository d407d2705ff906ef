import { quoted, rejected, type Rejected } from './hostInput';
import { ipv6, isStrictIpv4 } from './readAddress';

const hashes = new Map([
  [32, 'MD5'],
  [40, 'SHA-1'],
  [56, 'SHA-224'],
  [64, 'SHA-256'],
  [96, 'SHA-384'],
  [128, 'SHA-512'],
]);

interface Kind {
  readonly pattern: RegExp;
  readonly words: string;
}

const kinds: readonly Kind[] = [
  {
    pattern: /^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}$/i,
    words: 'a MAC address, which is known on its own network only',
  },
  { pattern: /^(?:[0-9a-f]{2}:){15,63}[0-9a-f]{2}$/i, words: 'a fingerprint, not a host' },
  { pattern: /^CVE-\d{4}-\d{4,}$/i, words: 'the id of a vulnerability, not a host' },
  { pattern: /^AS\d{1,10}$/i, words: 'the number of a network (ASN), not a host' },
  { pattern: /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i, words: 'a GUID, not a host' },
  { pattern: /^[a-z]:[\\/]/i, words: 'a path on a Windows machine, not a host' },
  { pattern: /^%[a-z0-9_]+%(?:\\|$)/i, words: 'a path on a Windows machine, not a host' },
  { pattern: /^HK(?:LM|CU|CR|U|CC|EY_[A-Z_]+)\\/i, words: 'a registry key, not a host' },
  { pattern: /^(?:~|\.{0,2})\/(?!\/)/, words: 'a path, not a host' },
];

/** Things that people have on their clipboard beside hosts; `null` for whatever may be a host. */
export function notAHost(text: string): Rejected | null {
  const kind = kinds.find(({ pattern }) => pattern.test(text));
  if (kind) return rejected(`${quoted(text)} is ${kind.words}.`);
  return hash(text) ?? networkPath(text) ?? namePattern(text) ?? addressRange(text);
}

function hash(text: string): Rejected | null {
  const digits = text.slice(text.search(/[:=]/) + 1);
  const name = hashes.get(digits.length);
  const prefix = text.slice(0, text.length - digits.length);
  if (
    name === undefined ||
    !/^[0-9a-f]+$/i.test(digits) ||
    !/^(?:(?:md5|sha-?\d{1,3})[:=])?$/i.test(prefix)
  ) {
    return null;
  }
  return rejected(`${quoted(text)} is a file hash (${name} by its length), not a host.`);
}

function networkPath(text: string): Rejected | null {
  if (!text.startsWith('\\\\')) return null;
  const server = text.slice(2).split('\\', 1)[0] ?? '';
  return rejected(
    `${quoted(text)} is a network path, not a host.`,
    server === '' ? null : `Its server is ${quoted(server)}.`,
  );
}

function namePattern(text: string): Rejected | null {
  if (!/^[^/?#]*\*/.test(text) || /^h\*\*p/i.test(text)) return null;
  const below = text.startsWith('*.') ? text.slice(2) : '';
  return rejected(
    `${quoted(text)} is a pattern for many names, not a host.`,
    below === '' || below.includes('*') ? null : `Search for ${quoted(below)} or a name below it.`,
  );
}

function addressRange(text: string): Rejected | null {
  const ends = text.split(/[/-]/);
  const [first = '', second = ''] = ends;
  const isAddress = isStrictIpv4(first) || ipv6(first) !== null;
  if (ends.length !== 2 || !isAddress) return null;
  const isRange = text.includes('/')
    ? /^\d{1,3}$/.test(second)
    : isStrictIpv4(second) || ipv6(second) !== null;
  return isRange
    ? rejected(
        `${quoted(text)} is a range of addresses, not a host.`,
        `Search for an address in it, such as ${first}.`,
      )
    : null;
}
