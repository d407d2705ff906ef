import { expect, test } from 'vitest';
import { readConfig } from './readConfig';

const base = new URL('https://scope.example/tools/scope/');
const good =
  '{"clientId":"0c000000-0000-4000-8000-00000000000c","tenantId":"0a000000-0000-4000-8000-00000000000a"}';

test('the settings lie beside the page, and are never taken from a cache', async () => {
  const asked: [string, RequestInit][] = [];
  const config = await readConfig(base, (url, options) => {
    asked.push([url.href, options]);
    return Promise.resolve(new Response(good));
  });
  expect(config).toMatchObject({ kind: 'ready', settings: { scope: 'ThreatIntelligence.Read.All' } });
  expect(asked).toEqual([
    ['https://scope.example/tools/scope/config.json', { cache: 'no-store', redirect: 'error' }],
  ]);
});

test.each([
  ['there is no such file', new Response('Not found', { status: 404 })],
  ['the server has nothing to say', new Response(null, { status: 204 })],
  ['the server answers every path with the page', new Response('\n<!doctype html><html></html>')],
])('without settings there is the demo only: %s', async (_, response) => {
  expect(await readConfig(base, () => Promise.resolve(response))).toEqual({ kind: 'none' });
});

test.each([
  ['', 'The server answered with status 500.', new Response('', { status: 500 })],
  ['', 'The server answered with status 403.', new Response('', { status: 403 })],
  ['', 'The file is not valid JSON.', new Response('')],
  ['', 'The file is not valid JSON.', new Response(`${good},`)],
  ['tenantId', expect.stringContaining('GUID'), new Response(good.replace('0a000000', 'common'))],
])('T18 settings that cannot be used are refused, member %j: %s', async (member, sentence, response) => {
  const config = await readConfig(base, () => Promise.resolve(response));
  expect(config).toEqual({ kind: 'bad', member, sentence });
});

test('T18 settings that cannot be fetched are not taken for none', async () => {
  const config = await readConfig(base, () => Promise.reject(new TypeError('Failed to fetch')));
  expect(config).toEqual({ kind: 'bad', member: '', sentence: 'The file could not be fetched.' });
});
