import { expect, test } from 'vitest';
import { liveSettings, SettingsError } from './liveSettings';

const clientId = '0c000000-0000-4000-8000-00000000000c';
const tenantId = '0A000000-0000-4000-8000-00000000000a';
const page = new URL('https://scope.example/');
const here = new URL('http://127.0.0.1:4173/');

test('two ids are enough', () => {
  expect(liveSettings({ clientId, tenantId }, page)).toEqual({
    clientId,
    tenantId: tenantId.toLowerCase(),
    tenantName: tenantId.toLowerCase(),
    cloud: { loginOrigin: 'https://login.microsoftonline.com', graphOrigin: 'https://graph.microsoft.com' },
    scope: 'ThreatIntelligence.Read.All',
    graphVersion: 'v1.0',
    pageSize: null,
    requestCap: 4,
  });
});

test('everything can be said', () => {
  const all = {
    clientId,
    tenantId,
    tenantName: 'SOC of Examples',
    cloud: 'global',
    scope: 'ThreatIntelligence.Read.All',
    graphVersion: 'beta',
    pageSize: 250,
    requestCap: 2,
  };
  expect(liveSettings(all, page)).toMatchObject({
    tenantName: 'SOC of Examples',
    graphVersion: 'beta',
    pageSize: 250,
    requestCap: 2,
  });
});

function refusal(json: unknown, where = page): [string, string] | 'accepted' {
  try {
    liveSettings(json, where);
    return 'accepted';
  } catch (error) {
    if (error instanceof SettingsError) return [error.member, error.message];
    throw error;
  }
}

test.each([
  ['clientId', { tenantId }],
  ['clientId', { clientId: 'x', tenantId }],
  ['clientId', { clientId: `${clientId}0`, tenantId }],
  ['clientId', { clientId: [clientId], tenantId }],
  ['tenantId', { clientId }],
  ['tenantId', { clientId, tenantId: 'common' }],
  ['tenantId', { clientId, tenantId: 'soc.example' }],
  ['tenantId', { clientId, tenantId: `${tenantId}/../common` }],
  ['tenantName', { clientId, tenantId, tenantName: '' }],
  ['tenantName', { clientId, tenantId, tenantName: 'x'.repeat(61) }],
  ['cloud', { clientId, tenantId, cloud: 'evil' }],
  ['cloud', { clientId, tenantId, cloud: '__proto__' }],
  ['cloud', { clientId, tenantId, cloud: 'https://login.evil.example' }],
  ['cloud', { clientId, tenantId, cloud: { login: 'https://login.microsoftonline.com' } }],
  ['scope', { clientId, tenantId, scope: 'https://graph.microsoft.com/.default' }],
  ['scope', { clientId, tenantId, scope: 'User.Read Mail.Read' }],
  ['graphVersion', { clientId, tenantId, graphVersion: 'v1.0/../beta' }],
  ['pageSize', { clientId, tenantId, pageSize: 0 }],
  ['pageSize', { clientId, tenantId, pageSize: 1.5 }],
  ['requestCap', { clientId, tenantId, requestCap: 5 }],
  ['requestCap', { clientId, tenantId, requestCap: '4' }],
  ['authority', { clientId, tenantId, authority: 'https://login.evil.example' }],
  ['graphRoot', { clientId, tenantId, graphRoot: 'https://evil.example' }],
  ['', []],
  ['', null],
  ['', 'text'],
])('T18 settings that would lead elsewhere are refused, naming %j', (member, json) => {
  expect(refusal(json)).toEqual([
    member,
    expect.stringMatching(/^(It has to be|There is no setting|The file has to hold)/),
  ]);
});

test('T18 a member called __proto__ is one that does not exist', () => {
  const json: unknown = JSON.parse(
    `{"clientId":"${clientId}","tenantId":"${tenantId}","__proto__":{"cloud":"x"}}`,
  );
  expect(refusal(json)).toEqual(['__proto__', 'There is no setting of this name.']);
});

const own = (login: string, graph: string) => ({ clientId, tenantId, cloud: { login, graph } });

test('T18 a page on loopback may name a cloud on loopback, for development', () => {
  const json = own('https://127.0.0.1:7443', 'http://localhost:7080');
  expect(liveSettings(json, here).cloud).toEqual({
    loginOrigin: 'https://127.0.0.1:7443',
    graphOrigin: 'http://localhost:7080',
  });
  expect(refusal(json, page)).toEqual(['cloud', expect.stringContaining('loopback')]);
});

test.each([
  ['https://login.microsoftonline.com', 'http://127.0.0.1:7080'],
  ['http://127.0.0.1:7080', 'https://graph.microsoft.com'],
  ['http://127.0.0.1:7080/x', 'http://127.0.0.1:7080'],
  ['http://user@127.0.0.1:7080', 'http://127.0.0.1:7080'],
  ['http://127.0.0.1.evil.example', 'http://127.0.0.1:7080'],
  ['http://localhost.evil.example', 'http://127.0.0.1:7080'],
  ['javascript:alert(1)', 'http://127.0.0.1:7080'],
])('T18 mixed or foreign pairs are refused there too: %s and %s', (login, graph) => {
  expect(refusal(own(login, graph), here)).toEqual(['cloud', expect.stringContaining('loopback')]);
});
