import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { clouds } from '~/auth/clouds';
import { contentSecurityPolicy, metaPolicy, securityHeaders } from './contentSecurityPolicy.mjs';

test('T02 the headers of a site without live sessions are these', () => {
  expect(securityHeaders('demo')).toMatchInlineSnapshot(`
    {
      "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src-elem 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='; style-src-attr 'none'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types hostscope-worker; frame-ancestors 'none'",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
    }
  `);
});

test('T02 with live sessions, the login page and Graph may be asked too, and nobody else', () => {
  const demo = securityHeaders('demo');
  const policy = demo['Content-Security-Policy']
    ?.replace(
      "connect-src 'self'",
      "connect-src 'self' https://login.microsoftonline.com https://graph.microsoft.com",
    )
    .replace("frame-src 'none'", "frame-src 'self' https://login.microsoftonline.com");
  expect(securityHeaders('live')).toEqual({ ...demo, 'Content-Security-Policy': policy });
});

test('T17 the page that the login page returns to can be framed by us alone, and keeps its opener', () => {
  const { 'Cross-Origin-Opener-Policy': _, ...app } = securityHeaders('live');
  expect(securityHeaders('live', true)).toEqual({
    ...app,
    'Content-Security-Policy': app['Content-Security-Policy']?.replace(
      "frame-ancestors 'none'",
      "frame-ancestors 'self'",
    ),
    'X-Frame-Options': 'SAMEORIGIN',
  });
});

test('T18 the policy allows exactly the clouds that settings can name', () => {
  const origins = [...clouds.values()].flatMap(({ loginOrigin, graphOrigin }) => [loginOrigin, graphOrigin]);
  expect(new Set(metaPolicy.match(/https:[^ ;]+/g))).toEqual(new Set(origins));
});

test.each(['demo', 'live'] as const)(
  'T02 the %s policy makes no exception for inline or evaluated code',
  (kind) => {
    expect(securityHeaders(kind)['Content-Security-Policy']).not.toMatch(/unsafe-|nonce-|data:|http:|\*/);
  },
);

test('T02 the two inline styles are allowed by their own hashes', () => {
  for (const text of ['', '.__________cytoscape_container { position: relative; }']) {
    expect(metaPolicy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
});

test('T02 a built page begins its head with the policy, without what a meta element cannot carry', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'hostscope-csp-'));
  try {
    await writeFile(
      path.join(root, 'index.html'),
      '<!doctype html><html><head><title>x</title></head></html>',
    );
    await build({ root, configFile: false, logLevel: 'silent', plugins: [contentSecurityPolicy()] });
    const html = await readFile(path.join(root, 'dist/index.html'), 'utf8');
    const [, escaped = ''] =
      /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
    expect(escaped.replaceAll('&#39;', "'")).toBe(metaPolicy);
    expect(metaPolicy).not.toContain('frame-ancestors');
  } finally {
    await rm(root, { recursive: true });
  }
});
