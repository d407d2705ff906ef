import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostChains, redirectChains } from './redirectChains';
import { mostHops, mostWalks } from './redirectWalks';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

/** Chains as `a → b → c: words`. */
function told(...lines: readonly string[]): string[] {
  return redirectChains(sampleEdges(...lines)).chains.map(
    ({ hosts, words }) => `${hosts.join(' → ')}: ${words}`,
  );
}

describe('redirect chains', () => {
  test('a mail’s way to a fake page is one chain with the time that all hops share', () => {
    const { chains, more, moreWords, countWords } = redirectChains(
      sampleEdges(
        'mail.example redirect short.example 2026-05-02 2026-05-11',
        'short.example redirect gate.test 2026-05-03 2026-05-10',
        'gate.test topLevelRedirect fake.test 2026-05-03 2026-05-09',
        'gate.test img.src elsewhere.example',
      ),
    );
    expect({
      chains: chains.map(({ hops, ...rest }) => ({ ...rest, hops: hops.length })),
      more,
      moreWords,
      countWords,
    }).toEqual({
      chains: [
        {
          hosts: ['mail.example', 'short.example', 'gate.test', 'fake.test'],
          hops: 3,
          overlap: {
            kind: 'together',
            first: Date.parse('2026-05-03T00:00:00Z'),
            last: Date.parse('2026-05-09T00:00:00Z'),
          },
          words: 'could have existed 3–9 May 2026',
          loopsTo: null,
          confirmedBy: [],
          fanIns: [],
          isCut: false,
        },
      ],
      more: 0,
      moreWords: '',
      countWords: '1',
    });
  });

  test('chains that could not have existed come after those that could, single hops last', () => {
    expect(
      told(
        'a.example redirect b.example 2026-01-01 2026-01-05',
        'b.example redirect never.example 2026-03-01 2026-03-02',
        'b.example redirect undated.example - -',
        'b.example redirect then.example 2026-01-02 2026-01-09',
        'z.example redirect single.example 2026-01-01 2026-04-01',
      ),
    ).toEqual([
      'a.example → b.example → then.example: could have existed 2–5 January 2026',
      'a.example → b.example → undated.example: could have existed 1–5 January 2026 at most: 1 hop lacks a date',
      'a.example → b.example → never.example: these hops never overlapped: one was last seen on 5 January 2026, another first seen on 1 March 2026',
      'z.example → single.example: could have existed 1 January – 1 April 2026',
    ]);
  });

  test('the kinds of one hop are one, in any case of letters, and its window is that of all', () => {
    const { chains } = redirectChains(
      sampleEdges(
        'a.example REDIRECT b.example 2026-01-01 2026-01-05',
        'a.example topLevelRedirect b.example 2026-01-03 2026-01-09',
      ),
    );
    expect(chains.map(({ hops, words }) => [hops.map(({ edges }) => edges.length), words])).toEqual([
      [[2], 'could have existed 1–9 January 2026'],
    ]);
  });

  test('a chain that comes back ends there and says so', () => {
    const { chains } = redirectChains(
      sampleEdges(
        'a.example redirect b.example',
        'b.example redirect c.example',
        'c.example redirect b.example',
      ),
    );
    expect(chains.map(({ hosts, loopsTo }) => [hosts, loopsTo])).toEqual([
      [['a.example', 'b.example', 'c.example', 'b.example'], 'b.example'],
    ]);
  });

  test('a circle that nothing leads into is found, and a redirect of a host to itself is no step', () => {
    const { chains } = redirectChains(
      sampleEdges(
        'c.example redirect b.example',
        'b.example redirect c.example',
        'd.example redirect d.example',
      ),
    );
    expect(chains.map(({ hosts, loopsTo }) => [hosts, loopsTo])).toEqual([
      [['b.example', 'c.example', 'b.example'], 'b.example'],
    ]);
  });

  test('the chain that a finalRedirect confirms comes first', () => {
    const { chains, shortcuts } = redirectChains(
      sampleEdges(
        'a.example redirect b.example',
        'b.example redirect one.example',
        'b.example redirect two.example',
        'b.example redirect longer.example',
        'longer.example redirect end.example',
        'a.example finalRedirect two.example',
      ),
    );
    expect(
      chains.map(({ hosts, confirmedBy }) => [hosts.at(-1), confirmedBy.map(({ child }) => child)]),
    ).toEqual([
      ['two.example', ['two.example']],
      ['end.example', []],
      ['one.example', []],
    ]);
    expect(shortcuts.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['agrees', '2 hops led to two.example: could have existed 1–30 September 2026.'],
    ]);
  });

  test('hosts that three others lead to, by redirect or link, are marked', () => {
    const { chains } = redirectChains(
      sampleEdges(
        'a.example redirect b.example',
        'm3.example a.href a.example',
        'm1.example a.href a.example',
        'm2.example finalRedirect a.example',
        'm1.example script.src b.example',
        'm2.example script.src b.example',
        'm3.example script.src b.example',
      ),
    );
    expect(chains.map(({ fanIns }) => fanIns)).toEqual([
      [{ host: 'a.example', from: ['m1.example', 'm2.example', 'm3.example'] }],
    ]);
  });

  test('without redirects there is nothing', () => {
    expect(redirectChains(sampleEdges('a.example script.src b.example'))).toEqual({
      chains: [],
      more: 0,
      moreWords: '',
      countWords: '',
      shortcuts: [],
    });
  });
});

