/** Something that is or is not so, with what is measured of it. */
export interface Example {
  marks: readonly number[];
  isSo: boolean;
  /** How much it counts. */
  weight: number;
}

const STEPS = 12;
const LARGEST_STEP = 3;
const CLOSE = 1e-6;

/**
 * Logistic regression by Newton's method: a weight a mark, logarithms of odds. The first mark is the bias, which alone is
 * not held down. The same examples always give the same weights.
 * @param held how strongly weights are drawn to 0
 */
export function fitOdds(examples: readonly Example[], held: number): number[] {
  const size = examples[0]?.marks.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const rows = toEquations(examples, weights, held);
    const change = solve(rows).map((value) => Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, value)));
    change.forEach((value, index) => {
      weights[index] = (weights[index] ?? 0) + value;
    });
    if (change.every((value) => Math.abs(value) < CLOSE)) break;
  }
  return weights;
}

/** The curvature of the loss at these weights, and behind each row the slope. */
function toEquations(examples: readonly Example[], weights: readonly number[], held: number): Float64Array[] {
  const size = weights.length;
  const rows = weights.map((weight, index) => {
    const row = new Float64Array(size + 1);
    row[index] = index === 0 ? CLOSE : held;
    row[size] = index === 0 ? 0 : -held * weight;
    return row;
  });
  for (const { marks, isSo, weight } of examples) {
    const odds = marks.reduce((sum, mark, index) => sum + mark * (weights[index] ?? 0), 0);
    const chance = 1 / (1 + Math.exp(-odds));
    const spread = weight * chance * (1 - chance);
    const error = weight * (Number(isSo) - chance);
    for (const [index, row] of rows.entries()) {
      const mark = marks[index] ?? 0;
      if (mark === 0) continue;
      for (let column = 0; column < size; column += 1)
        row[column] = (row[column] ?? 0) + spread * mark * (marks[column] ?? 0);
      row[size] = (row[size] ?? 0) + error * mark;
    }
  }
  return rows;
}

/** Gauss's elimination with the largest pivot. A column without any is left at 0. */
function solve(rows: Float64Array[]): number[] {
  const size = rows.length;
  const left = [...rows];
  const order: Float64Array[] = [];
  for (let column = 0; column < size; column += 1) {
    left.sort((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0));
    const pivot = left.shift() ?? new Float64Array(size + 1);
    order.push(pivot);
    for (const row of left) {
      const factor = (row[column] ?? 0) / (pivot[column] || 1);
      for (let at = column; at <= size; at += 1) row[at] = (row[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
  }
  const values = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = order[at] ?? new Float64Array(size + 1);
    const rest = values.reduce(
      (sum, value, column) => (column > at ? sum + value * (row[column] ?? 0) : sum),
      0,
    );
    values[at] = Math.abs(row[at] ?? 0) < 1e-12 ? 0 : ((row[size] ?? 0) - rest) / (row[at] ?? 1);
  }
  return values;
}
