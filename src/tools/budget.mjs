import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { distFolder, filesBelow } from './buildApp.mjs';
import { isProgram } from './nodeTool.mjs';

/** JavaScript that is loaded before the search field can be used, gzip level 9, 1 kB = 1000 bytes. */
export const FIRST_LOAD_KB = 175;
/** What a site with live sessions loads until its sign-in button can be pressed. MSAL comes after that. */
export const SIGN_IN_KB = 192;
/** What one lazily loaded part may add. */
export const LAZY_PART_KB = 60;

/** What the app loads besides the first load before the sign-in button is there. */
const SIGN_IN_PARTS = ['src/auth/liveSettings.ts', 'src/features/session/SignInPage.tsx'];

/**
 * Parts that may be larger, each with its reason.
 * @type {Map<string, { limitKb: number, reason: string }>} by the source module in Vite's manifest
 */
const EXCEPTIONS = new Map([
  [
    'src/features/search/parseHostList.ts',
    {
      limitKb: 62,
      reason: 'of these 48 are the list of public suffixes, which the field waits for only when typed in',
    },
  ],
  [
    'src/app/HostPairsPage.tsx',
    {
      limitKb: 110,
      reason: 'of these 48 are the list of public suffixes, which the search page has loaded before',
    },
  ],
  ['src/auth/msalApplication.ts', { limitKb: 80, reason: 'MSAL, loaded when somebody signs in or has' }],
  [
    'src/features/pairs/PairsDrawing.tsx',
    { limitKb: 184, reason: 'Cytoscape is 137 of them; the table does not wait for the drawing' },
  ],
  [
    'assets/signals.worker',
    {
      limitKb: 62,
      reason: 'of these 48 are the list of public suffixes; the page does not wait for the rules',
    },
  ],
  [
    'assets/layeredLayout',
    { limitKb: 450, reason: 'ELK, which a worker loads only when the layered layout is asked for' },
  ],
]);

/**
 * @typedef {{ file: string, isEntry?: boolean, isDynamicEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} Manifest Vite's `manifest.json`, by source module
 * @typedef {{ name: string, files: string[], limitKb: number }} Part
 */

/**
 * The files that loading a chunk loads with it: its static imports, theirs, and so on.
 * @param {Manifest} manifest
 * @param {string} name
 * @param {Set<string>} [seen]
 * @returns {Set<string>}
 */
function staticClosure(manifest, name, seen = new Set()) {
  const chunk = manifest[name];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) staticClosure(manifest, imported, seen);
  return seen;
}

/**
 * What is there whenever a lazy chunk is asked for: what all those that ask for it have loaded.
 * @param {Manifest} manifest
 * @param {string} name
 * @returns {Set<string>}
 */
function loadedBefore(manifest, name) {
  const askers = Object.keys(manifest).filter((asker) => manifest[asker]?.dynamicImports?.includes(name));
  const [one = new Set(), ...others] = askers.map((asker) => staticClosure(manifest, asker));
  return new Set([...one].filter((file) => others.every((loaded) => loaded.has(file))));
}

/**
 * The parts of a build that are measured: the first load, what a live session loads before its sign-in button, each other page, for
 * every lazy chunk what it adds to what is there, and every script that the manifest does not name, such as a worker.
 * @param {Manifest} manifest
 * @param {readonly string[]} scripts all of the build, by path below `dist/`
 * @returns {Part[]}
 */
