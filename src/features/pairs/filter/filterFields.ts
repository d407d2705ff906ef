import { hostDomain } from '~/features/pairs/edges/hostDomain';
import { edgesByHost } from '~/features/pairs/edges/pairCounts';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { parseT0 } from '~/features/pairs/time/parseT0';
import { quoted } from '~/features/pairs/time/readDate';
import { isAddress } from '~/features/pairs/signals/isAddress';

/** What an expression knows besides the pair. */
export interface FilterContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The time of the incident; without one no pair is near it. */
  readonly t0: number | null;
  readonly starts: readonly string[];
  /** Hosts on which a signal has fired. */
  readonly flagged: ReadonlySet<string>;
  /** The loaded pairs, in which those of a host are counted. */
  readonly edges: readonly PairEdge[];
}

export type EdgeTest = (edge: PairEdge, context: FilterContext) => boolean;

export type FilterOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains' | 'starts' | 'ends';

/** What of a pair can be compared. */
export interface FilterField {
  readonly name: string;
  /** What it is, for a list to choose from. */
  readonly meaning: string;
  readonly operators: readonly FilterOperator[];
  /** Values that are offered where the pairs have none of their own to offer. */
  readonly offered: readonly string[];
  /** @throws UnreadableValue */
  readonly test: (operator: FilterOperator, value: string) => EdgeTest;
}

/** Thrown with a sentence that says what a value should have been. */
export class UnreadableValue extends Error {}

const textOperators = ['=', '!=', 'contains', 'starts', 'ends'] as const;
const sizeOperators = ['<', '<=', '>', '>=', '=', '!='] as const;
const sameOperators = ['=', '!='] as const;

const lengths = ['1d', '7d', '14d', '30d', '1y'];
const day = 86_400_000;

/** Fields by name, in the order in which they are offered. A comparison with what is not known of a pair is never true. */
export const filterFields: ReadonlyMap<string, FilterField> = new Map(
  [
    textField('kind', 'what joins the two hosts; "" where it is not stated', ({ kind }) => [kind ?? '']),
    textField('host', 'either of the two hosts', bothHosts),
    textField('parent', 'the host that led to the other', ({ parent }) => [parent]),
    textField('child', 'the host that was reached', ({ child }) => [child]),
    domainField(),
    lengthField('age', 'how long ago it was seen first', ({ window }, { now }) => between(window.first, now)),
    lengthField('life', 'from first to last sighting', ({ window }) => between(window.first, window.last)),
    dateField('first', 'when it was seen first', ({ window }) => window.first),
    dateField('last', 'when it was seen last', ({ window }) => window.last),
    nearField(),
    degreeField(),
    choiceField('flagged', 'whether a signal has fired on one of its hosts', ['yes', 'no'], flaggedWords),
    choiceField('direction', 'seen from a start host', ['parents', 'children', 'self'], directions),
  ].map((field) => [field.name, field]),
);

function bothHosts({ parent, child }: PairEdge): readonly string[] {
  return [parent, child];
}

/** True where one of the texts compares; with `!=` where none is equal. */
function textField(
  name: string,
  meaning: string,
  textsOf: (edge: PairEdge) => readonly string[],
): FilterField {
  return {
    name,
    meaning,
    operators: textOperators,
    offered: [],
    test(operator, value) {
      const wanted = value.toLowerCase();
      const isWanted = (text: string): boolean => comparesText(text.toLowerCase(), operator, wanted);
      if (operator === '!=') return (edge) => textsOf(edge).every(isWanted);
      return (edge) => textsOf(edge).some(isWanted);
    },
  };
}

function comparesText(text: string, operator: FilterOperator, wanted: string): boolean {
  switch (operator) {
    case 'contains':
      return text.includes(wanted);
    case 'starts':
      return text.startsWith(wanted);
    case 'ends':
      return text.endsWith(wanted);
    case '!=':
      return text !== wanted;
    default:
      return text === wanted;
  }
}

/** A domain is the registrable one of a host, or any name with all that is below it. */
function domainField(): FilterField {
  const meaning = 'registrable domain of either host, or a name with all below it';
  const byText = textField('domain', meaning, (edge) => bothHosts(edge).map(hostDomain));
  return {
    ...byText,
    test(operator, value) {
      if (operator !== '=' && operator !== '!=') return byText.test(operator, value);
      const wanted = value.toLowerCase();
      const isWithin = (host: string): boolean =>
        host === wanted || hostDomain(host) === wanted || (!isAddress(host) && host.endsWith(`.${wanted}`));
      return (edge) => bothHosts(edge).some(isWithin) === (operator === '=');
    },
  };
}

type Measure = (edge: PairEdge, context: FilterContext) => number | null;

function between(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from;
}

/** Values from `from` up to, but without, `to` count as equal; a single value where both are the same. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function comparesNumber(value: number | null, operator: FilterOperator, { from, to }: Stretch): boolean {
  if (value === null) return false;
  const isBefore = value < from;
  const isAfter = from === to ? value > to : value >= to;
  switch (operator) {
    case '<':
      return isBefore;
    case '<=':
      return !isAfter;
    case '>':
      return isAfter;
    case '>=':
      return !isBefore;
    case '!=':
      return isBefore || isAfter;
    default:
      return !isBefore && !isAfter;
  }
}

const units = new Map<string, number>([
  ['h', day / 24],
  ['d', day],
  ['w', 7 * day],
  ['y', 365 * day],
]);

/** A length in milliseconds and the unit it is written in. */
function readLength(value: string): { ms: number; unit: number } {
  const match = /^(\d{1,9}(?:\.\d{1,9})?)([hdwy])$/i.exec(value);
  const unit = units.get(match?.[2]?.toLowerCase() ?? '');
  if (!match || unit === undefined) {
    throw new UnreadableValue(`${quoted(value)} is no length of time: write it like 6h, 14d, 3w or 2y.`);
  }
  return { ms: Number(match[1]) * unit, unit };
}

