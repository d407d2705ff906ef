/**
 * Rows for the nodes of one column: whole numbers that grow, none of them reserved, and together as near to the wanted
 * rows as can be (least squares, by pooling neighbours that want to pass each other).
 *
 * @param wanted rows in the order in which the nodes stand, growing or equal
 * @param reserved rows that are taken, growing
 */
export function columnRows(wanted: readonly number[], reserved: readonly number[]): number[] {
  const squeezed = withoutReserved(wanted, reserved);
  return withReserved(spreadRows(squeezed), reserved);
}

/** The rows counted as if those that are taken did not exist. */
function withoutReserved(wanted: readonly number[], reserved: readonly number[]): number[] {
  let before = 0;
  return wanted.map((row) => {
    while (before < reserved.length && (reserved[before] ?? 0) < row) before += 1;
    return row - before;
  });
}

function withReserved(rows: readonly number[], reserved: readonly number[]): number[] {
  let before = 0;
  return rows.map((row) => {
    while (before < reserved.length && (reserved[before] ?? 0) <= row + before) before += 1;
    return row + before;
  });
}

interface Pool {
  sum: number;
  count: number;
}

function spreadRows(wanted: readonly number[]): number[] {
  const pools: Pool[] = [];
  for (const [at, row] of wanted.entries()) {
    // Less its place in the column, a node wants the start of the column.
    let pool: Pool = { sum: row - at, count: 1 };
    let last = pools.at(-1);
    while (last && last.sum * pool.count > pool.sum * last.count) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
      last = pools.at(-1);
    }
    pools.push(pool);
  }
  const rows: number[] = [];
  for (const { sum, count } of pools) {
    const first = Math.round(sum / count);
    for (let at = 0; at < count; at += 1) rows.push(first + rows.length);
  }
  return rows;
}
