import { expect, test } from 'vitest';
import { isGraphAddress } from './graphAddress';

const root = { origin: 'https://graph.microsoft.com', version: 'v1.0' } as const;

test.each([
  'https://graph.microsoft.com/v1.0/security/threatIntelligence/hosts/a.example',
  'https://GRAPH.microsoft.com:443/v1.0/security?$skip=1',
])('T11 a token may go to %s', (address) => {
  expect(isGraphAddress(root, address)).toBe(true);
});

test.each([
  'http://graph.microsoft.com/v1.0/security',
  'https://graph.microsoft.com:8443/v1.0/security',
  'https://graph.microsoft.com.evil.example/v1.0/security',
  'https://evil.example/v1.0/security?https://graph.microsoft.com/v1.0/',
  'https://graph.microsoft.com@evil.example/v1.0/security',
  'https://user@graph.microsoft.com/v1.0/security',
  'https://:secret@graph.microsoft.com/v1.0/security',
  String.raw`https://evil.example\@graph.microsoft.com/v1.0/security`,
  'https://evil.example#@graph.microsoft.com/v1.0/security',
  'https://graph.microsoft.com/beta/security',
  'https://graph.microsoft.com/v1.0evil/security',
  'https://graph.microsoft.com/v1.0/../beta/security',
  'https://graph.microsoft.com/v1.0/%2e%2e/beta/security',
  'https://graph.microsoft.com./v1.0/security',
  'https://xn--graph-microsoft.example/v1.0/',
  '//graph.microsoft.com/v1.0/',
  '/v1.0/security',
  'data:text/plain,https://graph.microsoft.com/v1.0/',
  '',
])('T11 no token goes to %j', (address) => {
  expect(isGraphAddress(root, address)).toBe(false);
});
