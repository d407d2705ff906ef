import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, with a trailing separator left off. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * True when the module is the program Node was started with, not an import of another one.
 * @param {string} moduleUrl the module's `import.meta.url`
 */
export function isProgram(moduleUrl) {
  const program = process.argv[1];
  return program !== undefined && realpathSync(program) === fileURLToPath(moduleUrl);
}

/**
 * The command line of an installed tool. It is run with this Node and not through `node_modules/.bin`, whose
 * entries are shell scripts on Windows.
 * @param {string} name the package; its program has the same name or is its only one
 * @param {readonly string[]} parameters
 * @returns {string[]}
 */
export function nodeTool(name, parameters) {
  const folder = path.join(projectRoot, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const program = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]);
  return [process.execPath, path.join(folder, program), ...parameters];
}

/**
 * Runs a command in the repository with this terminal's output.
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} [environment] added to the present one
 * @returns {Promise<number>} its exit code; a signal or a command that cannot start counts as 1
 */
export function run([program = '', ...parameters], environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      // Some tools take CI=true for a terminal that shows colours.
      env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...environment },
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
