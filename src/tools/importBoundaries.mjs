import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { filesBelow } from './buildApp.mjs';
import { isProgram, projectRoot } from './nodeTool.mjs';

/**
 * Who may import whom. A folder that is not named in `may` is refused; `types` may be named by `import type` only,
 * `lazily` by `import()` only; `*` stands for the importing feature itself.
 * @typedef {{ from: string, may: string[], types?: string[], lazily?: string[], sentence: string }} FolderRule
 * @type {FolderRule[]}
 */
export const FOLDER_RULES = [
  { from: 'main', may: ['app'], sentence: 'main.tsx only mounts the app: it imports app/ alone.' },
  {
    from: 'app',
    may: ['app', 'features', 'msgraph', 'shared'],
    sentence: 'app/ puts the features together: it imports features/, msgraph/ and shared/.',
  },
  {
    from: 'features/session',
    may: ['features/session', 'msgraph', 'shared'],
    types: ['emulator', 'auth'],
    lazily: ['emulator', 'auth'],
    sentence:
      'features/session loads the emulator and the sign-in by import() only, so that each is loaded by whoever needs it; it knows no other feature.',
  },
  {
    from: 'features',
    may: ['*', 'msgraph', 'shared'],
    sentence: 'Features are strangers to each other and know neither app/ nor the emulator.',
  },
  {
    from: 'msgraph',
    may: ['msgraph', 'shared'],
    sentence: 'msgraph/ is the contract with Graph: it imports only itself and shared/.',
  },
  {
    from: 'auth',
    may: ['auth', 'msgraph', 'shared'],
    sentence: 'auth/ signs people in and lends their token to requests: of Graph it knows only the contract.',
  },
  {
    from: 'emulator',
    may: ['emulator'],
    types: ['msgraph'],
    sentence:
      'emulator/ shares no code with the client, so that a wrong path shows: from msgraph/ it imports only types.',
  },
  { from: 'shared', may: ['shared'], sentence: 'shared/ knows nothing above it.' },
];

/** Folders outside the app: commands and their tests may import anything. */
const FREE_FOLDERS = ['tools'];

/**
 * Libraries that live in certain folders. `how` narrows the way they are imported there.
 * @typedef {{ libraries: string[], homes: string[], how?: ImportKind, sentence: string }} LibraryRule
 * @type {LibraryRule[]}
 */
export const LIBRARY_RULES = [
  {
    libraries: ['cytoscape'],
    homes: ['features/pairs'],
    sentence: 'Cytoscape is used in features/pairs only.',
  },
  {
    libraries: ['@tanstack/react-router'],
    homes: ['app'],
    sentence: 'Only app/ knows the URL, so only it imports the router.',
  },
  {
    libraries: ['ipaddr.js'],
    homes: ['features/search'],
    sentence: 'What text counts as a host is decided in features/search: addresses are read there.',
  },
  {
    libraries: ['punycode'],
    homes: ['features/search', 'features/pairs'],
    sentence:
      'Names in other scripts are read where hosts are searched (features/search) and compared (features/pairs).',
  },
  {
    libraries: ['tldts'],
    homes: ['shared'],
    sentence:
      'The public suffixes are asked through shared/lib/publicSuffix, which loads them once for all features.',
  },
  {
    libraries: ['zod'],
    homes: ['app', 'auth', 'emulator'],
    sentence: 'zod checks what enters at the URL (app/) and from files (auth/, emulator/).',
  },
  {
    libraries: ['@azure'],
    homes: ['auth'],
    sentence: 'MSAL is used in auth/ only, which a demo session never loads.',
  },
  {
    libraries: ['react', 'react-dom', '@mui', '@emotion', '@tanstack'],
    homes: ['main', 'app', 'auth', 'features', 'msgraph', 'shared'],
    sentence: 'The emulator is a function from Request to Response: it draws nothing.',
  },
  {
    libraries: ['@microsoft/microsoft-graph-types'],
    homes: ['msgraph'],
    how: 'type',
    sentence: "Microsoft's types are compared with ours in msgraph/, as types.",
  },
  {
    libraries: [
      '@microsoft/microsoft-graph-client',
      'vite',
      'vitest',
      'playwright',
      'fast-check',
      'csv-parse',
    ],
    homes: [],
    sentence: 'Tools and test libraries are no part of the app.',
  },
  {
    libraries: ['virtual:iana-services'],
    homes: ['features', 'shared'],
    how: 'lazy',
    sentence: 'The IANA names are 30 kB: they are loaded by import().',
  },
];

export const BUILT_IN_SENTENCE = "Node's modules do not exist in a browser: only tools/ imports them.";
export const UNKNOWN_FOLDER_SENTENCE =
  'This folder has no row in importBoundaries.mjs: say there what it may import.';
export const STYLE_SENTENCE = 'Import ./x from the same folder and ~/folder/x from elsewhere.';

export const COMPUTED_SENTENCE = 'import() takes a plain text here, so that this check can read it.';

const COMPUTED = '(computed)';

