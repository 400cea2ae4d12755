import { describe, expect, it } from "vitest";
import { toExcerpt } from "./excerpt.ts";
import { fold, foldWithOffsets, toQueryWords } from "./fold.ts";
import { findSnippet } from "./highlight.ts";

describe("fold", () => {
  it("sets case and accents aside, composed or not, in any script", () => {
    expect(fold("Shinzō ABE")).toBe("shinzo abe");
    expect(fold("Shinzo\u0304")).toBe("shinzo");
    expect(fold("Лавров")).toBe("лавров");
  });

  it("leads back to the original from every place", () => {
    const text = "Łódź: Shinzo\u0304 ŌÉ 😀 x";
    const { text: folded, offsets } = foldWithOffsets(text);
    expect(folded).toBe(fold(text));
    expect(offsets).toHaveLength(folded.length + 1);
    const at = folded.indexOf("x");
    expect(text[offsets[at] ?? 0]).toBe("x");
    expect(offsets.at(-1)).toBe(text.length);
  });
});

describe("toQueryWords", () => {
  it("takes runs of letters and digits, each once", () => {
    expect(toQueryWords("Two-plus-two, TWO 2017!")).toEqual(["two", "plus", "2017"]);
    expect(toQueryWords("…")).toEqual([]);
  });
});

describe("findSnippet", () => {
  it("is null without a hit, and does not take the inside of a word for one", () => {
    expect(findSnippet("Cabernet", ["abe"])).toBeNull();
  });

  it("begins near the first hit and marks each, longest first where two begin together", () => {
    const text = `${"word ".repeat(100)}Abe and Abendroth met Shinzō Abe.${" more".repeat(100)}`;
    const found = findSnippet(text, ["abe", "abend", "shinzo"]);
    expect(found?.ranges.map(([start, end]) => found.snippet.slice(start, end))).toEqual([
      "Abe",
      "Abend",
      "Shinzō",
      "Abe",
    ]);
    expect(found?.snippet.length).toBeLessThanOrEqual(200);
    expect(text).toContain(found?.snippet);
  });

  it("finds words in scripts without spaces", () => {
    const found = findSnippet("日本首相安倍晋三访问莫斯科", ["安倍"]);
    expect(found?.ranges).toEqual([[4, 6]]);
  });

  it("takes thousands of hits without delay", () => {
    const startedAt = performance.now();
    findSnippet("abe ".repeat(200_000), ["abe"]);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});

describe("toExcerpt", () => {
  it("leaves what is short as it is, on one line", () => {
    expect(toExcerpt(" One\n two. ")).toBe("One two.");
  });

  it("ends with a sentence if one ends late enough, else with a word", () => {
    expect(toExcerpt("One sentence here. Another one that goes on", 30)).toBe("One sentence here.");
    expect(toExcerpt("No. And then a long one that goes on and on", 30)).toBe(
      "No. And then a long one that…",
    );
    expect(toExcerpt("x".repeat(40), 30)).toBe(`${"x".repeat(29)}…`);
  });
});
