import { describe, expect, it } from "vitest";
import { threads } from "../../../evaluate/measures/threads.ts";
import { findSharedFolder, readShared, SKIPPED } from "../../../evaluate/shared-folder.ts";
import { parseDocument } from "../../../formats/parse-document.ts";
import { findReplies } from "./find-replies.ts";

const folder = findSharedFolder() ?? "";

describe.skipIf(folder === "")(`replies in real threads ${folder ? "" : SKIPPED}`, async () => {
  for (const { name, value, misses } of folder ? await threads.run(folder) : []) {
    it(`are read: ${name}`, () => {
      expect(value, misses.join("\n")).toBe(1);
    });
  }

  it("finds in seed 004 three quotations and one answer by name, and no more", () => {
    const text = readShared(folder, "seeds/004_4c22695bb06a9ad7.txt");
    const parsed = parseDocument(text);
    const links = parsed.ok ? findReplies(parsed.value.comments ?? [], text) : [];
    expect(links.map(({ comment, parent, kind }) => [comment, parent, kind])).toEqual([
      [2, 1, "QUOTE"],
      [3, 1, "QUOTE"],
      [5, 2, "NAME"],
      [6, 5, "QUOTE"],
    ]);
    expect(links[2]?.confidence).toBeLessThanOrEqual(0.6);
    expect(links[3]?.confidence).toBeLessThan(1);
  });
});
