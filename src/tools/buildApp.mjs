import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodeTool, projectRoot, run } from './nodeTool.mjs';

/** Everything the build reads; `package-lock.json` stands for the packages. */
const INPUTS = [
  'src',
  'public',
  'index.html',
  'redirect.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** Absolute path of the built app. */
export const distFolder = path.join(projectRoot, 'dist');

const RECORD = path.join(distFolder, '.inputs');

/**
 * The files below a path, itself if it is a file, in a stable order.
 * @param {string} location
 * @returns {string[]}
 */
export function filesBelow(location) {
  if (!existsSync(location)) return [];
  if (!statSync(location).isDirectory()) return [location];
  return readdirSync(location)
    .toSorted()
    .flatMap((name) => filesBelow(path.join(location, name)));
}

/**
 * A hash over names and contents of the build's inputs.
 * @param {string} [root]
 * @returns {string}
 */
export function inputsHash(root = projectRoot) {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((input) => filesBelow(path.join(root, input)))) {
    const content = readFileSync(file);
    hash.update(`${path.relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Builds the app into `dist/` and notes there what it was built from.
 * @returns {Promise<number>} Vite's exit code
 */
export async function buildApp() {
  const inputs = inputsHash();
  // Whoever starts us may have set NODE_ENV; React and Emotion read it.
  const code = await run(nodeTool('vite', ['build']), { NODE_ENV: 'production' });
  if (code === 0) writeFileSync(RECORD, inputs);
  return code;
}

/** Whether `dist/` is the build of the present inputs. */
export function isBuilt() {
  return existsSync(RECORD) && readFileSync(RECORD, 'utf8') === inputsHash();
}
