import { describe, expect, test } from 'vitest';
import { keepRecentHosts, type OpenStorage, readRecentHosts, withRecentHost } from './recentHosts';

const key = 'hostscope.recentHosts';
const asideKey = 'hostscope.recentHosts.aside';
const nothing = { isOn: true, hosts: [] };

function storageOf(values: Map<string, string>): OpenStorage {
  return () => ({
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, value),
  });
}

function recent(...hostIds: string[]) {
  return { isOn: true, hosts: hostIds.map((hostId) => ({ hostId })) };
}

describe('withRecentHost', () => {
  test('puts a host at the head, once', () => {
    expect(withRecentHost(recent('a.example', 'b.example'), 'b.example')).toEqual(
      recent('b.example', 'a.example'),
    );
  });

  test('keeps twelve', () => {
    const ids = Array.from({ length: 13 }, (_, index) => `h${index}.example`);
    const all = ids.reduce(withRecentHost, recent());
    expect(all).toEqual(recent(...ids.toReversed().slice(0, 12)));
  });

  test('remembers nothing while it is switched off', () => {
    expect(withRecentHost({ isOn: false, hosts: [] }, 'a.example')).toEqual({ isOn: false, hosts: [] });
  });
});

describe('reading and keeping', () => {
  test('what is kept is read', () => {
    const values = new Map<string, string>();
    expect(keepRecentHosts(storageOf(values), recent('2001:db8::1', 'shop.example'))).toBe(true);
    expect(values).toEqual(
      new Map([
        [key, '{"version":1,"isOn":true,"hosts":[{"hostId":"2001:db8::1"},{"hostId":"shop.example"}]}'],
      ]),
    );
    expect(readRecentHosts(storageOf(values))).toEqual(recent('2001:db8::1', 'shop.example'));
  });

  test('T27 switching off forgets the hosts', () => {
    const values = new Map<string, string>();
    keepRecentHosts(storageOf(values), { isOn: false, hosts: [{ hostId: 'shop.example' }] });
    expect(values).toEqual(new Map([[key, '{"version":1,"isOn":false,"hosts":[]}']]));
    expect(readRecentHosts(storageOf(values))).toEqual({ isOn: false, hosts: [] });
  });

  test('an empty storage is an empty list', () => {
    expect(readRecentHosts(storageOf(new Map()))).toEqual(nothing);
  });

  test.each([
    '',
    'x',
    'null',
    '[]',
    '1',
    '{}',
    '{"version":2,"isOn":true,"hosts":[{"hostId":"shop.example"}]}',
    '{"version":1,"isOn":"yes","hosts":[]}',
    '{"version":1,"isOn":true,"hosts":{"0":"shop.example"}}',
    '{"version":1,"isOn":true}',
    '{"__proto__":{"version":1,"isOn":true,"hosts":[]}}',
  ])('S04 %j is answered with an empty list and kept aside', (text) => {
    const values = new Map([[key, text]]);
    expect(readRecentHosts(storageOf(values))).toEqual(nothing);
    expect(values).toEqual(
      new Map([
        [key, text],
        [asideKey, text],
      ]),
    );
  });

  test('T23 what is no host is left out, and nothing else of it comes along', () => {
    const hosts = [
      '{"hostId":"shop.example","__proto__":{"polluted":true},"extra":1}',
      '{"hostId":"shop.example"}',
      '{"hostId":"<img src=x>"}',
      '{"hostId":"../secret"}',
      '{"hostId":""}',
      `{"hostId":"${'a'.repeat(256)}"}`,
      '{"hostId":1}',
      '"shop.example"',
      'null',
      '["shop.example"]',
    ];
    const values = new Map([[key, `{"version":1,"isOn":true,"hosts":[${hosts.join(',')}]}`]]);
    const read = readRecentHosts(storageOf(values));
    expect(read).toEqual(recent('shop.example'));
    expect(Object.keys(read.hosts[0] ?? {})).toEqual(['hostId']);
    expect(values.has(asideKey)).toBe(false);
  });

  test('S01 blocked storage is an empty list that cannot be kept', () => {
    const blocked: OpenStorage = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    expect(readRecentHosts(blocked)).toEqual(nothing);
    expect(keepRecentHosts(blocked, recent('shop.example'))).toBe(false);
  });

  test('S02 full storage is told', () => {
    const full: OpenStorage = () => ({
      getItem: () => 'not readable',
      setItem: () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      },
    });
    expect(readRecentHosts(full)).toEqual(nothing);
    expect(keepRecentHosts(full, recent('shop.example'))).toBe(false);
  });
});
