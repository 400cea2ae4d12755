import { describe, expect, it } from "vitest";
import { findBestLabels } from "./best-labels.ts";
import { BEGINS, INSIDE, LABEL_COUNT, LAST, mayFollow, OUTSIDE, toLabel, WHOLE } from "./labels.ts";
import { toMarginals, toStepFactors } from "./marginals.ts";

const steps = new Float32Array(LABEL_COUNT * LABEL_COUNT);

/** Scores of 1 for the given labels, 0 for all others. */
function toScores(labels: readonly number[]): Float64Array {
  const scores = new Float64Array(labels.length * LABEL_COUNT);
  labels.forEach((label, at) => {
    scores[at * LABEL_COUNT + label] = 1;
  });
  return scores;
}

describe("labels", () => {
  it("a name that began must end in its own kind", () => {
    expect(mayFollow(toLabel(0, BEGINS), toLabel(0, LAST))).toBe(true);
    expect(mayFollow(toLabel(0, BEGINS), toLabel(1, LAST))).toBe(false);
    expect(mayFollow(toLabel(0, BEGINS), OUTSIDE)).toBe(false);
    expect(mayFollow(toLabel(2, WHOLE), toLabel(1, WHOLE))).toBe(true);
    expect(mayFollow(OUTSIDE, toLabel(0, INSIDE))).toBe(false);
  });
});

describe("the best reading", () => {
  it("follows the scores where they may be followed", () => {
    const labels = [toLabel(0, BEGINS), toLabel(0, LAST), OUTSIDE, toLabel(1, WHOLE)];
    expect([...findBestLabels(toScores(labels), 4, steps)]).toEqual(labels);
  });

  it("never ends inside a name", () => {
    const labels = findBestLabels(toScores([OUTSIDE, toLabel(0, BEGINS)]), 2, steps);
    expect([OUTSIDE, toLabel(0, WHOLE)]).toContain(labels[1] === OUTSIDE ? OUTSIDE : labels[1]);
    expect(labels[1]).not.toBe(toLabel(0, BEGINS));
  });
});

describe("the probabilities of labels", () => {
  it("add up to 1 for each token", () => {
    const scores = Float64Array.from({ length: 3 * LABEL_COUNT }, (_, cell) => Math.sin(cell) * 2);
    const { tokens } = toMarginals(scores, 3, toStepFactors(steps));
    for (let at = 0; at < 3; at++) {
      const sum = tokens.subarray(at * LABEL_COUNT, (at + 1) * LABEL_COUNT).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  });

  it("agree with counting every reading of two tokens", () => {
    const scores = Float64Array.from({ length: 2 * LABEL_COUNT }, (_, cell) => Math.cos(cell * 3));
    let total = 0;
    for (let first = 0; first < LABEL_COUNT; first++)
      for (let second = 0; second < LABEL_COUNT; second++)
        if (mayFollow(OUTSIDE, first) && mayFollow(first, second) && mayFollow(second, OUTSIDE))
          total += Math.exp((scores[first] ?? 0) + (scores[LABEL_COUNT + second] ?? 0));
    expect(toMarginals(scores, 2, toStepFactors(steps)).logSum).toBeCloseTo(Math.log(total), 9);
  });
});
