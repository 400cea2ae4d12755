import { expect, it } from "vitest";
import { type Progress, toProgressWords, toTotals } from "./ingest-progress.ts";

const toRun = (given: Partial<Progress>): Progress => ({
  ...{ run: "one", stage: "storing", read: 0, stored: 0, unchanged: 0, failed: 0, isDone: false },
  ...given,
});

it("counts the files of one form together, each of which is an ingest of its own", () => {
  const totals = toTotals([
    toRun({ read: 2, stored: 1, unchanged: 1, isDone: true }),
    toRun({ run: "two", read: 1, failed: 1, isDone: true }),
    toRun({ run: "three", read: 1 }),
  ]);
  expect(totals).toEqual({ read: 4, stored: 1, unchanged: 1, failed: 1, done: 2 });
  expect(toProgressWords("reading", totals, 3)).toBe(
    "Reading, 2 of 3 files done: 4 read, 1 stored, 1 known already, 1 not stored.",
  );
});

it("counts no files where there is one", () => {
  expect(toProgressWords("storing", toTotals([toRun({ read: 1 })]), 1)).toBe(
    "Storing: 1 read, 0 stored, 0 known already.",
  );
});
