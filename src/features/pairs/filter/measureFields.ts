import { edgesByHost } from '~/features/pairs/edges/pairCounts';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { parseT0 } from '~/features/pairs/time/parseT0';
import { quoted } from '~/features/pairs/time/readDate';
import {
  bothHosts,
  type FilterContext,
  type FilterField,
  type FilterOperator,
  UnreadableValue,
} from './filterField';

const sizeOperators = ['<', '<=', '>', '>=', '=', '!='] as const;

const lengths = ['1d', '7d', '14d', '30d', '1y'];
const day = 86_400_000;

type Measure = (edge: PairEdge, context: FilterContext) => number | null;

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

export function lengthField(name: string, meaning: string, measure: Measure): FilterField {
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

export function dateField(name: string, meaning: string, measure: Measure): FilterField {
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
export function nearField(): FilterField {
  return {
    name: 'near',
    meaning: 'how far its first or last sighting is from T0',
    operators: ['<=', '<', '>', '>=', '=', '!='],
    offered: lengths,
    needsT0: true,
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
export function degreeField(): FilterField {
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
