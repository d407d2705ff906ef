import type { Rows } from '~/emulator/dataSource';
import { sortRows } from './orderByKeys';
import type { QueryOptions } from './queryOptions';

/** How many filtered or sorted views are remembered. A client reads a handful of relations at once. */
const viewLimit = 16;

/**
 * Filtered and sorted views of relations. A view is made once and remembered, so that reading it page by page
 * does not look at every row for every page. Sources do not change while an emulator runs.
 */
export class RowViews {
  readonly #views = new Map<string, Uint32Array>();

  /** The rows that the options leave, in their order. `key` names the relation. */
  view(rows: Rows, key: string, options: QueryOptions): Rows {
    const { filter, search, orderby } = options;
    if (!filter && !search && orderby.length === 0) return rows;
    const indices = this.#indices(rows, `${key} ${options.rowsKey}`, options);
    return {
      length: indices.length,
      at: (index) => rows.at(rowNumber(indices, index)),
    };
  }

  #indices(rows: Rows, key: string, options: QueryOptions): Uint32Array {
    const known = this.#views.get(key);
    this.#views.delete(key);
    const indices = known ?? viewIndices(rows, options);
    this.#views.set(key, indices);
    for (const oldest of this.#views.keys()) {
      if (this.#views.size <= viewLimit) break;
      this.#views.delete(oldest);
    }
    return indices;
  }
}

function viewIndices(rows: Rows, { filter, search, orderby }: QueryOptions): Uint32Array {
  const kept: number[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = filter || search ? rows.at(index) : {};
    if ((filter?.(row) ?? true) && (search?.(row) ?? true)) kept.push(index);
  }
  const indices = Uint32Array.from(kept);
  if (orderby.length > 0) sortRows(indices, rows, orderby);
  return indices;
}

function rowNumber(indices: Uint32Array, index: number): number {
  const row = indices[index];
  if (row === undefined) throw new RangeError(`no row ${index} in a view of ${indices.length}`);
  return row;
}
