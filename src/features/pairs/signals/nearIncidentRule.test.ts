import { expect, test } from 'vitest';
import { nearIncidentRule } from './nearIncidentRule';
import { found } from './sampleInput';

const t0 = Date.parse('2026-09-16T10:00:00Z');
const starts = ['www.shop.example'];
const lasting = ['a', 'b', 'c', 'd'].map(
  (name) => `www.shop.example a.href ${name}.example 2020-01-01 2026-11-19`,
);

test('what appeared and what ended near the incident, nearest first', () => {
  expect(
    found(
      nearIncidentRule,
      [
        ...lasting,
        'www.shop.example script.src x.test 2026-09-14 2026-09-17',
        'parent.test redirect www.shop.example 2026-09-16 2026-11-19',
        'www.shop.example img.src undated.test - -',
      ],
      { t0, starts },
    ),
  ).toEqual([
    {
      why: '2 of 7 pairs were first seen within 3 days of the incident.',
      edges: ['parent.test www.shop.example', 'www.shop.example x.test'],
      hosts: ['parent.test', 'x.test'],
    },
    {
      why: '1 of 7 pairs was last seen within 3 days of the incident.',
      edges: ['www.shop.example x.test'],
      hosts: ['x.test'],
    },
  ]);
});

test('without an incident, and far from it, there is nothing', () => {
  const lines = [...lasting, 'www.shop.example script.src x.test 2026-09-14 2026-09-17'];
  expect(found(nearIncidentRule, lines, { starts })).toEqual([]);
  expect(found(nearIncidentRule, lines, { starts, t0: t0 + 30 * 86_400_000 })).toEqual([]);
});

test('where most pairs are near it no host is marked', () => {
  expect(
    found(nearIncidentRule, ['www.shop.example a.href a.test 2026-09-15 2026-11-19'], {
      t0,
      starts,
      nearDays: 1.5,
    }),
  ).toEqual([
    {
      why: '1 of 1 pair was first seen within 1.5 days of the incident, so this sets none apart.',
      edges: ['www.shop.example a.test'],
      hosts: [],
    },
  ]);
});

test('what was seen in the last two weeks is not known to have ended', () => {
  const lines = [...lasting, 'www.shop.example script.src x.test 2020-01-01 2026-11-05'];
  const near = { t0: Date.parse('2026-11-06T00:00:00Z'), starts };
  expect(found(nearIncidentRule, lines, near).map(({ edges }) => edges)).toEqual([
    ['www.shop.example x.test'],
  ]);
  const later = lines.map((line) => line.replace('2026-11-05', '2026-11-07'));
  expect(found(nearIncidentRule, later, near)).toEqual([]);
});
