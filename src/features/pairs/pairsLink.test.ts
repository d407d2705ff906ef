import { expect, test } from 'vitest';
import { leftOutOfLink, pairsLink, readPairsLink } from './pairsLink';
import { pairsView } from './pairsState';

const plain = pairsView('a.example');

test('the view before anything was done needs no words', () => {
  expect(pairsLink(plain)).toEqual({});
  expect(readPairsLink('a.example', {})).toEqual({ view: plain, ignored: [] });
});

test('a view comes back from its link', () => {
  const view = {
    ...plain,
    starts: ['a.example', 'b.example'],
    expansions: [
      {
        hostId: '2001:db8::1',
        direction: 'children' as const,
        kinds: ['script.src', 'odd, kind'],
        from: '2026-09-01T00:00:00Z',
        to: null,
        picked: ['c.example'],
      },
    ],
    hidden: ['d.example'],
    kindsOff: ['img.src'],
    find: 'kind = script.src and age < 14d',
    hide: 'domain = cdn.example',
    range: { from: Date.UTC(2026, 8, 1), to: Date.UTC(2026, 8, 12, 14, 30) },
    t0: Date.UTC(2026, 8, 12, 14, 30),
    nearDays: 3,
    threshold: 20,
    foldHubs: false,
    layout: 'force' as const,
    only: 'a.example',
    onlyPairs: ['a.example\nc.example\nscript.src', 'x'],
    openGroups: new Map([['Group:["a.example","children","img.src"]', { mode: 'hosts' as const, pages: 3 }]]),
    sort: { column: 'child', direction: 'desc' as const },
    shows: 'table' as const,
    selected: ['a.example\nc.example\nscript.src'],
  };
  expect(readPairsLink('a.example', pairsLink(view))).toEqual({ view, ignored: [] });
});

test('hosts that were expanded alike take little room, and come back in their order', () => {
  const alike = { direction: 'children' as const, kinds: ['redirect'], from: null, to: null, picked: null };
  const hosts = Array.from({ length: 60 }, (_, at) => `hop${at}.long-name-of-a-chain.example`);
  const view = {
    ...plain,
    expansions: [
      ...hosts.map((hostId) => ({ ...alike, hostId })),
      { ...alike, hostId: 'b.example', kinds: [] },
      { ...alike, hostId: 'c.example' },
    ],
  };
  expect(leftOutOfLink(view)).toBeNull();
  expect(readPairsLink('a.example', pairsLink(view)).view.expansions).toEqual(view.expansions);
});

test('half a character in a filter takes nothing else out of the link', () => {
  const view = { ...plain, find: 'a\ud800b', hidden: ['c.example'] };
  expect(Object.keys(pairsLink(view))).toEqual(['hidden', 'find']);
});

test('a time range that ends before it begins, or has one end, is named', () => {
  const link = { from: '2026-09-12T00:00Z', to: '2026-09-01T00:00Z' };
  expect(readPairsLink('a.example', link)).toEqual({
    view: plain,
    ignored: [`from=${link.from}`, `to=${link.to}`],
  });
  expect(readPairsLink('a.example', { to: link.to }).ignored).toEqual([`to=${link.to}`]);
});

test('what is too long for a link is left out of it, and that is known', () => {
  const many = Array.from({ length: 500 }, (_, at) => `host${at}.example`);
  const view = { ...plain, hidden: many, find: 'kind = script.src' };
  expect([pairsLink(view), leftOutOfLink(view)]).toEqual([{ find: 'kind = script.src' }, 'more']);
  const chosen = { ...plain, selected: many };
  expect([pairsLink(chosen), leftOutOfLink(chosen), leftOutOfLink(plain)]).toEqual([{}, 'selection', null]);
});

test.each([
  ['with', 'b.example'],
  ['with', '[1]'],
  ['expand', '[["up","b.example",[],null,null,null]]'],
  ['expand', '{"__proto__":1}'],
  ['t0', '2026-17-13T08:43:41Z'],
  ['t0', '3/4/2026'],
  ['near', '0'],
  ['group', '1e3'],
  ['hubs', 'none'],
  ['layout', 'spiral'],
  ['find', 'x'.repeat(6001)],
  ['open', '[["Group:x","h",0]]'],
  ['sort', 'colour'],
  ['show', 'all'],
  ['expand', '[["children",[1],[],null,null,null]]'],
])('a bad %s falls back alone and is named: %s', (name, text) => {
  const { view, ignored } = readPairsLink('a.example', { [name]: text, hidden: '["d.example"]' });
  expect(view).toEqual({ ...plain, hidden: ['d.example'] });
  expect(ignored).toEqual([`${name}=${text}`]);
});
