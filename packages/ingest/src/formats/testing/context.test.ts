import { describe, expect, it } from "vitest";
import { context } from "../../evaluate/measures/context.ts";
import { findSharedFolder, SKIPPED } from "../../evaluate/shared-folder.ts";

const folder = findSharedFolder() ?? "";

describe.skipIf(folder === "")(
  `every field of real pages of the Context ${folder ? "" : SKIPPED}`,
  async () => {
    for (const { name, value, goal, misses } of folder ? await context.run(folder) : []) {
      it(`is read: ${name}`, () => {
        expect(value, misses.slice(0, 20).join("\n")).toBeGreaterThanOrEqual(goal ?? 1);
      });
    }
  },
);
