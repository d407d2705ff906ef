import { expect, test } from 'vitest';
import { edgesSeenTogether } from './edgesSeenTogether';
import { sampleEdges } from './sampleEdges';

const [early, late] = sampleEdges(
  'a.example script.src b.example 2026-01-01 2026-02-01',
  'a.example img.src b.example 2026-05-01 2026-08-01',
);
const [winter, summer, undated] = sampleEdges(
  'b.example redirect c.example 2026-01-20 2026-01-25',
  'b.example iframe.src c.example 2026-06-01 2026-09-01',
  'b.example a.href c.example - -',
);

test('of parallel edges those are taken that share the longest time', () => {
  expect(
    edgesSeenTogether(
      [
        [early, late],
        [winter, summer],
      ].map(present),
    ),
  ).toEqual([late, summer]);
});

test('edges that meet win over those that do not, wherever they stand', () => {
  expect(edgesSeenTogether([[late, early], [winter]].map(present))).toEqual([early, winter]);
});

test('an unknown date rules nothing out', () => {
  expect(edgesSeenTogether([[early], [undated]].map(present))).toEqual([early, undated]);
});

test('hops that never met are given all the same, the first edge of each', () => {
  expect(edgesSeenTogether([[early], [summer, undated]].map(present).map((hop) => hop.slice(0, 1)))).toEqual([
    early,
    summer,
  ]);
});

function present<T>(edges: readonly (T | undefined)[]): T[] {
  return edges.filter((edge) => edge !== undefined);
}
