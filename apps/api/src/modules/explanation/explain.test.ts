import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";
import { toExplanation } from "./compose.ts";

const talks = buildTalks();
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
});

afterAll(() => api.close());

describe("explain", () => {
  it("says the date, its rival, the merge and each entity, with quotes and their sources", async () => {
    const data = await api.get(`query ($slug: String!) { event(slug: $slug) { explain } }`, {
      slug: talks.events.talks.slug,
    });
    expect(data.event.explain).toEqual([
      "The date is 20 March 2017. The dateline names the day and the page its year. Evidence: “TOKYO, March 20” (TASS).",
      "Another date is 2017. The copyright line names the year. Evidence: “© Copyright 2017” (Japan Today).",
      "Two reports are counted as one event. Both tell of talks in Tokyo. Evidence: “began talks in Tokyo on Monday” (TASS), “met in Tokyo on Monday” (Japan Today).",
      "Among those who take part: Fumio Kishida, named 3 times. “Fumio Kishida” is a name of Fumio Kishida. Evidence: “Fumio Kishida” (TASS).",
      "Among those who take part: Sergey Lavrov, named 2 times. “Sergey Lavrov” is a name of Sergey Lavrov. Evidence: “Sergey Lavrov” (TASS).",
      "Where it happened: Tokyo, named 2 times. “Tokyo” is a name of Tokyo. Evidence: “Tokyo” (TASS).",
    ]);
  });

  it("says that an event is undated", async () => {
    const data = await api.get(`query ($slug: String!) { event(slug: $slug) { explain } }`, {
      slug: talks.events.remark.slug,
    });
    expect(data.event.explain[0]).toBe("It is undated: no report gives a date.");
  });
});

describe("toExplanation", () => {
  const claim = { property: "date", value: null, status: "SHOWN" as const, because: "So.", quotes: [] };

  it("says that a date cannot be told", () => {
    expect(toExplanation([claim], [])).toEqual(["One date cannot be told. So."]);
  });

  it("orders date, merge, title, place and kind, and leaves other properties to the end", () => {
    const properties = ["colour", "kind", "place", "title", "merge", "date"];
    const claims = properties.map((property) => ({ ...claim, property, value: "VISIT" }));
    expect(toExplanation(claims, []).map((sentence) => sentence.replace(/ So\.$/, ""))).toEqual([
      "The date is VISIT.",
      "Two reports are counted as one event.",
      "The title is “VISIT”.",
      "The place is VISIT.",
      "The kind is visit.",
      "Claimed of its colour: VISIT.",
    ]);
  });

  it("shortens long quotes at a word, names four and counts the rest", () => {
    const quotes = ["a", "b", "c", "d", "e"].map((letter) => ({
      words: `${letter} word`.repeat(40),
      from: "TASS",
    }));
    const [sentence] = toExplanation([{ ...claim, value: "1956", quotes }], []);
    expect(sentence).toMatch(
      /^The date is 1956\. So\. Evidence: (“[^”]{1,92}” \(TASS\), ){3}“[^”]{1,92}” \(TASS\) and 1 more\.$/,
    );
  });

  it("does not state the same twice in a row", () => {
    const dates = ["First.", "Second.", "Second."].map((because) => ({ ...claim, value: "1956", because }));
    expect(toExplanation(dates, [])).toEqual(["The date is 1956. First.", "Likewise: Second."]);
  });
});
