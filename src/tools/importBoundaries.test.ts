import { expect, test } from 'vitest';
import {
  BUILT_IN_SENTENCE,
  COMPUTED_SENTENCE,
  FOLDER_RULES,
  LIBRARY_RULES,
  STYLE_SENTENCE,
  UNKNOWN_FOLDER_SENTENCE,
  brokenRule,
  importsOf,
} from './importBoundaries.mjs';

/** One import that breaks each folder's rule: [importing file, import statement]. */
const folderViolations = new Map([
  ['main', ['main.tsx', "import { SearchBox } from '~/features/search/SearchBox';"]],
  ['app', ['app/App.tsx', "import { createEmulator } from '~/emulator/createEmulator';"]],
  [
    'features/session',
    ['features/session/demoSession.ts', "import { createEmulator } from '~/emulator/createEmulator';"],
  ],
  ['features', ['features/ports/PortsPanel.tsx', "import { HostHeader } from '~/features/host/HostHeader';"]],
  ['msgraph', ['msgraph/queries.ts', "import type { HostView } from '~/app/hostView';"]],
  ['emulator', ['emulator/endpoints.ts', "import { endpoints } from '~/msgraph/endpoints';"]],
  ['auth', ['auth/LiveAuth.ts', "import type { Session } from '~/features/session/session';"]],
  ['shared', ['shared/paths.ts', "import { graphUrl } from '~/msgraph/graphUrl';"]],
]);

/** One import that breaks each library's rule, by the library. */
const libraryViolations = new Map([
  ['cytoscape', ['features/ports/PortsPanel.tsx', "import cytoscape from 'cytoscape';"]],
  [
    '@tanstack/react-router',
    ['features/host/HostHeader.tsx', "import { Link } from '@tanstack/react-router';"],
  ],
  ['punycode', ['features/host/hostFacts.ts', "import { toUnicode } from 'punycode/';"]],
  ['ipaddr.js', ['features/host/hostFacts.ts', "import ipaddr from 'ipaddr.js';"]],
  ['tldts', ['features/host/hostFacts.ts', "import { parse } from 'tldts';"]],
  ['@azure', ['features/session/liveSession.ts', "import { AuthError } from '@azure/msal-browser';"]],
  ['zod', ['msgraph/reading.ts', "import * as z from 'zod/mini';"]],
  ['react', ['emulator/createEmulator.ts', "import { useState } from 'react';"]],
  [
    '@microsoft/microsoft-graph-types',
    ['msgraph/resources.ts', "import { SecurityNamespace } from '@microsoft/microsoft-graph-types';"],
  ],
  ['@microsoft/microsoft-graph-client', ['msgraph/queries.ts', "import { test } from 'vitest';"]],
  [
    'virtual:iana-services',
    ['features/ports/serviceNames.ts', "import { ianaServices } from 'virtual:iana-services';"],
  ],
]);

function sentences([file = '', source = '']: readonly string[]) {
  return importsOf(file, source).map((found) => brokenRule(file, found));
}

test.each(FOLDER_RULES)('a violation is refused: $sentence', ({ from, sentence }) => {
  expect(sentences(folderViolations.get(from) ?? [])).toEqual([sentence]);
});

test.each(LIBRARY_RULES)('a violation is refused: $sentence', ({ libraries, sentence }) => {
  expect(sentences(libraryViolations.get(libraries[0] ?? '') ?? [])).toEqual([sentence]);
});

test.each([
  ['features/ports/portRows.ts', "import { readFileSync } from 'node:fs';", BUILT_IN_SENTENCE],
  ['features/ports/portRows.ts', "export * from '../host/hostFacts';", STYLE_SENTENCE],
  ['features/session/demoSession.ts', 'const load = (name: string) => import(name);', COMPUTED_SENTENCE],
  ['stores/hosts.ts', "import '~/shared/paths';", UNKNOWN_FOLDER_SENTENCE],
])('%s may not say: %s', (file, source, sentence) => {
  expect(sentences([file, source])).toEqual([sentence]);
});

test.each([
  ['features/session/demoSession.ts', "const load = () => import('~/emulator/createEmulator');"],
  ['features/session/readDataSet.ts', "import url from '~/emulator/dataSet.worker?worker&url';"],
  ['features/session/startSession.ts', "const load = () => import('~/auth/startLiveAuth');"],
  ['auth/authorizedFetch.ts', "import { MsGraphError } from '~/msgraph/MsGraphError';"],
  ['features/session/demoSession.ts', "import type { Emulator } from '~/emulator/createEmulator';"],
  ['emulator/endpoints.ts', "import type { Host } from '~/msgraph/resources';"],
  [
    'emulator/demo/shopStory.ts',
    "import { demoNow } from '~/emulator/demo/demoNow'; import { x } from './x';",
  ],
  ['features/ports/serviceNames.ts', "const load = () => import('virtual:iana-services');"],
  ['features/search/parseHostInput.ts', "import { toASCII } from 'punycode/';"],
  ['msgraph/client.test.ts', "import { createEmulator } from '~/emulator/createEmulator'; import 'node:fs';"],
  ['main.tsx', "import { App } from '~/app/App'; import { createRoot } from 'react-dom/client';"],
])('%s may say: %s', (file, source) => {
  expect(sentences([file, source]).filter(Boolean)).toEqual([]);
});

test('a type among values still loads the module, and a re-export is an import', () => {
  const source = `
    import { type A } from './a';
    import type { B } from './b';
    export type { C } from './c';
    export { d } from './d';
    const e = () => import('./e');`;
  expect(importsOf('app/x.ts', source)).toEqual([
    { specifier: './a', kind: 'value' },
    { specifier: './b', kind: 'type' },
    { specifier: './c', kind: 'type' },
    { specifier: './d', kind: 'value' },
    { specifier: './e', kind: 'lazy' },
  ]);
});

test('a module that cannot be parsed is an error, not a module without imports', () => {
  expect(() => importsOf('app/x.ts', 'import {')).toThrow('app/x.ts');
});
