import { describe, expect, it } from "vitest";
import { articles } from "../../evaluate/measures/articles.ts";
import { findSharedFolder, SKIPPED } from "../../evaluate/shared-folder.ts";

const folder = findSharedFolder() ?? "";

describe.skipIf(folder === "")(`real articles and listings ${folder ? "" : SKIPPED}`, async () => {
  for (const { name, value, goal, misses, baselines } of folder ? await articles.run(folder) : []) {
    it(`are read: ${name}`, () => {
      expect(value, misses.join("\n")).toBeGreaterThanOrEqual(goal ?? 1);
      for (const baseline of baselines) expect(value).toBeGreaterThan(baseline.value);
    });
  }
});
