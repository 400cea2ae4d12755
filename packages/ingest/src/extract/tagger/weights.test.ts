import { describe, expect, it } from "vitest";
import shipped from "../../../data/tagger-weights.json" with { type: "json" };
import { LABEL_COUNT } from "./labels.ts";
import { ROW_COUNT } from "./model.ts";
import { fromBase64, packWeights, toBase64, toModel } from "./weights.ts";

describe("the file of weights", () => {
  it("gives back what was packed, however far apart and whatever the sign", () => {
    const weights = new Int8Array(ROW_COUNT * LABEL_COUNT);
    const cells: [number, number][] = [
      [0, 1],
      [1, -1],
      [130, 127],
      [99_999, -127],
      [weights.length - 1, 5],
    ];
    for (const [cell, weight] of cells) weights[cell] = weight;
    const model = toModel({ trainedOn: [], scale: 0.5, steps: [], weights: packWeights(weights) });
    for (const [cell, weight] of cells) expect(model.weights[cell]).toBe(weight);
    expect(model.weights.reduce((count, weight) => count + Number(weight !== 0), 0)).toBe(cells.length);
  });

  it("writes base64 as others do", () => {
    for (const text of ["", "a", "ab", "abc", "abcd"]) {
      const bytes = [...Buffer.from(text)];
      expect(toBase64(bytes)).toBe(Buffer.from(text).toString("base64"));
      expect([...fromBase64(toBase64(bytes))]).toEqual(bytes);
    }
  });

  it("is at most 4 MB, and holds weights for every kind", () => {
    expect(JSON.stringify(shipped).length).toBeLessThan(4_000_000);
    expect(shipped.steps).toHaveLength(LABEL_COUNT * LABEL_COUNT);
    const { weights } = toModel(shipped);
    for (let label = 0; label < LABEL_COUNT; label++) {
      let found = false;
      for (let row = 0; row < ROW_COUNT && !found; row++) found = weights[row * LABEL_COUNT + label] !== 0;
      expect(found).toBe(true);
    }
  });
});
