import { LABEL_COUNT } from "./labels.ts";

/** Rows of the table of weights: a row a hashed feature. */
export const ROW_COUNT = 1 << 20;

/** Weights of features and of steps from label to label. */
export interface Model {
  /** `ROW_COUNT` rows of `LABEL_COUNT`. */
  weights: Int8Array;
  /** What a weight of 1 stands for. */
  scale: number;
  /** From label to label: `LABEL_COUNT` rows of `LABEL_COUNT`; real values. */
  steps: Float32Array;
}

/** The row of a feature. */
export function toRow(feature: number): number {
  return feature & (ROW_COUNT - 1);
}

/** Adds up the weights of a token's features, for each label, into `scores` at `offset`. */
export function addScores(
  { weights, scale }: Model,
  rows: Int32Array,
  from: number,
  to: number,
  scores: Float64Array,
  offset: number,
): void {
  for (let label = 0; label < LABEL_COUNT; label++) scores[offset + label] = 0;
  for (let at = from; at < to; at++) {
    const base = (rows[at] as number) * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++)
      (scores[offset + label] as number) += weights[base + label] as number;
  }
  for (let label = 0; label < LABEL_COUNT; label++) (scores[offset + label] as number) *= scale;
}
