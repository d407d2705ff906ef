import { safeLine } from '~/shared/lib/visibleText';

/** What a kind of link does, as far as its name says it. */
export type LinkFamily =
  | 'redirects'
  | 'embedded resources'
  | 'requests'
  | 'navigation'
  | 'unknown'
  | 'not stated'
  | 'other';

/** Line lengths and gaps in pixels by turns, as SVG's `stroke-dasharray` takes them; empty for a solid line. */
export type Dash = readonly number[];

/** How links of one kind look and where they stand in lists. */
export interface LinkLook {
  /** Equal for equal kinds, without case; '' for a kind that is not stated. */
  readonly key: string;
  readonly family: LinkFamily;
  /** One line that is safe to show. */
  readonly label: string;
  /** The colour on light and on dark grounds, `#rrggbb`. */
  readonly light: string;
  readonly dark: string;
  readonly dash: Dash;
  /** Where the kind stands among others; kinds of equal order stand by their key. */
  readonly order: number;
}

/**
 * Each pair of colours is at least 25 apart in CIE L*a*b*, also as people without red, green or blue cones see them
 * (Machado, Oliveira, Fernandes 2009). Each has a contrast with its theme's background of at least 3 to 1 (WCAG 1.4.11), on
 * dark ones of 4.5 to 1: thin bright lines on black look thinner than they are.
 */
const familyColours: Readonly<Record<LinkFamily, Pick<LinkLook, 'light' | 'dark'>>> = {
  redirects: { light: '#931f11', dark: '#f65b45' },
  'embedded resources': { light: '#0f57fd', dark: '#5482fd' },
  requests: { light: '#ad2bb6', dark: '#dda1ef' },
  navigation: { light: '#0c9f5c', dark: '#5fdd92' },
  unknown: { light: '#454648', dark: '#e4ebef' },
  'not stated': { light: '#848a93', dark: '#838484' },
  other: { light: '#b58203', dark: '#fe9d0b' },
};

/**
 * The kinds that Microsoft's pages name, by family, most telling first. No two dashes are equal: redirects run through or
 * nearly so, resources are dashes, requests dots, navigation long gaps.
 * Source: https://learn.microsoft.com/defender/threat-intelligence/data-sets (host pairs, "cause") and its tutorials.
 */
const namedKinds: readonly (readonly [kind: string, family: LinkFamily, dash: Dash])[] = [
  ['redirect', 'redirects', []],
  ['finalRedirect', 'redirects', [11, 3]],
  ['topLevelRedirect', 'redirects', [11, 3, 3, 3]],
  ['script.src', 'embedded resources', [9, 4]],
  ['iframe.src', 'embedded resources', [9, 4, 3, 4]],
  ['css.import', 'embedded resources', [6, 4, 6, 4, 3, 4]],
  ['link.href', 'embedded resources', [5, 5]],
  ['img.src', 'embedded resources', [4, 3]],
  ['xmlhttprequest', 'requests', [2, 3]],
  ['a.href', 'navigation', [12, 8]],
  ['parentPage', 'navigation', [12, 8, 3, 8]],
  ['unknown', 'unknown', [2, 7]],
];

/** Looks for kinds that no page names. */
const otherDashes: readonly Dash[] = [
  [14, 3, 2, 3, 2, 3],
  [8, 3, 2, 3],
  [6, 9],
  [3, 2, 3, 8],
  [16, 4, 8, 4],
];

const looks = new Map<string, LinkLook>(
  namedKinds.map(([kind, family, dash], order) => [
    kind.toLowerCase(),
    { key: kind.toLowerCase(), family, label: kind, ...familyColours[family], dash, order },
  ]),
);

const notStated: LinkLook = {
  key: '',
  family: 'not stated',
  // No kind that the service writes has this label: those of other kinds are in lower case.
  label: 'Not stated',
  ...familyColours['not stated'],
  dash: [1, 10],
  order: namedKinds.length,
};

/** The kinds that are known by name, in their order, and the one for links without a kind: what a legend can begin with. */
export const knownLinkKinds: readonly LinkLook[] = [...looks.values(), notStated];

/** The look of a kind as an edge holds it; the same text gives the same look everywhere and always. */
export function linkLook(kind: string | null): LinkLook {
  const key = kind?.toLowerCase() ?? '';
  return key === '' ? notStated : (looks.get(key) ?? otherLook(key));
}

function otherLook(key: string): LinkLook {
  const line = safeLine(key, 60);
  return {
    key,
    family: 'other',
    label: line.text === '' ? '(blank)' : `${line.text}${line.truncated ? '…' : ''}`,
    ...familyColours.other,
    // The remainder is always an index of the list.
    dash: otherDashes[textHash(key) % otherDashes.length] as Dash,
    order: namedKinds.length + 1,
  };
}

/** FNV-1a over UTF-16 units, 32 bits. */
function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Order of kinds for legends, lists and groups: redirects, resources, requests, navigation, unknown, not stated, other. */
export function compareLinkKinds(a: string | null, b: string | null): number {
  const one = linkLook(a);
  const other = linkLook(b);
  if (one.order !== other.order) return one.order - other.order;
  if (one.key === other.key) return 0;
  return one.key < other.key ? -1 : 1;
}