function lengthField(name: string, meaning: string, measure: Measure): FilterField {
  return {
    name,
    meaning,
    operators: sizeOperators,
    offered: lengths,
    test(operator, value) {
      const { ms, unit } = readLength(value);
      // Nothing is ever just 3 days old: whole units are what is meant to be equal.
      const isEquality = operator === '=' || operator === '!=';
      const stretch = { from: ms, to: isEquality ? ms + unit : ms };
      return (edge, context) => comparesNumber(measure(edge, context), operator, stretch);
    },
  };
}

function dateField(name: string, meaning: string, measure: Measure): FilterField {
  return {
    name,
    meaning,
    operators: sizeOperators,
    offered: [],
    test(operator, value) {
      const stretch = readDates(value);
      return (edge, context) => comparesNumber(measure(edge, context), operator, stretch);
    },
  };
}

/** A moment, or the day, month or year in UTC that is meant by a date without more. */
function readDates(value: string): Stretch {
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(value) ?? [];
  if (year !== undefined) {
    const [from, months] = [month === undefined ? 0 : Number(month) - 1, month === undefined ? 12 : 1];
    return { from: Date.UTC(Number(year), from), to: Date.UTC(Number(year), from + months) };
  }
  const read = parseT0(value, 'utc');
  if (read.kind === 'instant') return { from: read.ms, to: read.isDay ? read.ms + day : read.ms };
  throw new UnreadableValue(read.kind === 'empty' ? 'Write a date, like 2026-09-12.' : read.sentence);
}

/** `near = 3d` and `near <= 3d` are the same: within 3 days of the incident. A bare number counts days. */
function nearField(): FilterField {
  return {
    name: 'near',
    meaning: 'how far its first or last sighting is from T0',
    operators: ['<=', '<', '>', '>=', '=', '!='],
    offered: lengths,
    test(operator, value) {
      const { ms } = readLength(/^\d{1,9}$/.test(value) ? `${value}d` : value);
      const same: Partial<Record<FilterOperator, FilterOperator>> = { '=': '<=', '!=': '>' };
      const asked = same[operator] ?? operator;
      return (edge, { t0 }) => comparesNumber(distance(edge, t0), asked, { from: ms, to: ms });
    },
  };
}

function distance({ window }: PairEdge, t0: number | null): number | null {
  if (t0 === null) return null;
  const ends = [window.first, window.last].filter((end) => end !== null);
  return ends.length === 0 ? null : Math.min(...ends.map((end) => Math.abs(end - t0)));
}

/** True where it is of one of the hosts that are no start hosts: of those everything hangs. */
function degreeField(): FilterField {
  return {
    name: 'degree',
    meaning: 'how many of the loaded pairs one of its hosts has, start hosts aside',
    operators: sizeOperators,
    offered: ['1', '2', '5', '20', '100'],
    test(operator, value) {
      if (!/^\d{1,9}$/.test(value)) throw new UnreadableValue(`${quoted(value)} is no whole number.`);
      const stretch = { from: Number(value), to: Number(value) };
      return (edge, { edges, starts }) => {
        const others = bothHosts(edge).filter((host) => !starts.includes(host));
        const counts = degreesOf(edges);
        return others.some((host) => comparesNumber(counts.get(host) ?? 0, operator, stretch));
      };
    },
  };
}

const degrees = new WeakMap<readonly PairEdge[], ReadonlyMap<string, number>>();

function degreesOf(edges: readonly PairEdge[]): ReadonlyMap<string, number> {
  const before = degrees.get(edges);
  if (before) return before;
  const counts = new Map([...edgesByHost(edges)].map(([host, own]) => [host, own.length]));
  degrees.set(edges, counts);
  return counts;
}

function choiceField(
  name: string,
  meaning: string,
  offered: readonly string[],
  wordsOf: (edge: PairEdge, context: FilterContext) => readonly string[],
): FilterField {
  return {
    name,
    meaning,
    operators: sameOperators,
    offered,
    test(operator, value) {
      const wanted = value.toLowerCase();
      if (!offered.includes(wanted)) {
        throw new UnreadableValue(`${quoted(value)} is not one of ${offered.join(', ')}.`);
      }
      return (edge, context) => wordsOf(edge, context).includes(wanted) === (operator === '=');
    },
  };
}

function flaggedWords({ parent, child }: PairEdge, { flagged }: FilterContext): readonly string[] {
  return flagged.has(parent) || flagged.has(child) ? ['yes'] : ['no'];
}

/** A pair that leads to a start host is one of its parents, one that leads from it one of its children. */
function directions({ parent, child }: PairEdge, { starts }: FilterContext): readonly string[] {
  if (parent === child) return ['self'];
  return [...(starts.includes(child) ? ['parents'] : []), ...(starts.includes(parent) ? ['children'] : [])];
}
