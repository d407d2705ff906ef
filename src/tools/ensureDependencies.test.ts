import { expect, test } from 'vitest';
import { isInstalled, isSupportedNode } from './ensureDependencies.mjs';

test('Node 20.19, 22.12 and later lines are supported', () => {
  const versions = ['18.20.0', '20.18.3', '20.19.0', '21.7.3', '22.11.0', '22.12.0', '23.0.0', '24.1.0'];
  expect(versions.filter(isSupportedNode)).toEqual(['20.19.0', '22.12.0', '23.0.0', '24.1.0']);
});

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' },
    'node_modules/@rolldown/binding-win32-x64-msvc': {
      version: '1.0.0',
      integrity: 'sha512-b',
      optional: true,
    },
  },
};

test('packages are installed when npm recorded the versions of the lockfile', () => {
  const installed = { packages: { 'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' } } };
  expect(isInstalled(wanted, installed)).toBe(true);
});

test.each([
  ['nothing', {}],
  ['another version', { 'node_modules/react': { version: '19.3.0', integrity: 'sha512-a' } }],
  ['another content', { 'node_modules/react': { version: '19.3.1', integrity: 'sha512-x' } }],
  [
    'another version of an optional package',
    {
      'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' },
      'node_modules/@rolldown/binding-win32-x64-msvc': { version: '0.9.0', integrity: 'sha512-b' },
    },
  ],
])('they are not when npm recorded %s', (_, packages) => {
  expect(isInstalled(wanted, { packages })).toBe(false);
});
