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
    selected: ['a.example\nc.example\nscript.src'],
  };
  expect(readPairsLink('a.example', pairsLink(view))).toEqual({ view, ignored: [] });
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
  ['find', 'x'.repeat(2001)],
])('a bad %s falls back alone and is named: %s', (name, text) => {
  const { view, ignored } = readPairsLink('a.example', { [name]: text, hidden: '["d.example"]' });
  expect(view).toEqual({ ...plain, hidden: ['d.example'] });
  expect(ignored).toEqual([`${name}=${text}`]);
});
