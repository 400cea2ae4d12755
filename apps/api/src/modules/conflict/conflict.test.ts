import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const archive = new ArchiveBuilder();
const tass = archive.source("TASS");
const kyodo = archive.source("Kyodo");
const island = archive.entity("Kunashir", "PLACE", ["Kunashiri"]);
const sinking = archive.event("A boat sinks off Kunashir", "2016-03-07");
const quiet = archive.event("Nothing is disputed", "2017-01-01");
const first = archive.document("On Monday 20 fishermen were killed off Kunashir.", { sourceId: tass.id });
const second = archive.document("On Tuesday 23 fishermen were killed off Kunashiri.", { sourceId: kyodo.id });
archive.report(sinking, first);
archive.report(sinking, second);
archive.mention(first, island, "Kunashir");
archive.mention(second, island, "Kunashiri");

function dispute(property: string, sides: [value: string, quote: string, status: "SHOWN" | "RIVAL"][]) {
  for (const [value, quote, status] of sides) {
    const document = first.text.includes(quote) ? first : second;
    archive.claim("eventId", sinking.id, {
      ...{ property, value, status, because: "It says so.", evidence: [[document, quote]] },
    });
  }
}

dispute("number", [
  ["20 killed", "20 fishermen were killed", "SHOWN"],
  ["23 killed", "23 fishermen were killed", "RIVAL"],
  ["9 hours", "On Tuesday", "RIVAL"],
]);
dispute("date", [
  ["2016-03-07", "On Monday", "SHOWN"],
  ["2016-03-08", "On Tuesday", "RIVAL"],
  ["2016", "Tuesday", "RIVAL"],
  ["2016-03", "Monday", "RIVAL"],
]);
dispute("name", [
  ["Kunashir", "Kunashir.", "SHOWN"],
  ["Kunashiri", "Kunashiri", "RIVAL"],
]);
archive.claim("eventId", quiet.id, {
  property: "date",
  value: "2017",
  status: "RIVAL",
  because: "It says so.",
});

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  for (const span of archive.spans) if (span.quote === "Kunashir.") span.end -= 1;
  for (const span of archive.spans) if (span.quote === "Kunashir.") span.quote = "Kunashir";
  await archive.store(api.db);
});

afterAll(() => api.close());

const fields = `property event { slug } diff
  shown { value evidence { quote document { source { slug } } } } rival { value status evidence { quote document { source { slug } } } }`;

describe("conflicts", () => {
  it("are where claims of one thing cannot both be right, with both sides and what their words differ in", async () => {
    const { conflicts } = await api.get(`{ conflicts { totalCount nodes { ${fields} } } }`);
    const told = conflicts.nodes.map(
      ({
        property,
        shown,
        rival,
      }: {
        property: string;
        shown: { value: string };
        rival: { value: string };
      }) => `${property}: ${shown.value}, ${rival.value}`,
    );
    expect(told.toSorted()).toEqual([
      "DATE: 2016-03-07, 2016-03-08",
      "NAME: Kunashir, Kunashiri",
      "NUMBER: 20 killed, 23 killed",
    ]);
    expect(conflicts.totalCount).toBe(3);
    const number = conflicts.nodes.find(({ property }: { property: string }) => property === "NUMBER");
    expect(number).toMatchObject({
      event: { slug: sinking.slug },
      diff: "[-20-]{+23+} fishermen were killed",
      shown: { evidence: [{ document: { source: { slug: "tass" } } }] },
      rival: { status: "RIVAL", evidence: [{ document: { source: { slug: "kyodo" } } }] },
    });
  });

  it("can be narrowed to what they are about, and to events", async () => {
    const count = async (filter: string) =>
      (await api.get(`{ conflicts(filter: ${filter}) { totalCount nodes { property } } }`)).conflicts
        .totalCount;
    expect(await count("{ properties: [DATE, NUMBER] }")).toBe(2);
    expect(await count("{ properties: [] }")).toBe(0);
    expect(await count(`{ events: { from: "2017-01-01" } }`)).toBe(0);
  });

  it("of an event are with it, and none where its dates agree", async () => {
    const query = `query ($slug: String!) { event(slug: $slug) { conflicts { property rival { value } }
      claims(property: "number", status: RIVAL) { value } } }`;
    const { event } = await api.get(query, { slug: sinking.slug });
    expect(event.conflicts.map(({ rival }: { rival: { value: string } }) => rival.value)).toEqual([
      ...["2016-03-08", "Kunashiri", "23 killed"],
    ]);
    expect(event.claims.map(({ value }: { value: string }) => value).toSorted()).toEqual([
      ...["23 killed", "9 hours"],
    ]);
    expect((await api.get(query, { slug: quiet.slug })).event.conflicts).toEqual([]);
  });
});
