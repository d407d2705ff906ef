import type { Json } from './answer';
import type { ContractDrift } from './contractDrift';
import { MsGraphError } from './MsGraphError';
import { isObject, type Member, type ReadingIssue, UnreadableRecord } from './reading';
import { readRecord } from './resources';

/** A record that could not be read, kept so that a person can look at it. */
export interface SetAsideRecord {
  /** Why, as the end of a sentence: "it has no port number". */
  readonly reason: string;
  readonly raw: Json;
}

/** One page of a collection. */
export interface Page<T> {
  readonly records: readonly T[];
  readonly setAside: readonly SetAsideRecord[];
  readonly issues: readonly ReadingIssue[];
  /** How many records the service sent, readable or not. */
  readonly sent: number;
  /** `@odata.count`: how many records there are in all, where the service says so. */
  readonly total: number | null;
  /** `@odata.nextLink` as it came. */
  readonly nextLink: string | null;
}

/**
 * Reads one page: `{ "@odata.count": 57, "value": [ … ], "@odata.nextLink": "https://…" }`.
 * A single record in place of the array is taken as a page of one; no body at all is an empty page. Differences from the
 * documentation are counted in `drift`, where there is one.
 *
 * @throws MsGraphError `malformed` when there is no `value` to read.
 */
export function readPage<T>(
  resource: Member<T>,
  json: Json,
  now: number,
  drift?: ContractDrift,
): Page<NonNullable<T>> {
  const values = pageValues(json, now);
  const records: NonNullable<T>[] = [];
  const setAside: SetAsideRecord[] = [];
  const issues: ReadingIssue[] = [];
  for (const raw of values) {
    try {
      const read = readRecord(resource, raw, drift);
      records.push(read.record);
      for (const issue of read.issues) issues.push(issue);
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error;
      setAside.push({ reason: error.message, raw });
      drift?.setAside(resource.edm, error.message);
    }
  }
  const body = isObject(json) ? json : {};
  const nextLink = body['@odata.nextLink'];
  return {
    records,
    setAside,
    issues,
    sent: values.length,
    total: count(body['@odata.count']),
    nextLink: typeof nextLink === 'string' && nextLink !== '' ? nextLink : null,
  };
}

/** A count is an Int64, which OData puts in quotes where `IEEE754Compatible` is on (OData JSON format 4.01, section 3.2). */
function count(value: Json): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

function pageValues(json: Json, now: number): readonly Json[] {
  if (json === undefined) return [];
  const value = isObject(json) ? json['value'] : undefined;
  if (Array.isArray(value)) return value;
  if (isObject(value)) return [value];
  throw malformedAnswer('it holds no list of records', now);
}

/** The error for an answer that is JSON, but not the resource that was asked for. */
export function malformedAnswer(reason: string, now: number): MsGraphError {
  return new MsGraphError({
    kind: 'malformed',
    message: `The service’s answer cannot be read: ${reason}.`,
    hint: 'Try again; if it stays, the service has changed and Hostscope has to follow.',
    time: now,
  });
}
