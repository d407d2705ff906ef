import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { securityHeaders } from './contentSecurityPolicy.mjs';
import { hostingFiles, hostingFolder } from './hostingHeaders.mjs';

test.each([...hostingFiles()])(
  'T02 docs/hosting/%s is what the policy of the build makes of it',
  (name, text) => {
    expect(readFileSync(path.join(hostingFolder, name), 'utf8')).toBe(text);
  },
);

test.each(['nginx.conf', 'staticwebapp.config.json', '_headers'])(
  'T02 %s has every header of the app',
  (name) => {
    const text = hostingFiles().get(name);
    for (const header of Object.keys(securityHeaders('live'))) expect(text).toContain(header);
  },
);

test('T17 Azure takes from the bridge what would break it', () => {
  const { routes } = JSON.parse(hostingFiles().get('staticwebapp.config.json') ?? '') as {
    routes: { route: string; headers: Record<string, string> }[];
  };
  const bridge = securityHeaders('live', true);
  expect(routes.find(({ route }) => route === '/redirect.html')?.headers).toEqual({
    'Content-Security-Policy': bridge['Content-Security-Policy'],
    'Cross-Origin-Opener-Policy': '',
    'X-Frame-Options': bridge['X-Frame-Options'] ?? '',
  });
});

test('T17 no two rules of _headers that match one path set the same header', () => {
  const rules = (hostingFiles().get('_headers') ?? '')
    .split(/\n(?=\/)/)
    .slice(1)
    .map((rule) => {
      const [place = '', ...lines] = rule.trim().split('\n');
      return { place, names: lines.map((line) => line.trim().split(':')[0] ?? '') };
    });
  const everywhere = rules.find(({ place }) => place === '/*')?.names ?? [];
  expect(everywhere.length).toBeGreaterThan(4);
  const twice = rules
    .filter(({ place }) => place !== '/*')
    .flatMap(({ place, names }) =>
      names.filter((name) => everywhere.includes(name)).map((name) => [place, name]),
    );
  expect(twice).toEqual([]);
});

test('a line of _headers is no longer than hosts take', () => {
  const lines = (hostingFiles().get('_headers') ?? '').split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
});

test.each([...hostingFiles('/tools/hostscope/')])(
  'below a path %s names no path of the root',
  (_name, text) => {
    expect(text).toContain('/tools/hostscope/');
    expect(text).not.toMatch(/(?<!\/tools\/hostscope)\/(?:assets\/\*|hosts\/|config\.json|redirect\.html)/);
  },
);

test('a command line with half a base is refused, and writes nothing', () => {
  const tool = fileURLToPath(new URL('hostingHeaders.mjs', import.meta.url));
  for (const wrong of [
    ['--bass', '/a/'],
    ['--base', '/hostscope'],
    ['--base', '/hostscope/'],
    ['--base', '/a b/', '--to', '/nowhere'],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, [tool, ...wrong], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('Usage:')]);
  }
});
