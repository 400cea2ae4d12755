/**
 * The largest sum of weights that a one-to-one assignment of rows to columns reaches (Hungarian method, after Jonker and
 * Volgenant), by the parts that share no column, so that the work is small where rows have few columns.
 * @param weights by row the columns with a weight above 0
 */
export function findBestSum(weights: ReadonlyMap<string, ReadonlyMap<string, number>>): number {
  const partOf = new Map<string, Set<string>>();
  for (const [row, columns] of weights) {
    const part = new Set([row]);
    for (const column of columns.keys()) {
      for (const other of partOf.get(column) ?? []) part.add(other);
    }
    for (const other of part) for (const column of weights.get(other)?.keys() ?? []) partOf.set(column, part);
  }
  return [...new Set(partOf.values())].reduce((sum, rows) => sum + solve([...rows], weights), 0);
}

function solve(rows: string[], weights: ReadonlyMap<string, ReadonlyMap<string, number>>): number {
  const columns = [...new Set(rows.flatMap((row) => [...(weights.get(row)?.keys() ?? [])]))];
  const toWeight = (row: number, column: number) =>
    weights.get(rows[row] ?? "")?.get(columns[column] ?? "") ?? 0;
  return rows.length <= columns.length
    ? assign(rows.length, columns.length, toWeight)
    : assign(columns.length, rows.length, (row, column) => toWeight(column, row));
}

/** Needs no more rows than columns. */
function assign(rows: number, columns: number, toWeight: (row: number, column: number) => number): number {
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    const from = new Int32Array(columns + 1);
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const isDone = new Uint8Array(columns + 1);
    rowOf[0] = row;
    let at = 0;
    do {
      isDone[at] = 1;
      const current = rowOf[at] ?? 0;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= columns; column += 1) {
        if (isDone[column]) continue;
        const cost =
          -toWeight(current - 1, column - 1) - (rowPrice[current] ?? 0) - (columnPrice[column] ?? 0);
        if (cost < (slack[column] ?? 0)) {
          slack[column] = cost;
          from[column] = at;
        }
        if ((slack[column] ?? 0) < step) {
          step = slack[column] ?? 0;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column += 1) {
        if (isDone[column]) {
          const owner = rowOf[column] ?? 0;
          rowPrice[owner] = (rowPrice[owner] ?? 0) + step;
          columnPrice[column] = (columnPrice[column] ?? 0) - step;
        } else slack[column] = (slack[column] ?? 0) - step;
      }
      at = next;
    } while (rowOf[at] !== 0);
    for (; at !== 0; at = from[at] ?? 0) rowOf[at] = rowOf[from[at] ?? 0] ?? 0;
  }
  let sum = 0;
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column] ?? 0;
    if (row > 0) sum += toWeight(row - 1, column - 1);
  }
  return sum;
}
