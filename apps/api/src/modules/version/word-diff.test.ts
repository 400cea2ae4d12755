import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toWordDiff } from "./word-diff.ts";

describe("toWordDiff", () => {
  it("shows what was removed and added, with the words around it", () => {
    const diff = toWordDiff("At least 20 people were killed.", "At least 23 people were killed.");
    expect(diff).toEqual({
      addedWords: 1,
      removedWords: 1,
      hunks: [
        {
          ...{ fromStart: 0, fromEnd: 31, toStart: 0, toEnd: 31 },
          parts: [
            { kind: "SAME", text: "At least " },
            { kind: "REMOVED", text: "20" },
            { kind: "ADDED", text: "23" },
            { kind: "SAME", text: " people were killed." },
          ],
        },
      ],
    });
  });

  it("makes a hunk of what lies near each other, and another of what lies far", () => {
    const filler = "and then nothing else was said of it ".repeat(10);
    const diff = toWordDiff(`One two. ${filler}Five six.`, `One three. ${filler}Five seven eight.`);
    expect(diff?.hunks).toHaveLength(2);
    expect(toWordDiff("One two three.", "One three four.")?.hunks).toHaveLength(1);
  });

  it("has no hunk where nothing differs", () => {
    expect(toWordDiff("The same.", "The same.")).toEqual({ addedWords: 0, removedWords: 0, hunks: [] });
  });

  it("says where each hunk stands in both texts", () => {
    const texts = fc.array(fc.constantFrom("a", "bb", "c d", "é", "😀", "\n", "long words here"), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [from, to] = [one.join(" "), other.join(" ")];
        for (const hunk of toWordDiff(from, to)?.hunks ?? []) {
          const side = (kind: string) =>
            hunk.parts
              .filter((part) => part.kind !== kind)
              .map(({ text }) => text)
              .join("");
          expect(from.slice(hunk.fromStart, hunk.fromEnd)).toBe(side("ADDED"));
          expect(to.slice(hunk.toStart, hunk.toEnd)).toBe(side("REMOVED"));
        }
      }),
    );
  });
});
