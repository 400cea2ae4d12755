import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

const boundHeap = new URL("./bound-heap.ts", import.meta.url).href;

/** Megabytes that new objects may take in a process of its own, after `start` and then some 300 MB of objects that live on for a while. */
function readYoungMegabytes(start: string): number {
  const program = `
    import { getHeapSpaceStatistics } from "node:v8";
    ${start}
    for (let round = 0; round < 10; round += 1) Array.from({ length: 500_000 }, (_, index) => ({ index, round }));
    console.log(getHeapSpaceStatistics().find((space) => space.space_name === "new_space").space_size / 2 ** 20);`;
  return Number(execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }));
}

it("lets new objects take 4 MB and no more, however many are made", () => {
  expect(readYoungMegabytes(`(await import("${boundHeap}")).boundHeap();`)).toBe(4);
  expect(readYoungMegabytes("")).toBeGreaterThan(4);
});
