import type { Json } from './answer';

/** A value that is not what the API documents, and what was made of it. */
export interface ReadingIssue {
  /** For example `banners[2].lastSeenDateTime`. */
  readonly path: string;
  /** A few words, for example "not a date". */
  readonly problem: string;
  /** The value as JSON, cut to 100 characters. */
  readonly found: string;
}

/** Thrown by a reader when nothing useful can be made of a record. The message says why, for a person. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
}

/** Where a value stands, and where to put what is odd about it. */
export interface Place {
  readonly path: string;
  readonly issues: ReadingIssue[];
}

/** How one member is read. `edm` is its type in the service's schema, for the test that compares the two. */
export interface Member<T> {
  readonly edm: string;
  readonly read: (value: Json, place: Place) => T;
}

/** The type that a member, or an object of members, reads to. */
export type ReadAs<M> = M extends Member<infer T> ? T : never;

function note(place: Place, problem: string, value: Json): null {
  place.issues.push({ path: place.path, problem, found: shortJson(value) });
  return null;
}

/** A value as JSON, cut to 100 characters. */
export function shortJson(value: Json): string {
  const json = typeof value === 'string' ? JSON.stringify(value.slice(0, 100)) : anyJson(value);
  return json.length > 100 ? `${json.slice(0, 99).toWellFormed()}…` : json;
}

function anyJson(value: Json): string {
  try {
    return JSON.stringify(value) ?? 'undefined';
  } catch (error) {
    // `JSON.parse` takes any depth, `JSON.stringify` runs out of stack.
    if (error instanceof RangeError) return 'something nested too deeply to show';
    throw error;
  }
}

function isAbsent(value: Json): value is null | undefined {
  return value === null || value === undefined;
}

/** Text. Numbers and booleans are taken as their text, since nothing is lost by it. */
export const text: Member<string | null> = {
  edm: 'Edm.String',
  read(value, place) {
    if (isAbsent(value)) return null;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') {
      note(place, 'not text', value);
      return String(value);
    }
    return note(place, 'not text', value);
  },
};

/**
 * A point in time, kept as the text that came, also where it is no date that exists: whoever shows it says so.
 * The calendar is checked here only to count what is odd.
 */
export const dateTime: Member<string | null> = {
  edm: 'Edm.DateTimeOffset',
  read(value, place) {
    if (isAbsent(value)) return null;
    if (typeof value !== 'string') return note(place, 'not a date', value);
    if (instantMs(value) === null) note(place, 'not a date that exists', value);
    return value;
  },
};

/** A whole number. Text that is a whole number is taken as one. */
export const int32: Member<number | null> = {
  edm: 'Edm.Int32',
  read(value, place) {
    if (isAbsent(value)) return null;
    const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number))
      return note(place, 'not a whole number', value);
    if (typeof value === 'string') note(place, 'a number written as text', value);
    if (!Number.isSafeInteger(number)) note(place, 'a number too large to be exact', value);
    return number;
  },
};

export const flag: Member<boolean | null> = {
  edm: 'Edm.Boolean',
  read(value, place) {
    if (isAbsent(value)) return null;
    return typeof value === 'boolean' ? value : note(place, 'not true or false', value);
  },
};

/**
 * A word of an evolvable enumeration: any word is valid, an unknown one stays as it is.
 * Words are compared without case; the service's older sibling wrote `TCP`.
 */
export function word<const W extends string>(
  edm: string,
  known: readonly W[],
): Member<W | (string & {}) | null> {
  return {
    edm,
    read(value, place) {
      const read = text.read(value, place);
      if (read === null) return null;
      const lower = read.toLowerCase();
      const match = known.find((one) => one.toLowerCase() === lower);
      if (match === undefined) note(place, 'a word that the documentation does not list', value);
      return match ?? read;
    },
  };
}

/** A collection. Items that cannot be read are left out and noted; `null` is an empty collection. */
export function list<T>(item: Member<T>): Member<NonNullable<T>[]> & { readonly item: Member<T> } {
  return {
    edm: `Collection(${item.edm})`,
    item,
    read(value, place) {
      if (isAbsent(value)) return [];
      if (!Array.isArray(value)) {
        note(place, 'not a list', value);
        return [];
      }
      const items: NonNullable<T>[] = [];
      value.forEach((one: Json, index) => {
        const at = { path: `${place.path}[${index}]`, issues: place.issues };
        const read = isAbsent(one) ? note(at, 'an empty item', one) : item.read(one, at);
        if (read !== null && read !== undefined) items.push(read);
      });
      return items;
    },
  };
}

type Members = Readonly<Record<string, Member<unknown>>>;
export type ObjectOf<M extends Members> = { readonly [K in keyof M]: ReadAs<M[K]> };

/** An object with these members, or `null`. Members that are not named here are left where they are. */
export function object<M extends Members>(
  edm: string,
  members: M,
): Member<ObjectOf<M> | null> & { members: M } {
  const entries = Object.entries(members);
  return {
    edm,
    members,
    read(value, place) {
      if (isAbsent(value)) return null;
      if (!isObject(value)) return note(place, 'not an object', value);
      const prefix = place.path === '' ? '' : `${place.path}.`;
      const read: Record<string, unknown> = {};
      for (const [name, member] of entries) {
        const own = Object.hasOwn(value, name) ? value[name] : undefined;
        read[name] = member.read(own, { path: prefix + name, issues: place.issues });
      }
      // Built member by member from `members`, so it has exactly their shape.
      return read as ObjectOf<M>;
    },
  };
}

export function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const instantShape =
  /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,7})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * A point in time of the calendar (RFC 3339, up to seven fractional digits) in milliseconds since 1970, or `null` for any
 * other text. `Date.parse` alone would roll a 30th of February over to March.
 */
export function instantMs(value: string): number | null {
  const parts = instantShape.exec(value);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1, 4).map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= lastDay ? Date.parse(value) : null;
}
