import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const talks = buildTalks();
const { events, documents } = talks;
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
});

afterAll(() => api.close());

describe("the claims of a date", () => {
  it("are the shown one, then its rivals, with their spans and documents", async () => {
    const data = await api.get(
      `query ($slug: String!) { event(slug: $slug) { date { claims {
        value status rule ruleVersion confidence because evidence { quote start end document { id text } } subject { id __typename }
      } } } }`,
      { slug: events.talks.slug },
    );
    const { claims } = data.event.date;
    expect(claims).toMatchObject([
      {
        value: "2017-03-20",
        status: "SHOWN",
        ruleVersion: 1,
        because: "The dateline names the day and the page its year.",
        evidence: [{ quote: "TOKYO, March 20", document: { id: documents.wire.id } }],
        subject: { id: events.talks.id, __typename: "Event" },
      },
      { value: "2017", status: "RIVAL", evidence: [{ quote: "© Copyright 2017" }] },
    ]);
    for (const { evidence } of claims) {
      for (const { start, end, quote, document } of evidence)
        expect(document.text.slice(start, end)).toBe(quote);
    }
  });
});

describe("the claims of an event", () => {
  const query = `query ($slug: String!, $property: String, $status: ClaimStatus) {
    event(slug: $slug) { claims(property: $property, status: $status) { property value } }
  }`;

  it("can be asked for by property and status", async () => {
    const { slug } = events.talks;
    const all = await api.get(query, { slug });
    expect(all.event.claims.map(({ property }: { property: string }) => property)).toEqual([
      "date",
      "date",
      "merge",
    ]);
    const rivals = await api.get(query, { slug, status: "RIVAL" });
    expect(rivals.event.claims).toEqual([{ property: "date", value: "2017" }]);
    const dates = await api.get(query, { slug, property: "date", status: "SHOWN" });
    expect(dates.event.claims).toEqual([{ property: "date", value: "2017-03-20" }]);
    const none = await api.get(query, { slug, property: "nothing" });
    expect(none.event.claims).toEqual([]);
  });
});
