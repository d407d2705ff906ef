import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareLinkKinds, knownLinkKinds, type LinkFamily, linkLook } from './linkKinds';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB. */
const sights: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Linear sRGB to CIE XYZ, divided by the white point D65. */
const toXyz: Matrix = [
  [0.4339, 0.3762, 0.1899],
  [0.2126, 0.7152, 0.0722],
  [0.0177, 0.1095, 0.873],
];

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  const row = (m: Triple): number => m[0] * x + m[1] * y + m[2] * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function mapped(triple: Triple, change: (value: number) => number): Triple {
  return [change(triple[0]), change(triple[1]), change(triple[2])];
}

function linear(colour: string): Triple {
  const parts: Triple = [colour.slice(1, 3), colour.slice(3, 5), colour.slice(5, 7)].map(
    (hex) => Number.parseInt(hex, 16) / 255,
  ) as unknown as Triple; // three slices make three numbers
  return mapped(parts, (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
}

function lab(colour: string, sight: Matrix): Triple {
  const seen = mapped(times(sight, linear(colour)), (c) => Math.min(1, Math.max(0, c)));
  const [x, y, z] = mapped(times(toXyz, seen), (c) => (c > 0.008856 ? Math.cbrt(c) : 7.787 * c + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [a, b]
    .map((colour) => times(toXyz, linear(colour))[1] + 0.05)
    .toSorted((x, y) => y - x);
  return (light ?? 0) / (dark ?? 1);
}

const families = new Map([...knownLinkKinds, linkLook('beacon')].map((look) => [look.family, look]));

describe('linkLook', () => {
  test.each<[string | null, LinkFamily, string]>([
    ['redirect', 'redirects', 'redirect'],
    ['finalRedirect', 'redirects', 'finalRedirect'],
    ['TOPLEVELREDIRECT', 'redirects', 'topLevelRedirect'],
    ['Script.Src', 'embedded resources', 'script.src'],
    ['img.src', 'embedded resources', 'img.src'],
    ['iframe.src', 'embedded resources', 'iframe.src'],
    ['css.import', 'embedded resources', 'css.import'],
    ['link.href', 'embedded resources', 'link.href'],
    ['xmlhttprequest', 'requests', 'xmlhttprequest'],
    ['a.href', 'navigation', 'a.href'],
    ['parentPage', 'navigation', 'parentPage'],
    ['unknown', 'unknown', 'unknown'],
    [null, 'not stated', 'Not stated'],
    ['', 'not stated', 'Not stated'],
    ['not stated', 'other', 'not stated'],
    ['Beacon', 'other', 'beacon'],
    ['__proto__', 'other', '__proto__'],
    [' ', 'other', '(blank)'],
    ['a\u202egpj.exe', 'other', 'a‹RLO›gpj.exe'],
    ['x'.repeat(100_000), 'other', `${'x'.repeat(60)}…`],
  ])('%j is one of the %s', (kind, family, label) => {
    const look = linkLook(kind);
    expect([look.family, look.label, look.key]).toEqual([family, label, kind?.toLowerCase() ?? '']);
  });

  test('case makes no difference to a look, known or not', () => {
    fc.assert(
      fc.property(fc.constantFrom('script.src', 'beacon', 'ping.href', 'unknown'), (kind) => {
        expect(linkLook(kind.toUpperCase())).toEqual(linkLook(kind));
      }),
    );
  });

  test('the look of a kind that no page names never changes', () => {
    expect(['beacon', 'form.action', 'video.src', 'ping'].map((kind) => linkLook(kind).dash)).toEqual([
      [16, 4, 8, 4],
      [16, 4, 8, 4],
      [8, 3, 2, 3],
      [6, 9],
    ]);
  });

  test('kinds that no page names share one colour and differ by dash as far as there are looks', () => {
    const some = Array.from({ length: 200 }, (_, index) => linkLook(`kind-${index}`));
    expect(new Set(some.map(({ light }) => light)).size).toBe(1);
    expect(new Set(some.map(({ dash }) => String(dash))).size).toBe(5);
  });
});

describe('what can be told apart', () => {
  test('no two looks have the same dash', () => {
    const others = Array.from({ length: 200 }, (_, index) => linkLook(`kind-${index}`).dash);
    const dashes = [...knownLinkKinds.map(({ dash }) => String(dash)), ...new Set(others.map(String))];
    expect(dashes).toEqual([...new Set(dashes)]);
    expect(dashes).toHaveLength(18);
  });

  test.each(['light', 'dark'] as const)('families have colours of their own, %s', (scheme) => {
    const colours = [...families.values()].map((look) => look[scheme]);
    expect(colours).toHaveLength(7);
    const tooClose = Object.entries(sights).flatMap(([name, sight]) =>
      colours.flatMap((one, index) =>
        colours
          .slice(index + 1)
          .filter((other) => distance(lab(one, sight), lab(other, sight)) < 25)
          .map((other) => `${one} and ${other}, ${name}`),
      ),
    );
    expect(tooClose).toEqual([]);
  });

  test.each([
    ['light', '#f5f7f9', 3],
    ['light', '#ffffff', 3],
    ['dark', '#0e1318', 4.5],
    ['dark', '#161d24', 4.5],
  ] as const)('lines stand out from the %s background %s, %f to 1', (scheme, background, least) => {
    const faint = [...families.values()].filter((look) => contrast(look[scheme], background) < least);
    expect(faint).toEqual([]);
  });
});

describe('compareLinkKinds', () => {
  test('families stand together, redirects first, what is not stated before other words', () => {
    const kinds = [
      'zeta',
      null,
      'unknown',
      'a.href',
      'ALPHA',
      'img.src',
      'xmlhttprequest',
      'script.src',
      'redirect',
    ];
    expect(kinds.toSorted(compareLinkKinds)).toEqual([
      'redirect',
      'script.src',
      'img.src',
      'xmlhttprequest',
      'a.href',
      'unknown',
      null,
      'ALPHA',
      'zeta',
    ]);
  });

  test('kinds that differ by case alone are equal', () => {
    expect(compareLinkKinds('Beacon', 'bEACON')).toBe(0);
  });
});
