import { describe, expect, it } from "vitest";
import { type Example, fitOdds } from "./fit-odds.ts";

const toExamples = (mark: number, so: number, not: number): Example[] =>
  Array.from({ length: so + not }, (_, index) => ({ marks: [1, mark], isSo: index < so, weight: 1 }));

describe("fitOdds", () => {
  it("gives the logarithm of odds without the mark, and by how much the mark changes them", () => {
    const [bias = 0, mark = 0] = fitOdds([...toExamples(0, 1, 3), ...toExamples(1, 3, 1)], 0);
    expect(bias).toBeCloseTo(Math.log(1 / 3));
    expect(mark).toBeCloseTo(Math.log(9));
  });

  it("draws weights to 0 where asked, but not the bias", () => {
    const [bias = 0, mark = 0] = fitOdds([...toExamples(0, 1, 3), ...toExamples(1, 3, 1)], 1e6);
    expect(bias).toBeCloseTo(0);
    expect(mark).toBeCloseTo(0);
    expect(fitOdds(toExamples(0, 3, 1), 1e6)[0]).toBeCloseTo(Math.log(3));
  });

  it("counts an example by its weight", () => {
    const examples = toExamples(0, 1, 1).map((example) => ({ ...example, weight: example.isSo ? 3 : 1 }));
    expect(fitOdds(examples, 1)[0]).toBeCloseTo(Math.log(3));
  });

  it("gives a mark that nothing has no weight", () => {
    expect(fitOdds(toExamples(0, 3, 1), 0)[1]).toBe(0);
  });
});
