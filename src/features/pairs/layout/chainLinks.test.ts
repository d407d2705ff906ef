import { expect, test } from 'vitest';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';
import { chainLinks, timeInCommon, visitSummariesLast } from './chainLinks';

test('a link with a step is a hop, one of nothing but final redirects a summary, in any case', () => {
  const drawing = sampleDrawing(
    [],
    'a REDIRECT b',
    'b finalRedirect a',
    'b topLevelRedirect a',
    'c FINALREDIRECT d',
    'c finalRedirect e',
    'c script.src e',
  );
  const { isHop, isSummary } = chainLinks(drawing);
  expect(drawing.links.map(({ from, to }, at) => [from + to, isHop[at], isSummary[at]])).toEqual([
    ['ab', 1, 0],
    ['ba', 1, 0],
    ['cd', 0, 1],
    ['ce', 0, 0],
  ]);
});

test('the time in common is the share of days on which steps of both were seen', () => {
  const drawing = sampleDrawing(
    [],
    'a redirect b 2026-05-01 2026-05-10',
    'b redirect c 2026-05-06 2026-05-10',
    'c redirect d 2026-06-01 2026-06-02',
    'd redirect e 2026-05-01 -',
    'e script.src f 2026-05-01 2026-05-10',
    'f redirect g 2026-05-01 2026-05-10',
    'f script.src g 2020-01-01 2026-09-10',
  );
  const links = chainLinks(drawing);
  expect([0, 1, 2, 3, 4, 5, -1].map((other) => timeInCommon(links, 0, other))).toEqual([
    1, 0.5, 0, 0, 0, 1, 0,
  ]);
});

test('summaries wait until nothing else adds to the list', () => {
  const added: Record<string, readonly string[]> = {
    start: ['a'],
    a: ['b'],
    'start summary': ['c'],
    c: ['d'],
  };
  const list = ['start'];
  const visits: string[] = [];
  visitSummariesLast(list, true, (item, isSummary) => {
    const visit = isSummary ? `${item} summary` : item;
    visits.push(visit);
    list.push(...(added[visit] ?? []));
  });
  expect(visits.join(', ')).toBe(
    'start, a, b, start summary, c, d, a summary, b summary, c summary, d summary',
  );
});
