import { describe, expect, it } from 'vitest';
import { MsGraphError } from './MsGraphError';
import { type Page, readPage } from './page';
import { hostPort, type HostPort } from './resources';
import { factsOf } from './testClient';

function page(json: unknown): Page<HostPort> {
  return readPage(hostPort, json, 1000);
}

function thrown(json: unknown): MsGraphError {
  try {
    page(json);
  } catch (error) {
    if (error instanceof MsGraphError) return error;
    throw error;
  }
  throw new Error('was taken as a page');
}

describe('readPage', () => {
  it('reads records, count and link', () => {
    const { records, ...rest } = page({
      '@odata.context': 'https://graph.example/v1.0/$metadata#x',
      '@odata.count': 57,
      '@odata.nextLink': 'https://graph.example/next',
      value: [{ port: 22 }, { port: 443 }],
    });
    expect(records.map(({ port }) => port)).toStrictEqual([22, 443]);
    expect(rest).toStrictEqual({
      setAside: [],
      issues: [],
      sent: 2,
      total: 57,
      nextLink: 'https://graph.example/next',
    });
  });

  it('D01 sets aside what cannot be read, with reason and raw JSON, and keeps the rest in order', () => {
    const { records, setAside, sent } = page({
      value: [{ port: 1 }, { port: 'ssh' }, null, 'text', [], { id: 'x' }, { port: 2 }],
    });
    expect(records.map(({ port }) => port)).toStrictEqual([1, 2]);
    expect(setAside).toStrictEqual([
      { reason: 'its port is "ssh", which is no port number', raw: { port: 'ssh' } },
      { reason: 'it is not an object', raw: null },
      { reason: 'it is not an object', raw: 'text' },
      { reason: 'it is not an object', raw: [] },
      { reason: 'it has no port number', raw: { id: 'x' } },
    ]);
    expect(sent).toBe(7);
  });

  it('D01 counts odd values of records that are shown all the same', () => {
    expect(
      page({
        value: [
          { port: 1, banners: [{ banner: 7 }] },
          { port: 2, status: {} },
        ],
      }).issues,
    ).toStrictEqual([
      { path: 'banners[0].banner', problem: 'not text', found: '7' },
      { path: 'status', problem: 'not text', found: '{}' },
    ]);
  });

  it('D01 survives more odd values than a call has arguments', () => {
    const banners = Array.from({ length: 200_000 }, () => ({ banner: 7 }));
    expect(page({ value: [{ port: 1, banners }] }).issues).toHaveLength(200_000);
  });

  it.each([
    [0, 0],
    ['57', 57],
    [-1, null],
    [1.5, null],
    [2 ** 53, null],
    ['many', null],
    ['', null],
    [null, null],
    [[3], null],
  ])('P22 takes a count of %j as %j', (count, total) => {
    expect(page({ '@odata.count': count, value: [] }).total).toBe(total);
  });

  it.each([[null], [''], [7], [{ href: 'x' }]])('P22 takes a link that is %j as none', (link) => {
    expect(page({ '@odata.nextLink': link, value: [] }).nextLink).toBe(null);
  });

  it('P13 takes an answer without a body as an empty page', () => {
    expect(page(undefined)).toStrictEqual({
      records: [],
      setAside: [],
      issues: [],
      sent: 0,
      total: null,
      nextLink: null,
    });
  });

  it('P22 takes a single record in place of the list as a list of one', () => {
    expect(page({ value: { port: 80 } }).records.map(({ port }) => port)).toStrictEqual([80]);
  });

  it.each([
    [{}],
    [{ value: null }],
    [{ value: 'x' }],
    [{ value: 7 }],
    [null],
    ['text'],
    [[]],
    [[{ port: 1 }]],
  ])('P22 takes %j as malformed', (json) => {
    expect(factsOf(thrown(json))).toStrictEqual({ kind: 'malformed', time: 1000 });
    expect(thrown(json).message).toBe('The service’s answer cannot be read: it holds no list of records.');
  });
});
