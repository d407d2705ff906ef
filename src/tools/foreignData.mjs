import { readFileSync } from 'node:fs';
import path from 'node:path';
import { distFolder, filesBelow } from './buildApp.mjs';
import { isProgram, projectRoot } from './nodeTool.mjs';

/*
 * Looks for somebody's real data in what is written down here and in the build (T30): tokens, keys, ids, addresses and
 * mailboxes. Examples use what is reserved for examples: RFC 2606 and 6761 for names, RFC 5737 and 3849 for addresses.
 */

const FOLDERS = ['src', 'e2e', 'docs', 'public'];

/** Ids that stand in public documentation, or that the demo has invented. */
const KNOWN_IDS = new Set([
  // Microsoft Graph itself: https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
  '00000003-0000-0000-c000-000000000000',
  '5d0c8a56-2f4b-4c1e-9a37-0b6e1f2d3c4a',
  // The sign-in library has it for Microsoft's own login pages.
  '53ee284d-920a-4b59-9d30-a60315b26836',
  '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  '1e3b9ded-abb6-1828-c4ef-a5ca48b287a0',
]);

/** Text files; pictures and fonts hold nothing that could be read by accident. */
const READABLE = /\.(?:tsx?|mjs|js|css|html|json|jsonc|md|svg|txt|csv)$/;

const GUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
const TOKEN = /\beyJ[\w-]{16,}\.eyJ[\w-]{16,}\.[\w-]{16,}/g;
const SECRET_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40}/g;
// Behind a slash or colon it is the userinfo of a URL, and `host@odata.context` is a member of OData.
const MAILBOX = /(?<![/:\w.+-])[\w.+-]+@(?!odata\.)((?:[a-z0-9-]+\.)+[a-z]{2,})\b/gi;
const ADDRESS = /(?<![\w.])(\d{1,3}(?:\.\d{1,3}){3})(?![\w.])/g;

/**
 * An id that somebody wrote by hand repeats a digit; of those that were drawn, one in a hundred has four of a kind in a row.
 * @param {string} guid
 */
function looksReal(guid) {
  return !/(.)\1{3}/i.test(guid.replaceAll('-', ''));
}

/**
 * Whether an IPv4 address is one that a machine on the internet may have: none of the special-purpose blocks of
 * https://www.iana.org/assignments/iana-ipv4-special-registry.
 * @param {string} text
 */
function isSomebodys(text) {
  const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map(Number);
  if ([a, b, c, d].some((part) => part > 255)) return false;
  // A version number, most likely.
  if (b < 10 && c < 10 && d < 10) return false;
  if ([0, 10, 127].includes(a) || a >= 224) return false;
  const block = `${a}.${b}`;
  const documentation = ['192.0.2', '198.51.100', '203.0.113', '192.0.0', '192.88.99'];
  if (documentation.includes(`${block}.${c}`) || block === '192.168' || block === '169.254') return false;
  if (a === 172 && b >= 16 && b <= 31) return false;
  if (a === 100 && b >= 64 && b <= 127) return false;
  return !(a === 198 && (b === 18 || b === 19));
}

/** @param {string} domain */
function isReservedName(domain) {
  return (
    /(?:^|\.)(?:example|test|invalid|localhost)$/i.test(domain) ||
    /(?:^|\.)example\.(?:com|org|net)$/i.test(domain)
  );
}

/**
 * What in a text may be somebody's, as sentences.
 * @param {string} name of the file
 * @param {string} text
 * @param {{ addresses: boolean }} look built code has version numbers of four parts
 * @returns {string[]}
 */
export function foreignData(name, text, { addresses }) {
  const found = [
    ...matches(text, GUID)
      .filter((guid) => looksReal(guid) && !KNOWN_IDS.has(guid.toLowerCase()))
      .map((guid) => `the id ${guid}`),
    ...matches(text, TOKEN).map((token) => `a token (${token.slice(0, 12)}…)`),
    ...matches(text, SECRET_KEY).map(() => 'a private key'),
    ...[...text.matchAll(MAILBOX)]
      .filter(([, domain = '']) => !isReservedName(domain))
      .map(([mailbox]) => `the mailbox ${mailbox}`),
    ...(addresses
      ? matches(text, ADDRESS)
          .filter(isSomebodys)
          .map((address) => `the address ${address}`)
      : []),
  ];
  return [...new Set(found)].map((what) => `${name} holds ${what}.`);
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function matches(text, pattern) {
  return [...text.matchAll(pattern)].map(([match]) => match);
}

/**
 * Files that need addresses nobody may use, because what is not reserved is what they are about.
 * @type {ReadonlySet<string>}
 */
const ABOUT_ADDRESSES = new Set([
  'src/features/search/readAddress.test.ts',
  'src/features/search/addressRange.test.ts',
  'src/features/search/addressRange.ts',
  'src/emulator/demo/demoReserved.test.ts',
  'src/features/pairs/drawing/openedGroups.test.ts',
]);

/** @returns {string[]} */
function foreignDataHere() {
  const sources = FOLDERS.flatMap((folder) => filesBelow(path.join(projectRoot, folder)));
  const top = ['README.md', 'index.html', 'redirect.html', 'package.json'].flatMap((file) =>
    filesBelow(path.join(projectRoot, file)),
  );
  const written = [...sources, ...top].flatMap((file) => read(file, true));
  return [...written, ...filesBelow(distFolder).flatMap((file) => read(file, false))];
}

/**
 * @param {string} file
 * @param {boolean} isSource
 */
function read(file, isSource) {
  const name = path.relative(projectRoot, file).split(path.sep).join('/');
  if (!READABLE.test(name) || name.includes('tools/foreignData.')) return [];
  const addresses = isSource && !ABOUT_ADDRESSES.has(name);
  return foreignData(name, readFileSync(file, 'utf8'), { addresses });
}

if (isProgram(import.meta.url)) {
  const found = foreignDataHere();
  for (const sentence of found) console.error(sentence);
  if (found.length > 0) process.exit(1);
  console.log('Sources and build hold nobody’s ids, tokens, mailboxes and addresses.');
}
