import { expect, it } from "vitest";
import { toBatches } from "./to-batches.ts";

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
