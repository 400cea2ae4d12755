import { describe, expect, it } from "vitest";
import { toExcerpt } from "./excerpt.ts";
import { fold, foldWithOffsets } from "./fold.ts";
import { findSnippet as findSnippetOf } from "./highlight.ts";
import { parseTextQuery } from "./text-query.ts";

const findSnippet = (text: string, query: string) => findSnippetOf(text, parseTextQuery(query).wanted);

describe("fold", () => {
  it("sets case and accents aside, composed or not, in any script", () => {
    expect(fold("Shinzō ABE")).toBe("shinzo abe");
    expect(fold("Shinzo\u0304")).toBe("shinzo");
    expect(fold("Лавров")).toBe("лавров");
    expect(fold("Łódź, Straße, Ærø")).toBe("lodz, strasse, aero");
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

describe("parseTextQuery", () => {
  const read = (query: string) => {
    const { wanted, excluded, name } = parseTextQuery(query);
    const toText = ({ words, isPhrase }: (typeof wanted)[number]) =>
      isPhrase ? `"${words.join(" ")}"` : words.join(" ");
    return { wanted: wanted.map(toText), excluded: excluded.map(toText), name };
  };

  it("takes runs of letters and digits, each once", () => {
    expect(read("Two-plus-two, TWO 2017!")).toEqual({
      wanted: ["two", "plus", "2017"],
      excluded: [],
      name: "two plus two two 2017",
    });
    expect(read("…")).toEqual({ wanted: [], excluded: [], name: "" });
  });

  it("takes a phrase of quotation marks of any kind, also one that is not closed", () => {
    expect(read('"Kuril Islands" talks').wanted).toEqual(['"kuril islands"', "talks"]);
    expect(read("“Kuril Islands”").wanted).toEqual(['"kuril islands"']);
    expect(read('talks "Kuril Isl').wanted).toEqual(["talks", '"kuril isl"']);
  });

  it("excludes a word or phrase with a minus before it, and takes a hyphen for none", () => {
    expect(read('russia -sanctions -"peace treaty" -two-plus-two two-day')).toEqual({
      wanted: ["russia", "two", "day"],
      excluded: ["sanctions", '"peace treaty"', "two plus two"],
      name: "russia two day",
    });
    expect(read("- russia").excluded).toEqual([]);
  });

  it("takes each letter of a script without spaces for a word", () => {
    expect(read("G7峰会")).toEqual({ wanted: ["g7 峰 会"], excluded: [], name: "g7 峰 会" });
  });
});

describe("findSnippet", () => {
  it("is null without a hit, and does not take the inside of a word for one", () => {
    expect(findSnippet("Cabernet", "abe")).toBeNull();
  });

  it("begins near the first hit and marks each, longest first where two begin together", () => {
    const text = `${"word ".repeat(100)}Abe and Abendroth met Shinzō Abe.${" more".repeat(100)}`;
    const found = findSnippet(text, "abe abend shinzo");
    expect(found?.ranges.map(([start, end]) => found.snippet.slice(start, end))).toEqual([
      "Abe",
      "Abend",
      "Shinzō",
      "Abe",
    ]);
    expect(found?.snippet.length).toBeLessThanOrEqual(200);
    expect(text).toContain(found?.snippet);
  });

  it("gives the paragraph around the first hit, with its place, and the hits in it", () => {
    const text = "Talks\n\nAbe met Lavrov.\nAbe left.\n \nAbe spoke.";
    const { text: words, start, end, ranges } = findSnippet(text, "abe")?.paragraph ?? {};
    expect(words).toBe("Abe met Lavrov.\nAbe left.");
    expect(text.slice(start, end)).toBe(words);
    expect(ranges?.map(([from, to]) => words?.slice(from, to))).toEqual(["Abe", "Abe"]);
    const long = `${"word ".repeat(400)}Abe${" word".repeat(400)}`;
    const part = findSnippet(long, "abe")?.paragraph;
    expect(part?.text.length).toBeLessThanOrEqual(700);
    expect(part?.text.slice(...(part.ranges[0] ?? []))).toBe("Abe");
  });

  it("finds words in scripts without spaces", () => {
    const found = findSnippet("日本首相安倍晋三访问莫斯科", "安倍");
    expect(found?.ranges).toEqual([[4, 6]]);
  });

  it("marks a phrase as one, over whatever stands between its words, and only as whole words", () => {
    const found = findSnippet(
      "The Kuril\n Islands, the Kuril Islanders and kuril-islands",
      '"kuril islands"',
    );
    expect(found?.ranges.map(([start, end]) => found.snippet.slice(start, end))).toEqual([
      "Kuril\n Islands",
      "kuril-islands",
    ]);
  });

  it("takes thousands of hits without delay", () => {
    const startedAt = performance.now();
    findSnippet("abe ".repeat(200_000), "abe");
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
