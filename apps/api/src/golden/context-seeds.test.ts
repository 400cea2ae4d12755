import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSeedArchive, type SeedArchive } from "./seed-archive.ts";

interface EventNode {
  slug: string;
  title: string;
  status: string;
  date: { edtf: string | null; precision: string };
  reports: { totalCount: number };
}

let archive: SeedArchive;
beforeAll(async () => {
  archive = await openSeedArchive(["000", "001"]);
});
afterAll(() => archive.close());

describe("the two event pages of the Context", () => {
  it("make 12 events: two pages and ten distinct related ones", async () => {
    const { events } = await archive.ask<{ events: { totalCount: number; nodes: EventNode[] } }>(
      "{ events(first: 50, orderBy: DATE_ASC) { totalCount nodes { slug title status date { edtf precision } reports { totalCount } } } }",
    );
    expect(events.totalCount).toBe(12);
    expect(events.nodes.map(({ date }) => date.edtf)).toEqual([
      "2006-08-16",
      "2010-11-01",
      "2010-11-02",
      "2010-11-12",
      "2013-08-19",
      "2014-03-18",
      "2014-07-29",
      "2014-09-24",
      "2015-08-22",
      "2015-10-22",
      "2015-12-02",
      "2016-03-25",
    ]);
    expect(new Set(events.nodes.map(({ date }) => date.precision))).toEqual(new Set(["DAY"]));
    expect(events.nodes.filter(({ reports }) => reports.totalCount === 2)).toHaveLength(5);
  });

  it("announce the meeting of 2010 as planned, under the day of the report", async () => {
    const { events } = await archive.ask<{ events: { nodes: EventNode[] } }>(
      '{ events(filter: { from: "2010-11-12", to: "2010-11-12" }) { nodes { slug title status date { edtf precision } reports { totalCount } } } }',
    );
    expect(events.nodes).toMatchObject([
      {
        status: "PLANNED",
        title: "The leaders of Russia and Japan are to meet to discuss the disputed Kuril Islands.",
      },
    ]);
  });

  it("list the related events of seed 001 in the page's order, by shared labels and date alone", async () => {
    const { events } = await archive.ask<{
      events: {
        nodes: { related: { event: { date: { edtf: string } }; context: string[]; reason: string }[] }[];
      };
    }>(
      '{ events(filter: { from: "2010-11-12", to: "2010-11-12" }) { nodes { related(first: 10) { event { date { edtf } } context reason } } } }',
    );
    const related = events.nodes[0]?.related ?? [];
    expect(related.map(({ event, context }) => [event.date.edtf, context])).toEqual([
      ["2016-03-25", ["Japan", "Kuril Islands", "Russia"]],
      ["2015-10-22", ["Japan", "Kuril Islands", "Russia"]],
      ["2010-11-02", ["Japan", "Kuril Islands", "Russia"]],
      ["2010-11-01", ["Japan", "Kuril Islands", "Russia"]],
      ["2006-08-16", ["Japan", "Kuril Islands", "Russia"]],
      ["2015-12-02", ["Japan", "Russia"]],
      ["2015-08-22", ["Japan", "Kuril Islands"]],
      ["2014-09-24", ["Japan", "Russia"]],
      ["2014-07-29", ["Japan", "Russia"]],
      ["2014-03-18", ["Japan", "Russia"]],
    ]);
    for (const { reason } of related) expect(reason).not.toBe("");
  });

  it("make their own permalinks again from day and title", async () => {
    const { documents } = await archive.ask<{ documents: { nodes: { url: string }[] } }>(
      "{ documents { nodes { url } } }",
    );
    const paths = documents.nodes.map(({ url }) => new URL(url).pathname.replace(/\.\w+$/, "")).toSorted();
    expect(paths).toEqual([
      "/news/2010/11/12/the-leaders-of-russia-and-japan-are-to-meet-to-discuss-the-disputed-kuril-islands",
      "/news/2013/08/19/russia-and-japan-begin-discussing-the-main-starting-points-and-modality-of-the-upcoming-talks-on-a-peace-treaty",
    ]);
  });

  it("name their sources with their links", async () => {
    const { events } = await archive.ask<{
      events: { nodes: { citations: { name: string; url: string; source: { slug: string } }[] }[] };
    }>("{ events(first: 50) { nodes { citations { name url source { slug } } } } }");
    expect(events.nodes.flatMap(({ citations }) => citations)).toEqual([
      {
        name: "ITAR-TASS",
        url: "http://www.itar-tass.com/en/c32/844961.html",
        source: { slug: "itar-tass" },
      },
      {
        name: "Al Jazeera",
        url: "http://english.aljazeera.net/news/asia-pacific/2010/11/2010111273530981722.html",
        source: { slug: "al-jazeera" },
      },
    ]);
  });
});
