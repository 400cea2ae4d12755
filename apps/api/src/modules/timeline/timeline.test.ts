import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";
import { maxBuckets } from "./timeline.sql.ts";

const talks = buildTalks();
const { events } = talks;
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
});

afterAll(() => api.close());

interface Bucket {
  start: string;
  end: string;
  count: number;
  events: { slug: string }[];
}

async function getBuckets(args: string): Promise<Bucket[]> {
  return (await api.get(`{ timeline(${args}) { start end count events { slug } } }`)).timeline;
}

describe("timeline", () => {
  it("counts the events of each year, in order, without the empty ones", async () => {
    const buckets = await getBuckets("granularity: YEAR");
    expect(buckets.map(({ start, end, count }) => [start, end, count])).toEqual([
      ["1956-01-01", "1956-12-31", 1],
      ["2010-01-01", "2010-12-31", 2],
      ["2013-01-01", "2013-12-31", 1],
      ["2014-01-01", "2014-12-31", 1],
      ["2017-01-01", "2017-12-31", 1],
    ]);
  });

  it("has in months what is known to the month, in days what is known to the day", async () => {
    const months = await getBuckets("granularity: MONTH");
    expect(months.map(({ start, end, count }) => [start, end, count])).toEqual([
      ["2010-11-01", "2010-11-30", 2],
      ["2013-11-01", "2013-11-30", 1],
      ["2014-09-01", "2014-09-30", 1],
      ["2017-03-01", "2017-03-31", 1],
    ]);
    const days = await getBuckets("granularity: DAY");
    expect(days.map(({ start }) => start)).toEqual(["2010-11-01", "2010-11-12", "2014-09-24", "2017-03-20"]);
  });

  it("has decades from a year that ends in 0", async () => {
    const decades = await getBuckets("granularity: DECADE");
    expect(decades.map(({ start, end, count }) => [start, end, count])).toEqual([
      ["1950-01-01", "1959-12-31", 1],
      ["2010-01-01", "2019-12-31", 5],
    ]);
  });

  it("leaves out of its counts just the undated events and those that are not as fine", async () => {
    const months = await getBuckets("granularity: MONTH");
    const counted = months.reduce((sum, { count }) => sum + count, 0);
    const data = await api.get(`{
      all: events { totalCount }
      undated: events(filter: { undated: true }) { totalCount }
      coarse: events(filter: { precisions: [YEAR, DECADE, CENTURY, SEASON] }) { totalCount }
    }`);
    expect(counted).toBe(data.all.totalCount - data.undated.totalCount - data.coarse.totalCount);
  });

  it("shows the three events with most reports, then with most entities, first", async () => {
    const buckets = await getBuckets("granularity: DECADE");
    const leading = buckets[1]?.events.map(({ slug }) => slug);
    expect(leading).toHaveLength(3);
    expect(leading?.[0]).toBe(events.talks.slug);
    expect(new Set(leading?.slice(1))).toEqual(new Set([events.meeting.slug, events.visit.slug]));
  });

  it("says why they lead", async () => {
    const asked =
      "{ timeline(granularity: DECADE) { events { slug } leading { why reports entities event { slug } } } }";
    for (const { events: shown, leading } of (await api.get(asked)).timeline) {
      expect(leading.map(({ event }: { event: object }) => event)).toEqual(shown);
      for (const { why, reports, entities } of leading) {
        expect(why).toBe(
          `Told by ${reports} report${reports === 1 ? "" : "s"}, with ${entities} name${entities === 1 ? "" : "s"}.`,
        );
      }
    }
  });

  it("honours the filter", async () => {
    const buckets = await getBuckets(`granularity: YEAR, filter: { entities: ["kuril-islands"] }`);
    expect(buckets.map(({ start, count }) => [start, count])).toEqual([["2010-01-01", 2]]);
    expect(await getBuckets(`granularity: YEAR, filter: { undated: true }`)).toEqual([]);
  });

  it("of an entity has its own events alone", async () => {
    const data = await api.get(
      `{ entities(filter: { text: "ku" }) { nodes { name timeline(granularity: MONTH) { start count events { slug } } } } }`,
    );
    const [{ timeline }] = data.entities.nodes;
    expect(timeline).toMatchObject([{ start: "2010-11-01", count: 2 }]);
    expect(new Set(timeline[0].events.map(({ slug }: { slug: string }) => slug))).toEqual(
      new Set([events.meeting.slug, events.visit.slug]),
    );
  });

  it("of an entity counts how often its events' reports name it, that of the archive names nothing", async () => {
    const archive = new ArchiveBuilder();
    const lima = archive.entity("Lima", "PLACE");
    archive.link(archive.event("A bridge", "1700-03-07"), lima, "PLACE", 4);
    archive.link(archive.event("A harbour", "1700-03"), lima, "PLACE", 3);
    archive.link(archive.event("A market", "1700"), lima, "PLACE", 2);
    await archive.store(api.db);
    const asked = `{
      entity(slug: "${lima.slug}") { timeline(granularity: MONTH) { start count mentions } }
      timeline(granularity: YEAR, filter: { to: "1700-12-31" }) { count mentions }
    }`;
    expect(await api.get(asked)).toEqual({
      entity: { timeline: [{ start: "1700-03-01", count: 2, mentions: 7 }] },
      timeline: [{ count: 3, mentions: null }],
    });
  });

  it("puts an interval within one bucket into it, and one over its end into none", async () => {
    const archive = new ArchiveBuilder();
    archive.event("Three days", "1800-03-01/1800-03-03", { kind: "CRIME" });
    archive.event("Over new year", "1800-12-31/1801-01-02", { kind: "CRIME" });
    archive.event("Since then", "1801-05-01/..", { kind: "CRIME" });
    await archive.store(api.db);
    const filter = "filter: { kinds: [CRIME] }";
    expect((await getBuckets(`granularity: MONTH, ${filter}`)).map(({ start }) => start)).toEqual([
      "1800-03-01",
    ]);
    expect((await getBuckets(`granularity: YEAR, ${filter}`)).map(({ start }) => start)).toEqual([
      "1800-01-01",
    ]);
    expect((await getBuckets(`granularity: DECADE, ${filter}`)).map(({ count }) => count)).toEqual([2]);
    const open = await api.get(
      `{ events(filter: { kinds: [CRIME], from: "2020-01-01" }) { nodes { title } } }`,
    );
    expect(open.events.nodes).toEqual([{ title: "Since then" }]);
  });

  it("refuses more buckets than it can give", async () => {
    await api.db.$executeRaw`
      INSERT INTO "Event" (id, slug, title, kind, status, "dateFrom", "dateTo", "datePrecision")
      SELECT 'day-' || n, 'day-' || n, 'Day', 'DISASTER', 'OCCURRED', date '1850-01-01' + n, date '1850-01-01' + n, 'DAY'
      FROM generate_series(0, ${maxBuckets}::int) n`;
    const filter = "filter: { kinds: [DISASTER] }";
    expect(await api.getCode(`{ timeline(granularity: DAY, ${filter}) { count } }`)).toBe(
      "timeline.too-many-buckets",
    );
    expect(await getBuckets(`granularity: DECADE, ${filter}`)).toHaveLength(2);
  });

  it("refuses a granularity that it does not know", async () => {
    expect(await api.getCode(`{ timeline(granularity: WEEK) { count } }`)).toBe("query.invalid");
    const variable = `query ($granularity: Granularity!) { timeline(granularity: $granularity) { count } }`;
    expect(await api.getCode(variable, { granularity: "WEEK" })).toBe("query.invalid");
  });
});
