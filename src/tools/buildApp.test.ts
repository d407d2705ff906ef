import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inputsHash } from './buildApp.mjs';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'hostscope-build-'));
  await mkdir(path.join(root, 'src'));
  await writeFile(path.join(root, 'index.html'), 'page');
  await writeFile(path.join(root, 'src/main.tsx'), 'main');
});

afterEach(() => rm(root, { recursive: true }));

test('the hash of the inputs changes with a content, a name and a new file, and with nothing else', async () => {
  const before = inputsHash(root);
  await writeFile(path.join(root, 'README.md'), 'words');
  expect(inputsHash(root)).toBe(before);
  await writeFile(path.join(root, 'src/main.tsx'), 'niam');
  const changed = inputsHash(root);
  await writeFile(path.join(root, 'src/new.ts'), '');
  const added = inputsHash(root);
  await writeFile(path.join(root, 'src/main.tsx'), 'main');
  await rm(path.join(root, 'src/new.ts'));
  expect(inputsHash(root)).toBe(before);
  expect(new Set([before, changed, added]).size).toBe(3);
});
