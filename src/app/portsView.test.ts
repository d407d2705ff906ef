import { expect, test } from 'vitest';
import { portsSearch, readPortsView } from './portsView';

const plain = readPortsView({}).view;

test('a link without params is the default view', () => {
  expect(plain).toEqual({
    sort: { column: 'port', direction: 'asc' },
    filter: '',
    open: null,
    zone: 'utc',
    dataSet: null,
    asIs: false,
    t0: null,
  });
  expect(portsSearch(plain)).toEqual({});
});

test.each([
  [{ sort: '-lastSeen' }, { sort: { column: 'lastSeen', direction: 'desc' } }],
  [{ filter: '443' }, { filter: '443' }],
  [{ filter: 'true' }, { filter: 'true' }],
  [{ open: 'banners:443-tcp' }, { open: { drawer: 'banners', port: '443-tcp' } }],
  [{ open: 'certificate:53-udp~2' }, { open: { drawer: 'certificate', port: '53-udp~2' } }],
  [{ tz: 'local' }, { zone: 'local' }],
  [{ data: 'ports.json' }, { dataSet: 'ports.json' }],
  [{ as: 'is' }, { asIs: true }],
  [{ t0: '2026-09-15T10:00Z' }, { t0: Date.UTC(2026, 8, 15, 10) }],
] as const)('%o is read and written', (search, change) => {
  const { view, ignored } = readPortsView(search);
  expect(view).toEqual({ ...plain, ...change });
  expect(ignored).toEqual([]);
  expect(portsSearch(view)).toEqual(search);
});

test('a bad field falls back alone, and is named as it stands in the link', () => {
  const { view, ignored } = readPortsView({
    sort: 'colour',
    filter: 'ssh',
    open: 'banners:',
    tz: 'Mars',
    evil: '1',
    __proto__: 'x',
  });
  expect(view).toEqual({ ...plain, filter: 'ssh' });
  expect(ignored).toEqual(['tz=Mars', 'sort=colour', 'open=banners:', 'evil']);
});
