import { describe, expect, it } from "vitest";
import { getLexicon } from "../extract/tagger/lexicon.ts";
import { tagTokens } from "../extract/tagger/tag-sentences.ts";
import { toModel } from "../extract/tagger/weights.ts";
import { toChains } from "./chains.ts";
import { dropRare } from "./drop-rare.ts";
import { readColumns } from "./read-columns.ts";
import { toByte, toWeightsFile } from "./to-weights-file.ts";
import { trainModel } from "./train-model.ts";

const TOY = `
Zorgul B-PER
Blent I-PER
visited O
Quaxton B-LOC
. O

The O
Frumbo B-ORG
Zank I-ORG
fired O
Zorgul B-PER
Blent I-PER
. O

We O
left O
Quaxton B-LOC
for O
the O
Frumbo B-ORG
Zank I-ORG
. O
`;

const options = { epochs: 4, dropout: 0.2, rate: 0.1, decay: 0, seed: 7 };
const train = (seed = 7) =>
  toWeightsFile(
    trainModel(toChains(readColumns(TOY), getLexicon()), { ...options, seed }),
    ["toy"],
    1_000_000,
  );

describe("training", () => {
  it("learns a toy corpus", { timeout: 60_000 }, () => {
    const found = tagTokens(
      ["We left Quaxton for Zorgul Blent and the Frumbo Zank .".split(" ")],
      toModel(train()),
    );
    expect(found.map(({ start, end, kind }) => [start, end, kind])).toEqual([
      [2, 3, "PLACE"],
      [4, 6, "PERSON"],
      [8, 10, "ORGANIZATION"],
    ]);
  });

  it("gives the same bytes for the same seed, and others for another", { timeout: 60_000 }, () => {
    const first = JSON.stringify(train());
    expect(JSON.stringify(train())).toBe(first);
    expect(JSON.stringify(train(8))).not.toBe(first);
  });

  it("rounds weights to signed bytes and keeps the heaviest", { timeout: 60_000 }, () => {
    expect([toByte(0.4), toByte(-0.6), toByte(500), toByte(-500)]).toEqual([0, -1, 127, -127]);
    const trained = trainModel(toChains(readColumns(TOY), getLexicon()), options);
    const few = toModel(toWeightsFile(trained, [], 200));
    const kept = few.weights.reduce((count, weight) => count + Number(weight !== 0), 0);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThanOrEqual(200);
  });
});

describe("rare features", () => {
  it("are left out, and the others stay with their tokens", () => {
    const chain = {
      labels: Uint8Array.of(0, 0),
      starts: Uint32Array.of(0, 2, 4),
      rows: Int32Array.of(5, 6, 5, 7),
    };
    expect(dropRare([chain], 2)).toEqual([
      { labels: chain.labels, starts: Uint32Array.of(0, 1, 2), rows: Int32Array.of(5, 5) },
    ]);
  });
});
