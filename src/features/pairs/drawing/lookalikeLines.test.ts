import { expect, test } from 'vitest';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import { lookalikeHostsRule } from '~/features/pairs/signals/lookalikeHostsRule';
import { sampleInput } from '~/features/pairs/signals/sampleInput';
import type { Signals } from '~/features/pairs/signals/signals';
import { drawnPairs } from './drawnPairs';
import { lookalikeHosts, lookalikeLines } from './lookalikeLines';

const pairs = [
  'www.shop.example script.src cdn.livechat.example 2023-02-07 2026-11-19',
  'www.shop.example script.src secure.livechat.example 2023-02-07 2026-11-19',
  'www.shop.example script.src secure.livechat.test 2026-09-14 2026-09-17',
  'www.shop.example script.src secure.1ivechat.example 2026-10-08 2026-10-29',
];
const found: Signals = {
  fired: [{ rule: lookalikeHostsRule, findings: lookalikeHostsRule.find(sampleInput(pairs)) }],
  quiet: [],
  scope: '',
};

function drawing(hidden: readonly string[] = []) {
  return drawnPairs(sampleEdges(...pairs), {
    starts: ['www.shop.example'],
    expanded: new Set(),
    openGroups: new Map(),
    keep: new Set(),
    flagged: new Set(),
    hidden: new Set(hidden),
    threshold: 8,
    foldHubs: true,
  });
}

test('each host that looks like another is joined with the drawn host that it resembles most', () => {
  expect(lookalikeLines(drawing(), found).toSorted((a, b) => (a.from < b.from ? -1 : 1))).toEqual([
    { from: 'secure.1ivechat.example', to: 'secure.livechat.example' },
    { from: 'secure.livechat.test', to: 'secure.livechat.example' },
  ]);
});

test('no line leads to what is not drawn', () => {
  const hidden = ['secure.livechat.example', 'cdn.livechat.example', 'secure.1ivechat.example'];
  expect(lookalikeLines(drawing(hidden), found)).toEqual([]);
});

test('the hosts are those of the findings; without findings there are none', () => {
  expect(lookalikeHosts(found).toSorted()).toEqual(['secure.1ivechat.example', 'secure.livechat.test']);
  const quiet = { fired: [], quiet: [], scope: '' };
  expect([lookalikeHosts(quiet), lookalikeLines(drawing(), quiet)]).toEqual([[], []]);
});
