import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lockfileFaults } from './lockfile.mjs';
import { projectRoot } from './nodeTool.mjs';

function ownLockfile() {
  return JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'));
}

test('T31 the lockfile is complete, hashed and from one source', () => {
  expect(lockfileFaults(ownLockfile())).toEqual([]);
});

test('T31 a platform that fell out of it is named', () => {
  const lockfile = ownLockfile();
  delete lockfile.packages['node_modules/@rolldown/binding-win32-x64-msvc'];
  expect(lockfileFaults(lockfile)).toEqual([
    '@rolldown/binding-win32-x64 is not in the lockfile: that platform could not run the tool.',
  ]);
});

test('T31 a package without a hash, and a second source, are named', () => {
  const lockfile = ownLockfile();
  lockfile.packages['node_modules/react'] = { version: '1.0.0', resolved: 'https://one.example/react.tgz' };
  lockfile.packages['node_modules/zod'].resolved = 'https://two.example/zod.tgz';
  expect(lockfileFaults(lockfile)).toEqual([
    'node_modules/react has no hash.',
    'Packages come from 2 sources: https://one.example, https://two.example.',
  ]);
});