/**
 * @typedef {'value' | 'type' | 'lazy'} ImportKind
 * @typedef {{ specifier: string, kind: ImportKind }} FoundImport
 */

/**
 * The imports and re-exports of a module. `import { type A }` counts as a value: under `verbatimModuleSyntax` the
 * module is still loaded.
 * @param {string} file its name, which decides between TypeScript and JSX
 * @param {string} source
 * @returns {FoundImport[]}
 */
export function importsOf(file, source) {
  const { program, module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found = program.body.flatMap((node) => staticImport(node));
  for (const { moduleRequest } of module.dynamicImports) {
    const text = source.slice(moduleRequest.start, moduleRequest.end);
    found.push({ specifier: /^(['"])(.*)\1$/.exec(text)?.[2] ?? COMPUTED, kind: 'lazy' });
  }
  return found.map((one) => (isUrlOnly(one.specifier) ? { ...one, kind: 'lazy' } : one));
}

/**
 * Vite answers `./x.worker?worker&url` with an address; the module behind it is loaded by whoever uses that.
 * @param {string} specifier
 */
function isUrlOnly(specifier) {
  return specifier.split('?')[1]?.split('&').includes('url') ?? false;
}

/**
 * @param {import('vite').ESTree.Program['body'][number]} node
 * @returns {FoundImport[]}
 */
function staticImport(node) {
  if (node.type === 'ImportDeclaration') {
    return [{ specifier: node.source.value, kind: node.importKind === 'type' ? 'type' : 'value' }];
  }
  if (node.type !== 'ExportNamedDeclaration' && node.type !== 'ExportAllDeclaration') return [];
  if (!node.source) return [];
  return [{ specifier: node.source.value, kind: node.exportKind === 'type' ? 'type' : 'value' }];
}

/**
 * The folder a module of `src/` belongs to: `main`, `app`, `features/ports`, `emulator` …
 * @param {string} file relative to `src/`, with slashes
 */
function folderOf(file) {
  const [first = '', second = ''] = file.split('/');
  if (/^main\.tsx?$/.test(file)) return 'main';
  return first === 'features' ? `features/${second}` : first;
}

/**
 * @param {string} folder
 * @param {readonly string[]} places
 */
function isIn(folder, places) {
  return places.some((place) => folder === place || folder.startsWith(`${place}/`));
}

/**
 * What is wrong with one import, as the sentence of the rule it breaks.
 * @param {string} file relative to `src/`, with slashes
 * @param {FoundImport} found
 * @returns {string | undefined}
 */
export function brokenRule(file, { specifier, kind }) {
  if (specifier.startsWith('..')) return STYLE_SENTENCE;
  const folder = folderOf(file);
  if (isIn(folder, FREE_FOLDERS) || /\.test\.tsx?$/.test(file)) return undefined;
  if (specifier === COMPUTED) return COMPUTED_SENTENCE;
  const target = targetFile(file, specifier);
  if (target === undefined) return brokenLibraryRule(folder, specifier, kind);
  const rule = FOLDER_RULES.find(({ from }) => isIn(folder, [from]));
  if (!rule) return UNKNOWN_FOLDER_SENTENCE;
  const allowed = [
    ...rule.may.map((place) => (place === '*' ? folder : place)),
    ...((kind === 'type' && rule.types) || []),
    ...((kind === 'lazy' && rule.lazily) || []),
  ];
  return isIn(folderOf(target), allowed) ? undefined : rule.sentence;
}

/**
 * @param {string} file
 * @param {string} specifier
 * @returns {string | undefined} relative to `src/`; undefined for a library
 */
function targetFile(file, specifier) {
  if (specifier.startsWith('~/')) return specifier.slice(2);
  return specifier.startsWith('./') ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
}

/**
 * @param {string} folder
 * @param {string} specifier
 * @param {ImportKind} kind
 */
function brokenLibraryRule(folder, specifier, kind) {
  if (specifier.startsWith('node:')) return BUILT_IN_SENTENCE;
  const broken = LIBRARY_RULES.filter(({ libraries }) => isIn(specifier, libraries)).find(
    ({ homes, how = kind }) => !isIn(folder, homes) || how !== kind,
  );
  return broken?.sentence;
}

/**
 * Every broken rule below `src/`, one line each.
 * @returns {string[]}
 */
function brokenImports() {
  const root = path.join(projectRoot, 'src');
  const modules = filesBelow(root).filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts'));
  return modules.flatMap((absolute) => {
    const file = path.relative(root, absolute).split(path.sep).join('/');
    return importsOf(file, readFileSync(absolute, 'utf8')).flatMap((found) => {
      const sentence = brokenRule(file, found);
      return sentence ? [`src/${file} imports ${found.specifier} (${found.kind}): ${sentence}`] : [];
    });
  });
}

if (isProgram(import.meta.url)) {
  const broken = brokenImports();
  for (const line of broken) console.error(line);
  if (broken.length > 0) process.exit(1);
  console.log('Every import keeps to the rules.');
}
