import { expect, test } from 'vitest';
import { returnTarget } from './returnTarget';

const root = new URL('https://scope.example/');
const below = new URL('https://scope.example/tools/scope/');

test.each([
  ['/', '/'],
  ['/hosts/www.shop.example/ports', '/hosts/www.shop.example/ports'],
  [
    '/hosts/2001%3Adb8%3A%3A1/pairs?tz=local&filter=a%26b#main',
    '/hosts/2001%3Adb8%3A%3A1/pairs?tz=local&filter=a%26b#main',
  ],
  [
    'https://scope.example/hosts/a.example/ports?open=banners%3A443-tcp',
    '/hosts/a.example/ports?open=banners%3A443-tcp',
  ],
  ['hosts/a.example/ports', '/hosts/a.example/ports'],
])('T16 a page of the app is gone back to exactly: %s', (wish, path) => {
  const { origin, pathname, search, hash } = returnTarget(wish, root);
  expect([origin, `${pathname}${search}${hash}`]).toEqual([root.origin, path]);
});

test.each([
  '//evil.example/',
  '///evil.example/',
  String.raw`/\evil.example/`,
  String.raw`\\evil.example/`,
  '/\t/evil.example/',
  'https://evil.example/',
  'HTTPS://EVIL.EXAMPLE/',
  'http://scope.example/',
  'https://scope.example:8443/',
  'https://scope.example.evil.example/',
  'https://scope.example@evil.example/',
  'https://user:secret@scope.example/',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'blob:https://scope.example/0',
  'https://',
  'https://[',
])('T16 what is no page of the app is refused: %j', (wish) => {
  expect(returnTarget(wish, root).href).toBe('https://scope.example/');
});

test.each([
  ['https://scope.example/tools/scope/hosts/a.example/ports', '/tools/scope/hosts/a.example/ports'],
  ['https://scope.example/', '/tools/scope/'],
  ['/tools/other/', '/tools/scope/'],
  ['/tools/scope/../other/', '/tools/scope/'],
  ['/tools/scope/%2e%2e/other/', '/tools/scope/'],
])('T16 below a path, only that path is the app: %s', (wish, path) => {
  expect(returnTarget(wish, below).href).toBe(`https://scope.example${path}`);
});