export function measuredParts(manifest, scripts) {
  const chunks = Object.entries(manifest).filter(([, { file }]) => file.endsWith('.js'));
  const first = staticClosure(manifest, 'index.html');
  const toSignIn = new Set([
    ...first,
    ...SIGN_IN_PARTS.flatMap((name) => [...staticClosure(manifest, name)]),
  ]);
  // Pages besides the app's own, such as the one that the login page returns to.
  const others = chunks.filter(([name, { isEntry }]) => isEntry && name !== 'index.html');
  const lazy = chunks.filter(([, { isDynamicEntry, file }]) => isDynamicEntry && !first.has(file));
  const named = new Set(chunks.map(([, { file }]) => file));
  const unnamed = scripts.filter((file) => !named.has(file));
  return [
    { name: 'first load', files: [...first], limitKb: FIRST_LOAD_KB },
    { name: 'live, before the sign-in button', files: [...toSignIn], limitKb: SIGN_IN_KB },
    ...others.map(([name]) => ({ name, files: [...staticClosure(manifest, name)], limitKb: LAZY_PART_KB })),
    ...lazy.map(([name]) => {
      const before = loadedBefore(manifest, name);
      return {
        name,
        files: [...staticClosure(manifest, name)].filter((file) => !first.has(file) && !before.has(file)),
        limitKb: EXCEPTIONS.get(name)?.limitKb ?? LAZY_PART_KB,
      };
    }),
    ...unnamed.map((file) => {
      // What a worker loads is known by its file alone, without the hash behind its name.
      const name = file.replace(/-[\w-]{8}\.js$/, '');
      return { name, files: [file], limitKb: EXCEPTIONS.get(name)?.limitKb ?? LAZY_PART_KB };
    }),
  ];
}

/** @param {string} text */
export function gzipKb(text) {
  return gzipSync(text, { level: 9 }).length / 1000;
}

/**
 * What a build must not carry (T33). Each pattern stands beside the sentence that is printed.
 * @type {[RegExp, string][]}
 */
const UNWANTED = [
  [/sourceMappingURL=/, 'a reference to a source map'],
  [/\bdebugger\b\s*;/, 'a debugger statement'],
  [
    /\b[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/i,
    'a GUID, such as a tenant or client id',
  ],
  [/\beyJ[\w-]{10,}\.[\w-]{10,}\./, 'a token'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/\b(?:https?|wss?):\/\/(?:localhost|127\.0\.0\.1):\d/, 'the address of a server on this machine'],
  [/\/@vite\/client|__REACT_DEVTOOLS_INJECT|import\.meta\.hot/, 'a hook of the development server'],
];

/** Ids that are nobody's secret: of invented demo records, and Microsoft's public ones that MSAL knows. */
const PUBLIC_IDS = ['5d0c8a56-2f4b-4c1e-9a37-0b6e1f2d3c4a', '53ee284d-920a-4b59-9d30-a60315b26836'];

/**
 * @param {string} name of a built file
 * @param {string} text
 * @returns {string[]} sentences
 */
export function unwantedContent(name, text) {
  const ours = PUBLIC_IDS.reduce((rest, id) => rest.replaceAll(id, ''), text);
  const found = UNWANTED.filter(([pattern]) => pattern.test(ours)).map(
    ([, what]) => `${name} holds ${what}.`,
  );
  return name.endsWith('.map') ? [`${name} is a source map.`, ...found] : found;
}

/** @param {string} file below `dist/`, with slashes */
function readBuilt(file) {
  return readFileSync(path.join(distFolder, file), 'utf8');
}

/** The files of the build by their path below `dist/`. */
function builtFiles() {
  return filesBelow(distFolder).map((file) => path.relative(distFolder, file).split(path.sep).join('/'));
}

/** @returns {string[]} */
function unwantedInBuild() {
  return builtFiles()
    .filter((file) => /\.(?:js|css|html|json|svg|map|txt)$/.test(file))
    .flatMap((file) => unwantedContent(file, readBuilt(file)));
}

/** Prints the figures of `dist/` and ends with code 1 when one is over its budget. */
function checkBudget() {
  const scripts = builtFiles().filter((file) => file.endsWith('.js'));
  const parts = measuredParts(JSON.parse(readBuilt('.vite/manifest.json')), scripts);
  const rows = parts.map((part) => ({
    ...part,
    kb: part.files.reduce((sum, file) => sum + gzipKb(readBuilt(file)), 0),
  }));
  for (const { name, kb, limitKb } of rows) {
    const exception = EXCEPTIONS.get(name);
    const reason = exception ? ` (${exception.reason})` : '';
    console.log(
      `${kb <= limitKb ? 'ok  ' : 'OVER'} ${kb.toFixed(1).padStart(6)} of ${limitKb} kB  ${name}${reason}`,
    );
  }
  const unwanted = unwantedInBuild();
  for (const sentence of unwanted) console.error(sentence);
  if (unwanted.length > 0 || rows.some(({ kb, limitKb }) => kb > limitKb)) process.exit(1);
}

if (isProgram(import.meta.url)) checkBudget();
