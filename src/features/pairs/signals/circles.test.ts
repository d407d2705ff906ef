import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circles } from './circles';

test('hosts that lead to each other are together, others and their own loops are not', () => {
  const steps = new Map([
    ['a', ['b']],
    ['b', ['c', 'x']],
    ['c', ['a']],
    ['x', ['y', 'x']],
    ['y', []],
    ['s', ['s']],
    ['p', ['q']],
    ['q', ['p', 'a']],
  ]);
  expect(circles(steps).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    ['a', 'b', 'c'],
    ['p', 'q'],
  ]);
});

test('a circle of 50,000 hosts is found without running out of stack', () => {
  const size = 50_000;
  const steps = new Map(Array.from({ length: size }, (_, at) => [`h${at}`, [`h${(at + 1) % size}`]]));
  expect(circles(steps).map((hosts) => hosts.length)).toEqual([size]);
});

test('two hosts are in one circle just when each can be reached from the other', () => {
  const host = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  fc.assert(
    fc.property(fc.array(fc.tuple(host, host), { maxLength: 14 }), (pairs) => {
      const steps = new Map<string, string[]>();
      for (const [from, to] of pairs) steps.set(from, [...(steps.get(from) ?? []), to]);
      const found = circles(steps);
      for (const one of steps.keys()) {
        for (const other of reachedFrom(steps, one)) {
          if (one === other) continue;
          const areTogether = found.some((hosts) => hosts.includes(one) && hosts.includes(other));
          expect(areTogether).toBe(reachedFrom(steps, other).has(one));
        }
      }
    }),
  );
});

function reachedFrom(steps: ReadonlyMap<string, readonly string[]>, start: string): Set<string> {
  const reached = new Set<string>([start]);
  for (const host of reached) for (const to of steps.get(host) ?? []) reached.add(to);
  return reached;
}
