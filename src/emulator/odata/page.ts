import type { Resource, Rows } from '~/emulator/dataSource';
import { badQuery } from '~/emulator/GraphFault';
import type { QueryOptions } from './queryOptions';

export interface PageLimits {
  readonly paging: 'skip' | 'skiptoken';
  readonly defaultPageSize: number;
  readonly maxPageSize: number;
}

/** One page of a collection. */
export interface Page {
  readonly records: readonly Resource[];
  /** Number of the first record, from 0. */
  readonly offset: number;
  readonly size: number;
  /** The query string of the next page, `undefined` on the last one. */
  readonly nextQuery: string | undefined;
}

/**
 * Cuts the page that a request asks for out of the rows; only its own rows are made. `$top` is the size of a page,
 * as in most services of Graph, and the next link repeats it.
 *
 * @throws GraphFault 400 for a token that no next link holds.
 */
export function page(rows: Rows, options: QueryOptions, limits: PageLimits): Page {
  const offset = options.skipToken === undefined ? options.skip : tokenOffset(options.skipToken);
  const size = Math.min(options.top ?? limits.defaultPageSize, limits.maxPageSize);
  const end = Math.min(offset + size, rows.length);
  const records: Resource[] = [];
  for (let index = offset; index < end; index += 1) records.push(rows.at(index));
  const hasNext = end < rows.length && size > 0;
  return { records, offset, size, nextQuery: hasNext ? nextQuery(options, limits.paging, end) : undefined };
}

function nextQuery(options: QueryOptions, paging: 'skip' | 'skiptoken', offset: number): string {
  const position =
    paging === 'skip' ? `$skip=${offset}` : `$skiptoken=${encodeURIComponent(btoa(`page:${offset}`))}`;
  return [...options.repeated, position].join('&');
}

function tokenOffset(token: string): number {
  const [, offset] = /^page:(\d{1,10})$/.exec(base64Text(token)) ?? [];
  if (offset === undefined) throw badQuery('The $skiptoken is not one that this service gave out.');
  return Number(offset);
}

function base64Text(token: string): string {
  try {
    return atob(token);
  } catch {
    return '';
  }
}
