import { describe, expect, test } from 'vitest';
import { rareChildRule } from './rareChildRule';
import { found } from './sampleInput';

const sites = ['a', 'b', 'c', 'd', 'e'].map((name) => `www.${name}-site.example`);
const common = sites.flatMap((site) =>
  ['tags', 'fonts', 'chat'].map(
    (name) => `${site} script.src ${name}.${name}-cloud.example 2022-01-01 2026-11-01`,
  ),
);

describe('a supplier of one site', () => {
  test('stands out where the site’s others serve many', () => {
    expect(
      found(rareChildRule, [
        ...common,
        'www.a-site.example script.src x.odd.test 2026-03-01 2026-09-01',
        'shop.a-site.example iframe.src y.odd.test 2026-03-01 2026-09-01',
      ]),
    ).toEqual([
      {
        why: 'Of 5 sites one loads from x.odd.test and y.odd.test; the 3 other suppliers of a-site.example serve more than one.',
        edges: ['www.a-site.example x.odd.test', 'shop.a-site.example y.odd.test'],
        hosts: ['x.odd.test', 'y.odd.test'],
      },
    ]);
  });

  const odd = 'www.a-site.example script.src x.odd.test 2026-03-01 2026-09-01';
  test.each([
    ['around one site', [...common.slice(0, 3), odd]],
    ['as old as the site', [...common, odd.replace('2026-03-01', '2022-01-01')]],
    ['among many such', [...common, odd, odd.replace('odd', 'odd2'), odd.replace('odd', 'odd3')]],
    ['of images', [...common, odd.replace('script.src', 'img.src')]],
    ['of its own', [...common, odd.replace('x.odd.test', 'x.a-site.example')]],
    ['without dates', [...common, odd.replace('2026-09-01', '-')]],
  ])('%s says nothing', (_title, lines) => {
    expect(found(rareChildRule, lines)).toEqual([]);
  });
});
