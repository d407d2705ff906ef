import { Observed } from './observed';
import { shortJson } from './shortJson';

/** One way in which answers differ from the documentation, and how often it was seen. */
export interface DriftNote {
  /** The type it was seen in, without its namespace, for example `hostPort`. */
  readonly resource: string;
  /** A member of that type, as the service or the schema names it; `null` where it is about the record as a whole. */
  readonly member: string | null;
  /** A few words, for example "not a date that exists". */
  readonly problem: string;
  /** Sightings. A record that is read again counts again. */
  readonly count: number;
  /** The first few different values seen, as JSON cut to 100 characters, or for a record why it could not be read. */
  readonly examples: readonly string[];
}

/** What is known of the differences, those seen first in front. */
export interface DriftPicture {
  readonly notes: readonly DriftNote[];
  /** Sightings of further kinds, for which there was no room. */
  readonly leftOut: number;
}

interface Tally {
  count: number;
  readonly examples: string[];
}

const mostNotes = 300;
const mostExamples = 5;
const longestName = 100;

/**
 * In what the answers of this session differ from the documented contract. Only counts and a few values are kept, no records:
 * its size has a limit, however much is read. It lives in memory only and goes nowhere by itself.
 */
export class ContractDrift extends Observed<DriftPicture> {
  /** By resource, then by member ('' for the record), then by problem. */
  readonly #tallies = new Map<string, Map<string, Map<string, Tally>>>();
  #notes = 0;
  #leftOut = 0;

  /** A value that is not what is documented. `found` is the value as it is to be shown. */
  oddValue(resource: string, member: string, problem: string, found: string): void {
    const tally = this.#count(resource, member, problem);
    if (!tally || tally.examples.length >= mostExamples || tally.examples.includes(found)) return;
    tally.examples.push(found);
  }

  /** A member that no documentation names. It may come with every record, so its value is looked at the first time only. */
  unknownMember(resource: string, member: string, value: unknown): void {
    const tally = this.#count(
      resource,
      member.slice(0, longestName),
      'a member that the schema does not list',
    );
    if (tally?.count === 1) tally.examples.push(shortJson(value));
  }

  /** A record that could not be read. */
  setAside(resource: string, reason: string): void {
    this.oddValue(resource, '', 'a record that could not be read', reason);
  }

  /** A link to a next page that leads elsewhere. Only where to is kept: the rest of it names what was asked for. */
  strangeLink(resource: string, link: string): void {
    const isUrl = URL.canParse(link);
    const where = isUrl ? areaOf(new URL(link)) : 'no URL';
    this.oddValue(resource, '@odata.nextLink', 'a link that leads elsewhere, and was not followed', where);
  }

  protected picture(): DriftPicture {
    const notes: DriftNote[] = [];
    for (const [resource, members] of this.#tallies) {
      for (const [member, problems] of members) {
        for (const [problem, { count, examples }] of problems) {
          const where = { resource: withoutNamespace(resource), member: member === '' ? null : member };
          notes.push({ ...where, problem, count, examples: [...examples] });
        }
      }
    }
    return { notes, leftOut: this.#leftOut };
  }

  #count(resource: string, member: string, problem: string): Tally | null {
    const members = within(this.#tallies, resource, () => new Map<string, Map<string, Tally>>());
    const known = members.get(member)?.get(problem);
    this.changed();
    if (!known && this.#notes >= mostNotes) {
      this.#leftOut += 1;
      return null;
    }
    if (known) {
      known.count += 1;
      return known;
    }
    const tally: Tally = { count: 1, examples: [] };
    within(members, member, () => new Map<string, Tally>()).set(problem, tally);
    this.#notes += 1;
    return tally;
  }
}

/** The beginning of an address: origin, version and API, without the user's name that a URL may hold. */
function areaOf({ origin, protocol, pathname }: URL): string {
  const place = origin === 'null' ? protocol : origin + pathname.split('/').slice(0, 4).join('/');
  return place.slice(0, longestName);
}

function within<V>(map: Map<string, V>, key: string, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

function withoutNamespace(edm: string): string {
  return edm.slice(edm.lastIndexOf('.') + 1);
}
