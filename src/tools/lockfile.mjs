import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isProgram, projectRoot } from './nodeTool.mjs';

/**
 * Tools that are native programs: one optional package per platform. npm leaves out of a new lockfile, without a
 * word, what the registry lacks at that moment, and `npm ci` then breaks on that platform alone.
 * A `-gnu` or `-msvc` may follow.
 */
const NATIVE_TOOLS = [
  '@oxc-parser/binding-',
  '@oxfmt/binding-',
  '@oxlint-tsgolint/',
  '@oxlint/binding-',
  '@rolldown/binding-',
  '@typescript/typescript-',
  'lightningcss-',
];

const PLATFORMS = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64'];

/**
 * @typedef {{ version?: string, integrity?: string, resolved?: string }} LockedPackage
 */

/**
 * What is wrong with a lockfile (T31): a missing platform, an entry without a hash, more than one source.
 * @param {{ packages?: Record<string, LockedPackage> }} lockfile
 * @returns {string[]} sentences
 */
export function lockfileFaults(lockfile) {
  const entries = Object.entries(lockfile.packages ?? {}).filter(([location]) => location !== '');
  const names = new Set(entries.map(([location]) => location.replace(/^.*node_modules\//, '')));
  const sources = new Set(
    entries.flatMap(([, { resolved }]) => (resolved ? [new URL(resolved).origin] : [])),
  );
  return [
    ...NATIVE_TOOLS.flatMap((tool) => missingPlatforms(tool, names)),
    ...entries
      .filter(([, entry]) => !entry.integrity?.startsWith('sha512-'))
      .map(([at]) => `${at} has no hash.`),
    ...(sources.size > 1 ? [`Packages come from ${sources.size} sources: ${[...sources].join(', ')}.`] : []),
  ];
}

/**
 * @param {string} tool
 * @param {ReadonlySet<string>} names
 */
function missingPlatforms(tool, names) {
  return PLATFORMS.filter((platform) =>
    ['', '-gnu', '-msvc'].every((ending) => !names.has(`${tool}${platform}${ending}`)),
  ).map((platform) => `${tool}${platform} is not in the lockfile: that platform could not run the tool.`);
}

if (isProgram(import.meta.url)) {
  const faults = lockfileFaults(
    JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')),
  );
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  const count = NATIVE_TOOLS.length * PLATFORMS.length;
  console.log(`All ${count} platform builds of native tools are locked, and every package has a hash.`);
}
