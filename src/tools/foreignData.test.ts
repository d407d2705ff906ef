import { expect, test } from 'vitest';
import { foreignData } from './foreignData.mjs';

const all = { addresses: true };

test.each([
  ['a tenant 8f3c2b1a-94de-4c67-b5a0-1e7d6f928c43', 'the id 8f3c2b1a-94de-4c67-b5a0-1e7d6f928c43'],
  [`a token eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(20)}`, 'a token (eyJaaaaaaaaa…)'],
  [`-----BEGIN RSA PRIVATE KEY-----\n${'A'.repeat(64)}`, 'a private key'],
  ['ask jane.doe@contoso.com', 'the mailbox jane.doe@contoso.com'],
  ['seen at 52.96.104.18, once', 'the address 52.96.104.18'],
])('T30 %j is named', (text, what) => {
  expect(foreignData('a.ts', text, all)).toEqual([`a.ts holds ${what}.`]);
});

test.each([
  'an id 0a000000-0000-4000-8000-00000000000a that was written by hand',
  'Microsoft Graph is 00000003-0000-0000-c000-000000000000',
  'mail to alice@shop.example, ben@soc.test or root@example.com',
  '192.0.2.1, 198.51.100.7, 203.0.113.9, 127.0.0.1, 10.1.2.3, 172.16.0.1, 192.168.1.1, 169.254.169.254, 255.255.255.255',
  'OpenSSH 9.6.1.2, version 1.2.3.4.5, host@odata.context, https://user@graph.microsoft.com/, 999.1.1.1',
  'a token is written eyJ…',
])('T30 %j is nobody’s', (text) => {
  expect(foreignData('a.ts', text, all)).toEqual([]);
});

test('T30 addresses are not looked for in built code, where versions look like them', () => {
  expect(foreignData('a.js', 'v="52.96.104.18"', { addresses: false })).toEqual([]);
});
