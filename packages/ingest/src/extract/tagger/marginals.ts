import { LABEL_COUNT, LEADERS, OUTSIDE } from "./labels.ts";

/** What a chain of tokens comes to, by the forward-backward sums (each token's scaled to 1). */
export interface Marginals {
  /** Probability of each label of each token. */
  tokens: Float64Array;
  /** Natural logarithm of the sum over all readings. */
  logSum: number;
  /** Adds the probability of each step from label to label, over the whole chain, to `into`. */
  addSteps(into: Float64Array): void;
}

/** The exponential of each step's weight; 0 for those that may not be. */
export function toStepFactors(steps: Float32Array): Float64Array {
  const factors = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  LEADERS.forEach((leaders, label) => {
    for (const before of leaders)
      factors[before * LABEL_COUNT + label] = Math.exp(steps[before * LABEL_COUNT + label] as number);
  });
  return factors;
}

/** Sums over all readings of a chain; it starts and ends outside names. */
export function toMarginals(scores: Float64Array, length: number, factors: Float64Array): Marginals {
  if (length === 1) return toSingleMarginals(scores);
  const size = length * LABEL_COUNT;
  const local = new Float64Array(size);
  const forward = new Float64Array(size);
  const backward = new Float64Array(size);
  const sums = new Float64Array(length);
  let logSum = 0;
  for (let at = 0; at < length; at++) {
    const here = at * LABEL_COUNT;
    let top = -Infinity;
    for (let label = 0; label < LABEL_COUNT; label++) top = Math.max(top, scores[here + label] as number);
    let total = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const factor = Math.exp((scores[here + label] as number) - top);
      local[here + label] = factor;
      let sum = 0;
      const leaders = LEADERS[label] as readonly number[];
      if (at === 0) sum = leaders.includes(OUTSIDE) ? 1 : 0;
      else
        for (const before of leaders)
          sum +=
            (forward[here - LABEL_COUNT + before] as number) *
            (factors[before * LABEL_COUNT + label] as number);
      forward[here + label] = sum * factor;
      total += sum * factor;
    }
    for (let label = 0; label < LABEL_COUNT; label++) (forward[here + label] as number) /= total;
    sums[at] = total;
    logSum += top + Math.log(total);
  }
  const last = (length - 1) * LABEL_COUNT;
  const ends = LEADERS[OUTSIDE] as readonly number[];
  let ending = 0;
  for (const label of ends) ending += forward[last + label] as number;
  for (const label of ends) backward[last + label] = 1 / ending;
  for (let at = length - 2; at >= 0; at--) {
    const here = at * LABEL_COUNT;
    const next = here + LABEL_COUNT;
    for (let after = 0; after < LABEL_COUNT; after++) {
      const value =
        ((local[next + after] as number) * (backward[next + after] as number)) / (sums[at + 1] as number);
      for (const label of LEADERS[after] as readonly number[])
        (backward[here + label] as number) += value * (factors[label * LABEL_COUNT + after] as number);
    }
  }
  const tokens = new Float64Array(size);
  for (let index = 0; index < size; index++)
    tokens[index] = (forward[index] as number) * (backward[index] as number);
  return {
    tokens,
    logSum: logSum + Math.log(ending),
    addSteps(into) {
      for (let at = 1; at < length; at++) {
        const here = at * LABEL_COUNT;
        for (let label = 0; label < LABEL_COUNT; label++) {
          const value =
            ((local[here + label] as number) * (backward[here + label] as number)) / (sums[at] as number);
          if (value === 0) continue;
          for (const before of LEADERS[label] as readonly number[]) {
            const step = before * LABEL_COUNT + label;
            (into[step] as number) +=
              (forward[here - LABEL_COUNT + before] as number) * (factors[step] as number) * value;
          }
        }
      }
    },
  };
}

/** A chain of one token has few readings: outside, or a whole name. */
function toSingleMarginals(scores: Float64Array): Marginals {
  const tokens = new Float64Array(LABEL_COUNT);
  let top = scores[OUTSIDE] as number;
  for (const label of SINGLE) top = Math.max(top, scores[label] as number);
  let sum = 0;
  for (const label of SINGLE) {
    const factor = Math.exp((scores[label] as number) - top);
    tokens[label] = factor;
    sum += factor;
  }
  for (const label of SINGLE) (tokens[label] as number) /= sum;
  return { tokens, logSum: top + Math.log(sum), addSteps: () => undefined };
}

/** The labels that may both begin and end a chain. */
const SINGLE = (LEADERS[OUTSIDE] as readonly number[]).filter((label) => LEADERS[label]?.includes(OUTSIDE));
