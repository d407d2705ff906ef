import { instantMs } from '~/shared/lib/dates';
import type { Json } from './answer';
import type { ContractDrift } from './contractDrift';
import { shortJson } from './shortJson';

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
  /** The type of the object that it stands in. */
  readonly type: string;
  /** Where differences from the documentation are counted, for those who ask what the service really sends. */
  readonly drift: ContractDrift | undefined;
}

/** How one member is read. `edm` is its type in the service's schema, for the test that compares the two. */
export interface Member<T> {
  readonly edm: string;
  readonly read: (value: Json, place: Place) => T;
}

/** The type that a member, or an object of members, reads to. */
export type ReadAs<M> = M extends Member<infer T> ? T : never;

function note(place: Place, problem: string, value: Json): null {
  const found = shortJson(value);
  place.issues.push({ path: place.path, problem, found });
  place.drift?.oddValue(place.type, memberName(place.path), problem, found);
  return null;
}

/** The name of the member at the end of a path: `banner` for `banners[2].banner`, `banners` for `banners[2]`. */
function memberName(path: string): string {
  const last = path.slice(path.lastIndexOf('.') + 1);
  const bracket = last.indexOf('[');
  return bracket === -1 ? last : last.slice(0, bracket);
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
        const at = { ...place, path: `${place.path}[${index}]` };
        const read = isAbsent(one) ? note(at, 'an empty item', one) : item.read(one, at);
        if (read !== null && read !== undefined) items.push(read);
      });
      return items;
    },
  };
}

type Members = Readonly<Record<string, Member<unknown>>>;
export type ObjectOf<M extends Members> = { readonly [K in keyof M]: ReadAs<M[K]> };

/** What the schema says of a type besides the members that are read. */
interface SchemaRest {
  /** Members that are not read here, those of derived types among them. */
  readonly unread?: readonly string[];
  /** The types that an object may say it is, where it is not the type itself. */
  readonly derived?: readonly string[];
}

/** An object with these members, or `null`. Members that are not named here are left where they are. */
export function object<M extends Members>(
  edm: string,
  members: M,
  { unread = [], derived = [edm] }: SchemaRest = {},
): Member<ObjectOf<M> | null> & { members: M; unread: readonly string[] } {
  const entries = Object.entries(members);
  const known = new Set([...Object.keys(members), ...unread]);
  const types = new Set(derived.map((type) => `#${type}`));
  return {
    edm,
    members,
    unread,
    read(value, place) {
      if (isAbsent(value)) return null;
      if (!isObject(value)) return note(place, 'not an object', value);
      const { issues, drift } = place;
      const prefix = place.path === '' ? '' : `${place.path}.`;
      const read: Record<string, unknown> = {};
      for (const [name, member] of entries) {
        const own = Object.hasOwn(value, name) ? value[name] : undefined;
        read[name] = member.read(own, { path: prefix + name, issues, type: edm, drift });
      }
      if (drift) noteStrangers(value, edm, known, types, drift);
      // Built member by member from `members`, so it has exactly their shape.
      return read as ObjectOf<M>;
    },
  };
}

/** Counts members that the schema does not have. Names with an `@` belong to OData, or to Graph's own hints about the request. */
function noteStrangers(
  value: Record<string, Json>,
  edm: string,
  known: ReadonlySet<string>,
  types: ReadonlySet<string>,
  drift: ContractDrift,
): void {
  for (const name of Object.keys(value)) {
    if (name === '@odata.type') noteType(value[name], edm, types, drift);
    else if (!known.has(name) && !name.includes('@')) drift.unknownMember(edm, name, value[name]);
  }
}

function noteType(type: Json, edm: string, types: ReadonlySet<string>, drift: ContractDrift): void {
  if (typeof type === 'string' && types.has(type)) return;
  drift.oddValue(edm, '@odata.type', 'a type that the schema does not have here', shortJson(type));
}

export function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
