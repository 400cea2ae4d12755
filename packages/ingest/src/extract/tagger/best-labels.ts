import { FOLLOWERS, LABEL_COUNT, LEADERS, mayFollow, OUTSIDE } from "./labels.ts";

const LOWEST = -1e30;

/** The best reading of a chain: a label a token. */
export function findBestLabels(scores: Float64Array, length: number, steps: Float32Array): Int32Array {
  if (length === 1) return Int32Array.of(findBestSingle(scores));
  const best = new Float64Array(length * LABEL_COUNT).fill(LOWEST);
  const from = new Int32Array(length * LABEL_COUNT);
  for (const label of FOLLOWERS[0] ?? []) best[label] = scores[label] as number;
  for (let at = 1; at < length; at++) {
    const here = at * LABEL_COUNT;
    const before = here - LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      for (const leader of LEADERS[label] ?? []) {
        const value = (best[before + leader] as number) + (steps[leader * LABEL_COUNT + label] as number);
        if (value > (best[here + label] as number)) {
          best[here + label] = value;
          from[here + label] = leader;
        }
      }
      (best[here + label] as number) += scores[here + label] as number;
    }
  }
  const last = (length - 1) * LABEL_COUNT;
  let label = 0;
  for (const end of LEADERS[0] ?? [])
    if ((best[last + end] as number) > (best[last + label] as number)) label = end;
  const labels = new Int32Array(length);
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label;
    label = from[at * LABEL_COUNT + label] as number;
  }
  return labels;
}

function findBestSingle(scores: Float64Array): number {
  let best = OUTSIDE;
  for (const label of LEADERS[OUTSIDE] ?? [])
    if (mayFollow(OUTSIDE, label) && (scores[label] as number) > (scores[best] as number)) best = label;
  return best;
}