describe('bounds', () => {
  test('a long chain is cut, and says so', () => {
    const lines = Array.from(
      { length: mostHops + 3 },
      (_, index) => `h${index}.example redirect h${index + 1}.example`,
    );
    const { chains } = redirectChains(sampleEdges(...lines));
    expect(chains.map(({ hops, isCut, loopsTo }) => [hops.length, isCut, loopsTo])).toEqual([
      [mostHops, true, null],
    ]);
  });

  test('what is not shown is counted', () => {
    const lines = Array.from(
      { length: mostChains + 7 },
      (_, index) => `a.example redirect b${index}.example`,
    );
    const { chains, more, moreWords, countWords } = redirectChains(sampleEdges(...lines));
    expect([chains.length, more, moreWords, countWords]).toEqual([mostChains, 7, 'and 7 more chains', '57']);
  });

  test('a hub between hundreds of hosts is not walked to its end, and the words do not claim so', () => {
    const lines = Array.from({ length: 400 }, (_, index) => [
      `p${index}.example redirect hub.example`,
      `hub.example redirect c${index}.example`,
    ]);
    const { chains, more, moreWords, countWords } = redirectChains(sampleEdges(...lines.flat()));
    expect([chains.length, more, moreWords, countWords]).toEqual([
      mostChains,
      mostWalks - mostChains,
      `and at least ${(mostWalks - mostChains).toLocaleString('en-US')} more chains`,
      `${mostWalks.toLocaleString('en-US')}+`,
    ]);
  });

  test('hosts that all redirect to each other end too', () => {
    const hosts = Array.from({ length: 14 }, (_, index) => `h${index}.example`);
    const lines = hosts.flatMap((a) => hosts.map((b) => `${a} redirect ${b}`));
    expect(redirectChains(sampleEdges(...lines)).chains).toHaveLength(mostChains);
  });
});

test('hops connect, nothing redirects to where a chain begins unless it is a circle, and no chain comes twice', () => {
  const host = fc.integer({ min: 0, max: 7 }).map((number) => `h${number}.example`);
  const kind = fc.constantFrom('redirect', 'topLevelRedirect', 'finalRedirect', 'script.src');
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`);
  const line = fc.tuple(host, kind, host, day, day).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const edges = sampleEdges(...lines);
      const { chains, shortcuts } = redirectChains(edges);
      for (const { hosts, hops, loopsTo } of chains) {
        expect(hops.map(({ from }) => from)).toEqual(hosts.slice(0, -1));
        expect(hops.map(({ to }) => to)).toEqual(hosts.slice(1));
        expect(
          hops.every((hop) => hop.edges.every((edge) => edge.parent === hop.from && edge.child === hop.to)),
        ).toBe(true);
        expect(new Set(hosts.slice(0, -1)).size).toBe(hosts.length - 1);
        expect(loopsTo).toBe(hosts.slice(0, -1).includes(hosts.at(-1) ?? '') ? hosts.at(-1) : null);
      }
      const names = chains.map(({ hosts }) => hosts.join(' '));
      expect(new Set(names).size).toBe(names.length);
      for (const { edge, kind: verdict, hops } of shortcuts) {
        if (verdict !== 'agrees') continue;
        expect([hops[0]?.from, hops.at(-1)?.to]).toEqual([edge.parent, edge.child]);
      }
    }),
  );
});
