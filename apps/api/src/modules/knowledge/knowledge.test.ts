import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const archive = new ArchiveBuilder();
const early = archive.source("Early Post");
const late = archive.source("Late Post");
const alma = archive.entity("Alma Ruiz", "PERSON", ["Ruiz", "The Minister"]);
const lima = archive.entity("Lima", "PLACE");
const told = archive.event("A bridge opens", "2016-03-07");
const lone = archive.event("A harbour is visited", "2016-05-09");
const first = archive.document("Alma Ruiz opens a bridge. Ruiz said so.", {
  ...{ sourceId: early.id, publishedDay: day("2016-03-07"), retrievedAt: day("2016-03-08") },
});
const second = archive.document("A bridge is open, The Minister says. It stands in Lima.", {
  ...{ sourceId: late.id, publishedDay: day("2016-03-10") },
});
const third = archive.document("The Minister visits a harbour. Nobody says when.");
const firstReport = archive.report(told, first);
const secondReport = archive.report(told, second);
archive.report(told, third);
archive.report(lone, second, { quote: "It stands in Lima." });
archive.mention(first, alma, "Alma Ruiz");
archive.mention(first, alma, "Ruiz said");
archive.mention(second, alma, "The Minister");
archive.mention(second, lima, "Lima");
archive.link(told, alma);
archive.link(told, lima);
archive.link(lone, alma);
archive.link(lone, lima);
const claim = (value: string, evidence: [typeof first, string][], property = "number") =>
  archive.claim("eventId", told.id, { property, value, because: "It says so.", evidence });
claim("1 bridge", [[first, "a bridge"]]);
claim("2 bridges", [[second, "A bridge"]]);
claim(
  "one",
  [
    [first, "a bridge"],
    [second, "A bridge"],
  ],
  "merge",
);
const renamed = archive.claim("eventId", told.id, {
  ...{ property: "title", value: "A bridge opens", because: "People said so.", rule: "decision/rename" },
});
for (const [report, value] of [
  [firstReport, "early"],
  [secondReport, "late"],
] as const)
  archive.claim("reportId", report.id, {
    property: "position",
    value: alma.id,
    because: value,
    evidence: [
      [
        report === firstReport ? first : second,
        report === firstReport ? "Ruiz said so" : "The Minister says",
      ],
    ],
  });

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await archive.store(api.db);
  await api.db.decision.create({
    data: {
      ...{ id: "dec-1", position: 1, kind: "RENAME", payload: {}, author: "Mira Holt", reason: "It is so." },
      decidedAt: new Date("2016-04-01T10:00:00Z"),
    },
  });
  await api.db.decisionEffect.create({ data: { decisionId: "dec-1", claimId: renamed.id } });
});
afterAll(() => api.close());

const eventFields = `
  reports { totalCount nodes { document { id } } } sources { slug } entities { nodes { slug events { totalCount } } }
  claims { value } decisions { id } positions { totalCount } origin { reports }
  known { asOf since isDated caveats days { day documents decisions } }`;

async function getEvent(asOf: string | null, slug = told.slug) {
  const query = `query ($slug: String!, $asOf: Date) { event(slug: $slug, asOf: $asOf) { ${eventFields} } }`;
  return (await api.get(query, { slug, asOf })).event;
}

const values = (event: { claims: { value: string }[] }) => event.claims.map(({ value }) => value).toSorted();

describe("an event as of a day", () => {
  it("is none before a document told of it", async () => {
    expect(await getEvent("2016-03-07")).toBeNull();
    expect(await getEvent("2016-03-09", lone.slug)).toBeNull();
  });

  it("has what rests on documents and decisions of then, in all its lists", async () => {
    const event = await getEvent("2016-03-09");
    expect(event.reports).toEqual({ totalCount: 1, nodes: [{ document: { id: first.id } }] });
    expect(event.sources).toEqual([{ slug: early.slug }]);
    expect(event.entities.nodes).toEqual([{ slug: alma.slug, events: { totalCount: 1 } }]);
    expect(values(event)).toEqual(["1 bridge"]);
    expect(event.decisions).toEqual([]);
    expect(event.positions.totalCount).toBe(1);
    expect(event.origin.reports).toBe(1);
  });

  it("grows with what came later", async () => {
    expect(values(await getEvent("2016-03-10"))).toEqual(["1 bridge", "2 bridges", "one"]);
    const event = await getEvent("2016-04-01");
    expect(values(event)).toEqual(["1 bridge", "2 bridges", "A bridge opens", "one"]);
    expect(event.decisions).toEqual([{ id: "dec-1" }]);
    expect(event.reports.totalCount).toBe(2);
  });

  it("says what it leaves out, and what in it is of today", async () => {
    const { caveats, asOf } = (await getEvent("2016-03-09")).known;
    expect(asOf).toBe("2016-03-09");
    expect(caveats).toEqual([
      expect.stringContaining("1 of 3 documents came later"),
      expect.stringContaining("1 document of 3 tells neither when saved nor when published"),
      expect.stringContaining("RENAME on 2016-04-01"),
      expect.stringContaining("are today's reading of all documents"),
    ]);
  });

  it("tells the days on which it changed, and nothing to say of today", async () => {
    const event = await getEvent(null);
    expect(event.known).toEqual({
      ...{ asOf: null, since: "2016-03-08", isDated: true, caveats: [] },
      days: [
        { day: "2016-03-08", documents: 1, decisions: 0 },
        { day: "2016-03-10", documents: 1, decisions: 0 },
        { day: "2016-04-01", documents: 0, decisions: 1 },
      ],
    });
    expect(event.reports.totalCount).toBe(3);
  });
});

