import { expect, it } from "vitest";
import { toBatches, toFittingCount } from "./to-batches.ts";

async function* each(sizes: number[]) {
  yield* sizes;
}

it.each([
  [[], []],
  [
    [1, 1, 1, 1, 1],
    [
      [1, 1, 1],
      [1, 1],
    ],
  ],
  [
    [4, 5, 6, 1],
    [
      [4, 5],
      [6, 1],
    ],
  ],
  [
    [1, 99, 1],
    [[1], [99], [1]],
  ],
])("parts %j by count and bytes into %j", async (sizes, batches) => {
  const found: number[][] = [];
  for await (const batch of toBatches(each(sizes), { count: 3, bytes: 10 }, (size) => size))
    found.push(batch);
  expect(found).toEqual(batches);
});

it("looks at its limits before each thing", async () => {
  const limits = { count: 3, bytes: 10 };
  const found: number[][] = [];
  for await (const batch of toBatches(each([1, 1, 1, 1, 1, 1]), limits, (size) => size)) {
    found.push(batch);
    limits.count = 1;
  }
  expect(found).toEqual([[1, 1, 1], [1], [1], [1]]);
});

it.each([
  ["its own alone", 250, 250, 250],
  ["none, for all were known", 250, 0, 250],
  ["three of the archive to each of its own", 250, 1000, 187],
  ["so many that next to none would fit", 100, 5000, 100],
  ["few, after a smaller batch", 150, 200, 250],
])("gives a batch the documents that fit where the one before held %s", (_, documents, held, count) => {
  expect(toFittingCount(documents, held, 250)).toBe(count);
});

it("keeps to a limit that is less than any batch need be", () => {
  expect(toFittingCount(2, 100, 2)).toBe(2);
});
