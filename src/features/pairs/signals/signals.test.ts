import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { demoSource } from '~/emulator/demo/demoSource';
import { pairEdges } from '~/features/pairs/edges/pairEdges';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import type { HostPair } from '~/msgraph/resources';
import { rules } from './rules';
import { ruleResults } from './ruleResults';
import { sampleInput } from './sampleInput';
import type { SignalInput } from './signal';
import { answeredResult, jobInput, ruleAnswer, signalJob } from './signalJob';
import { type Signals, signals } from './signals';

function signalsOf(input: SignalInput): Signals {
  return signals([...ruleResults(input)], input);
}

test('every rule of the folder is there, once, and tells what it looks for', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('Rule.ts'));
  expect(files.length).toBeGreaterThan(9);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(files.length);
  expect(rules.filter(({ title, sentence }) => title === '' || !sentence.endsWith('.'))).toEqual([]);
});

test('rules that fired come most severe first, with what was looked at, and all others are quiet', () => {
  const input = sampleInput([
    'a.example redirect a.example',
    'a.example script.src secure.livechat.example',
    'a.example script.src secure.1ivechat.example',
  ]);
  const { fired, quiet, scope } = signalsOf({ ...input, starts: ['a.example'] });
  const counts = fired.map(({ rule, findings }) => [rule.id, findings.length]);
  expect([counts, scope]).toEqual([
    [
      ['lookalike-hosts', 1],
      ['self-redirect', 1],
    ],
    'on 3 loaded pairs',
  ]);
  expect([...fired.map(({ rule }) => rule), ...quiet].map(({ id }) => id).toSorted()).toEqual(
    rules.map(({ id }) => id).toSorted(),
  );
  const order = quiet.map(({ severity }) => ['high', 'medium', 'low'].indexOf(severity));
  expect(order).toEqual(order.toSorted((x, y) => x - y));
});

test('a rule that lacks something says what, and does so only as long', () => {
  const lacking = (t0: number | null): (string | undefined)[][] =>
    signalsOf(sampleInput(['a.example a.href b.example'], { t0 }))
      .quiet.filter(({ missing }) => missing !== undefined)
      .map(({ id, missing }) => [id, missing]);
  expect([lacking(null), lacking(0)]).toEqual([[['near-incident', 'an incident time']], []]);
});

test('nothing loaded is nothing found', () => {
  const { fired, scope } = signalsOf(sampleInput([]));
  expect([fired, scope]).toEqual([[], 'on 0 loaded pairs']);
});

test('names of prototype members are names', () => {
  const edges = sampleEdges(
    '__proto__ constructor toString',
    'toString redirect __proto__',
    '__proto__ redirect toString',
  );
  expect(signalsOf({ ...sampleInput([]), edges }).fired.map(({ rule }) => rule.id)).toEqual([
    'redirect-loop',
  ]);
});

describe('in the demo', () => {
  const source = demoSource();

  /** The pairs of some hosts, as the emulator sends them. */
  function firedFor(starts: readonly string[], t0: number | null = null) {
    const records = starts.flatMap((host) => {
      const rows = source.relation(host, 'hostPairs');
      // The demo's pairs have the members of a read record.
      return Array.from({ length: rows.length }, (_, index) => rows.at(index) as unknown as HostPair);
    });
    const input = { ...sampleInput([]), edges: pairEdges(records), starts, t0 };
    return new Map(
      signalsOf(input).fired.map(({ rule, findings }) => [
        rule.id,
        [...new Set(findings.flatMap(({ hosts }) => hosts))].toSorted(),
      ]),
    );
  }

  test('the shop’s page shows both skimmers and the drop host, and the rest stays quiet', () => {
    expect(firedFor(['www.shop.example'], Date.parse('2026-09-16T10:00:00Z'))).toEqual(
      new Map([
        ['lookalike-hosts', ['collect.shop-metrics.test', 'secure.1ivechat.example', 'secure.livechat.test']],
        ['short-lived-content', ['secure.livechat.test']],
        ['near-incident', ['collect.shop-metrics.test', 'secure.livechat.test']],
        ['passing-content', ['secure.1ivechat.example']],
      ]),
    );
  });

  test('the phishing chain stands out host by host', () => {
    const hosts = [
      'click.mailtrack.example',
      'go.shrt.example',
      'r.traffic-gate.test',
      'www.harbourbank.example',
    ];
    expect(firedFor(hosts)).toEqual(
      new Map([
        ['lookalike-hosts', ['login.harbourbank.test', 'xn--hrbourbank-zqi.example']],
        ['final-fan-in', ['login.harbourbank.test']],
        ['redirect-loop', ['gate2.traffic-gate.test', 'r.traffic-gate.test']],
        [
          'short-lived-redirect',
          ['go.shrt.example', 'login.harbourbank.test', 'prize.lotterywin.test', 'r.traffic-gate.test'],
        ],
        ['address-and-name', ['203.0.113.80']],
      ]),
    );
  });

  test('the two hubs stay quiet, but for the addresses among the portal’s neighbours', () => {
    expect(firedFor(['cdn.hub-static.example'])).toEqual(new Map());
    expect(firedFor(['hub.example'])).toEqual(new Map([['address-and-name', ['hub.example']]]));
  });
});

test('pairs that go to the worker and back bring the findings that they bring here', () => {
  const edges = [
    ...sampleEdges(
      'a.example redirect b.example',
      'b.example redirect a.example',
      'a.example script.src secure.livechat.example',
      'a.example script.src secure.1ivechat.example',
    ),
    ...sampleEdges('a.example null 192.0.2.1').map((edge) => ({ ...edge, kind: null })),
  ];
  const input = { ...sampleInput([]), edges, starts: ['a.example'], t0: Date.parse('2026-11-01T00:00:00Z') };
  const there = jobInput(signalJob(input));
  const answers = structuredClone([...ruleResults(there)].map(ruleAnswer));
  expect(answers.map((answer) => answeredResult(answer, edges))).toEqual([...ruleResults(input)]);
  expect(there.edges.map(({ parent, child, kind, window }) => ({ parent, child, kind, window }))).toEqual(
    edges.map(({ parent, child, kind, window }) => ({ parent, child, kind, window })),
  );
});
