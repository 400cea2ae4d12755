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

describe("what else is explained", () => {
  it("is an entity, by what is claimed of it and of its names", async () => {
    const { entity } = await api.get(`{ entity(slug: "sergey-lavrov") { id explain } }`);
    const { explain } = await api.get("query ($id: ID!) { explain(id: $id) }", { id: entity.id });
    expect(explain).toEqual(entity.explain);
  });

  it("is a mention, by why it names whom it names", async () => {
    const asked = `{ entity(slug: "sergey-lavrov") { mentions(first: 1) { nodes { id explain } } } }`;
    const [mention] = (await api.get(asked)).entity.mentions.nodes;
    expect(mention.explain).toEqual([
      "“Sergey Lavrov” names Sergey Lavrov. “Sergey Lavrov” is a name of Sergey Lavrov. Evidence: “Sergey Lavrov” (TASS).",
    ]);
    const { explain } = await api.get("query ($id: ID!) { explain(id: $id) }", { id: mention.id });
    expect(explain).toEqual(mention.explain);
  });

  it("is an event by its id as by its slug, a claim, and a report", async () => {
    const asked = `query ($slug: String!) { event(slug: $slug) { id explain claims { id because }
      reports { nodes { id explain } } } }`;
    const { event } = await api.get(asked, { slug: talks.events.talks.slug });
    const explain = async (id: string) =>
      (await api.get("query ($id: ID!) { explain(id: $id) }", { id })).explain;
    expect(await explain(event.id)).toEqual(event.explain);
    const [claim] = event.claims;
    expect(await explain(claim.id)).toEqual([expect.stringContaining(claim.because)]);
    const [report] = event.reports.nodes;
    expect(await explain(report.id)).toEqual(report.explain);
  });

  it("is nothing where nothing has the id", async () => {
    for (const id of ["x", "ent-00000000000000000000", "evt-00000000000000000000"]) {
      expect((await api.get("query ($id: ID!) { explain(id: $id) }", { id })).explain).toBeNull();
    }
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
