import { describe, expect, test } from 'vitest';
import { isFinalRedirect, redirectHops } from './redirectHops';
import { shortcutChecks } from './redirectShortcuts';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';

/** Each check as [kind, sentence, hosts on its way]. */
function checks(...lines: readonly string[]) {
  const edges = sampleEdges(...lines);
  return shortcutChecks(edges.filter(isFinalRedirect), redirectHops(edges)).map(
    ({ kind, sentence, hops }) => [kind, sentence, hops.map(({ to }) => to)],
  );
}

describe('what a finalRedirect says against the hops', () => {
  test('agrees where hops led there at that time', () => {
    expect(
      checks(
        'a.example finalRedirect z.test 2026-05-03 2026-05-09',
        'a.example redirect b.example 2026-05-02 2026-05-11',
        'b.example redirect other.example 2026-05-02 2026-05-11',
        'b.example redirect z.test 2026-05-01 2026-05-08',
      ),
    ).toEqual([
      ['agrees', '2 hops led to z.test: could have existed 3–8 May 2026.', ['b.example', 'z.test']],
    ]);
  });

  test('contradicts where hops led there at another time only', () => {
    expect(
      checks(
        'a.example finalRedirect z.test 2026-07-01 2026-07-03',
        'a.example redirect b.example 2026-05-02 2026-07-11',
        'b.example redirect z.test 2026-05-01 2026-05-08',
      ),
    ).toEqual([
      ['contradicts', '2 hops led to z.test, but not at that time (1–3 July 2026).', ['b.example', 'z.test']],
    ]);
  });

  test('contradicts where the hops of that time end elsewhere, and admits that one may be missing', () => {
    expect(
      checks(
        'a.example finalRedirect z.test',
        'a.example redirect b.example',
        'b.example redirect c.example',
      ),
    ).toEqual([
      [
        'contradicts',
        'The hops known from that time end at c.example, not at z.test; one may be missing.',
        [],
      ],
    ]);
  });

  test('skips where no hop of that time is known', () => {
    const sentence =
      'No hop known from that time begins at a.example: those on the way to z.test are missing.';
    expect(
      checks('a.example finalRedirect z.test', 'a.example redirect b.example 2024-01-01 2024-01-02'),
    ).toEqual([['skips', sentence, []]]);
    expect(checks('a.example finalRedirect z.test')).toEqual([['skips', sentence, []]]);
  });

  test('goes round circles, and says nothing of a redirect that ended where it began', () => {
    expect(
      checks(
        'a.example finalRedirect a.example',
        'a.example finalRedirect z.test - -',
        'a.example redirect b.example',
        'b.example redirect a.example',
        'b.example redirect z.test',
      ),
    ).toEqual([
      [
        'agrees',
        '2 hops led to z.test: could have existed 1–30 September 2026 at most: 1 hop lacks a date.',
        ['b.example', 'z.test'],
      ],
    ]);
  });

  test('gives up where there are too many ways, and says so', () => {
    const hosts = Array.from({ length: 12 }, (_, index) => `h${index}.example`);
    const mesh = hosts.flatMap((a) => hosts.map((b) => `${a} redirect ${b}`));
    expect(checks('h0.example finalRedirect z.test', ...mesh)).toEqual([
      ['unchecked', 'There are too many hops to check it.', []],
    ]);
  });
});