describe("an entity as of a day", () => {
  const query = `query ($asOf: Date) { entity(slug: "${alma.slug}", asOf: $asOf) {
    aliases { name } mentions { totalCount } events { totalCount nodes { slug reports { totalCount } } }
    cooccurring { entity { slug } events } timeline(granularity: YEAR) { count } positions { totalCount } tellers { source { slug } events }
    known { since days { day } caveats } } }`;
  const get = async (asOf: string | null) => (await api.get(query, { asOf })).entity;

  it("has what was known of it", async () => {
    expect(await get("2016-03-07")).toBeNull();
    const entity = await get("2016-03-09");
    expect(entity.aliases).toEqual([{ name: "Alma Ruiz" }]);
    expect(entity.mentions.totalCount).toBe(2);
    expect(entity.events).toEqual({
      totalCount: 1,
      nodes: [{ slug: told.slug, reports: { totalCount: 1 } }],
    });
    expect(entity.timeline).toEqual([{ count: 1 }]);
    expect(entity.tellers).toEqual([{ source: { slug: early.slug }, events: 1 }]);
    expect(entity.positions.totalCount).toBe(1);
    expect(entity.known).toMatchObject({ since: "2016-03-08", days: [{}, {}] });
    expect(entity.known.caveats).toHaveLength(2);
  });

  it("has all of it later", async () => {
    const entity = await get("2016-03-10");
    expect(entity.aliases.map(({ name }: { name: string }) => name)).toContain("The Minister");
    expect(entity.events.totalCount).toBe(2);
    expect(entity.cooccurring).toEqual([{ entity: { slug: lima.slug }, events: 2 }]);
    expect(entity.known.caveats).toEqual([]);
    expect((await get(null)).cooccurring).toEqual(entity.cooccurring);
  });
});

describe("the days on which a timeline changed", () => {
  it("are those of its events' documents, and of all decisions", async () => {
    const query = `query ($filter: EventFilter) { known(filter: $filter) { asOf since days { day } } }`;
    const all = (await api.get(query)).known;
    expect(all).toMatchObject({ asOf: null, since: "2016-03-08", days: [{}, {}, {}] });
    const none = await api.get(`{ known(filter: { text: "neverland" }) { isDated since } }`);
    expect(none.known).toEqual({ isDated: false, since: null });
    const some = (await api.get(query, { filter: { text: "harbour", asOf: "2016-03-20" } })).known;
    expect(some).toEqual({
      ...{ asOf: "2016-03-20", since: "2016-03-10" },
      days: [{ day: "2016-03-10" }, { day: "2016-04-01" }],
    });
  });

  it("are the same by links alone as by the events themselves, less those of hidden ones", async () => {
    const query = `query ($filter: EventFilter) { known(filter: $filter) { since days { day documents } } }`;
    // Every event is told once at least: this condition only makes the events be read.
    for (const links of [{ entities: ["lima"] }, { sources: [early.slug] }, { sources: [late.slug] }]) {
      const read = async () => (await api.get(query, { filter: links })).known;
      const before = await read();
      expect(before).toEqual((await api.get(query, { filter: { ...links, minReports: 1 } })).known);
      expect(before.since).not.toBeNull();
      await api.db.event.update({ where: { id: told.id }, data: { isHidden: true } });
      const hidden = await read();
      expect(hidden).toEqual((await api.get(query, { filter: { ...links, minReports: 1 } })).known);
      expect(hidden).not.toEqual(before);
      await api.db.event.update({ where: { id: told.id }, data: { isHidden: false } });
    }
  });
});
