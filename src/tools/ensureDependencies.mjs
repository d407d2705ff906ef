import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isProgram, projectRoot } from './nodeTool.mjs';

// This runs before anything is installed: Node built-ins only.

/**
 * @param {string} version such as `20.19.0`
 * @returns {boolean} whether it is 20.19 or newer in its line, or 22.12 and newer: what Vite 8 needs
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Compares the lockfile with npm's own record of what it has installed (`node_modules/.package-lock.json`).
 * Builds for other platforms are marked optional and rightly missing there.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 */
export function isInstalled(wanted, installed) {
  const present = new Map(Object.entries(installed.packages ?? {}));
  return Object.entries(wanted.packages ?? {}).every(([location, entry]) => {
    if (location === '') return true;
    const found = present.get(location);
    if (!found) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/** @returns {boolean} */
function hasDependencies() {
  const record = path.join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const lockfile = path.join(projectRoot, 'package-lock.json');
  return isInstalled(JSON.parse(readFileSync(lockfile, 'utf8')), JSON.parse(readFileSync(record, 'utf8')));
}

/** @returns {number | null} npm's exit code */
function install() {
  // Under `npm start` npm names itself; that spares a shell on Windows, where npm is a .cmd file.
  const npm = process.env['npm_execpath'];
  const parameters = ['ci', '--no-audit', '--no-fund'];
  const options = /** @type {const} */ ({ cwd: projectRoot, stdio: 'inherit' });
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...parameters], options)
    : spawnSync('npm', parameters, { ...options, shell: process.platform === 'win32' });
  return status;
}

/** Ends the process with one clear line when Node is too old or the packages cannot be installed. */
export function ensureDependencies() {
  if (!isSupportedNode(process.versions.node)) {
    console.error(`Hostscope needs Node 20.19 or newer (or 22.12 and up); this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (hasDependencies()) return;
  console.log('Installing the packages that package-lock.json names …');
  if (install() === 0) return;
  console.error('The packages could not be installed: see the lines of npm above.');
  process.exit(1);
}

if (isProgram(import.meta.url)) ensureDependencies();
