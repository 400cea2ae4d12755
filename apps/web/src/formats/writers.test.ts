import { Model } from "@alephdata/followthemoney";
import ftmModel from "@alephdata/followthemoney/dist/defaultModel.json" with { type: "json" };
import { extractFromJson, extractFromXml } from "@extractus/feed-extractor";
import { parse as parseCsv } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import Graph from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import ICAL from "ical.js";
import jsonld from "jsonld";
import type { Node, Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { Parser as TurtleParser, Writer as TurtleWriter } from "n3";
import { describe, expect, it } from "vitest";
import { type Ending, formats } from "./endings.ts";
import { dates, hostileTitle, toTestEvent, toTestPage, toText } from "./testing/publication.ts";
import { writers } from "./writers.ts";

const hostile = toTestEvent("talks", dates.day, { title: hostileTitle, description: hostileTitle });
const month = toTestEvent("month", dates.month, { status: "PLANNED" });
const decade = toTestEvent("decade", dates.decade);
const since = toTestEvent("since", dates.since);
const undated = toTestEvent("undated", dates.unknown);
const events = [hostile, month, decade, since, undated];
const inXml = hostileTitle.replace("\u0007", "\uFFFD");

const write = (ending: Ending, items = events, more = {}) => toText(writers[ending](toTestPage(items, more)));

it("every ending has a writer that can write a page without anything in it", async () => {
  for (const ending of Object.keys(formats) as Ending[]) {
    expect((await write(ending, [])).length, ending).toBeGreaterThanOrEqual(0);
  }
});

describe("JSON and XML", () => {
  it("carry every event with the text as it is", async () => {
    const page = JSON.parse(await write(".json"));
    expect(page).toMatchObject({ kind: "timeline", totalCount: 5, subject: null, nextUrl: null });
    expect(page.items).toEqual(events);
    expect(JSON.parse(await write(".json", [])).items).toEqual([]);
  });

  it("XML is well formed, whatever a text holds", async () => {
    const xml = await write(".xml");
    expect(XMLValidator.validate(xml)).toBe(true);
    const parsed = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(xml);
    expect(parsed.page["@_kind"]).toBe("timeline");
    expect(parsed.page.items.event[0].title).toBe(inXml);
    expect(parsed.page.items.event.map(({ date }: { date: { edtf?: string } }) => date.edtf)).toEqual([
      "2017-03-20",
      "2013-11",
      "195X",
      "1956/..",
      undefined,
    ]);
  });
});

describe("Markdown", () => {
  it("keeps a text a text: no mark-up comes out of it", async () => {
    const tree = fromMarkdown(await write(".md", [hostile]));
    expect(findAll(tree, "html")).toEqual([]);
    expect(findAll(tree, "emphasis")).toEqual([]);
    const links = findAll(tree, "link").map((node) => ("url" in node ? node.url : null));
    expect(links).toEqual(["http://annals.example/timeline", hostile.url]);
  });
});

describe("feeds", () => {
  it.each([".atom", ".rss"] as const)("%s is read with the titles as they are", async (ending) => {
    const xml = await write(ending);
    expect(XMLValidator.validate(xml)).toBe(true);
    const feed = extractFromXml(xml, { descriptionMaxLen: 0 });
    expect(feed.entries?.map(({ id }) => id)).toEqual(
      (ending === ".atom" ? [hostile, month, decade, since] : events).map(({ id }) => `urn:annals:${id}`),
    );
    expect(feed.entries?.[1]).toMatchObject({ title: "Event month", link: month.url });
    expect(feed.entries?.[1]?.published).toBe("2013-11-01T00:00:00.000Z");
  });

  it("JSON Feed carries the same, and says how far the date is known", async () => {
    const json = JSON.parse(await write(".feed.json"));
    expect(extractFromJson(json).entries).toHaveLength(5);
    expect(json.items[0].title).toBe(hostileTitle);
    expect(json.items[1].content_text).toMatch(/^November 2013, known to the month\./);
    expect(json.items[1].tags).toContain("Planned");
  });

  it("gives no moment to what has none: Atom, which wants one, counts it instead", async () => {
    const json = JSON.parse(await write(".feed.json"));
    expect(Object.keys(json.items[4])).not.toContain("date_published");
    const { rss } = new XMLParser().parse(await write(".rss", [undated]));
    expect(rss.channel.item.title).toBe("Event undated");
    expect([rss.channel.lastBuildDate, rss.channel.item.pubDate]).toEqual([undefined, undefined]);
    const { feed } = new XMLParser().parse(await write(".atom"));
    expect(feed.subtitle).toBe("Some events. One that has no moment is left out.");
  });

  it("takes what a report was last published for the moment of an event", async () => {
    const toReport = (publishedAt: string | null) => ({
      id: `rep-${publishedAt}`,
      role: "MAIN" as const,
      title: null,
      source: null,
      document: {
        id: "doc-1",
        name: "Page",
        url: "http://annals.example/documents/doc-1",
        publishedUrl: null,
        publishedAt,
      },
    });
    const reports = [toReport("2017-03-20T11:44+03:00"), toReport(null), toReport("2017-03-19")];
    const json = JSON.parse(await write(".feed.json", [{ ...hostile, reports }]));
    expect(json.items[0].date_published).toBe("2017-03-20T08:44:00.000Z");
  });
});

describe("iCalendar", () => {
  const read = async () => {
    const calendar = new ICAL.Component(ICAL.parse(await write(".ics", events, { undatedCount: 1 })));
    const found = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
    return { calendar, found };
  };

  it("draws a date over all the days that it may mean, and says so", async () => {
    const { found } = await read();
    const spans = found.map(({ startDate, endDate }) => `${startDate} ${endDate}`);
    expect(spans).toEqual([
      "2017-03-20 2017-03-21",
      "2013-11-01 2013-12-01",
      "1950-01-01 1960-01-01",
      "1956-01-01 1956-01-02",
    ]);
    expect(found[1]?.description).toContain("November 2013, known to the month.");
    expect(found[1]?.description).toContain("which is not known");
    expect(found[0]?.description).not.toContain("which is not known");
    expect(found[3]?.description).toContain("One end of the span is open");
  });

  it("leaves out what is undated, and counts it", async () => {
    const { calendar, found } = await read();
    expect(found).toHaveLength(4);
    expect(calendar.getFirstPropertyValue("x-wr-caldesc")).toBe(
      "Some events. One undated event is left out.",
    );
  });

  it("holds a time zone where it has no event, since the format allows none that holds nothing", async () => {
    const calendar = new ICAL.Component(ICAL.parse(await write(".ics", [undated])));
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(["vtimezone"]);
  });

  it("is tentative about what is only planned, and folds no line longer than 75 octets", async () => {
    const { found } = await read();
    expect(found.map(({ component }) => component.getFirstPropertyValue("status"))).toEqual([
      "CONFIRMED",
      "TENTATIVE",
      "CONFIRMED",
      "CONFIRMED",
    ]);
    const lines = (await write(".ics")).split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});

describe("CSV", () => {
  it("has a line for each event, undated ones too, and hides formulas from spreadsheets", async () => {
    const rows = parseCsv<Record<string, string>>(await write(".csv"), { columns: true });
    expect(rows.map(({ date }) => date)).toEqual(["2017-03-20", "2013-11", "195X", "1956/..", ""]);
    expect(rows[0]?.title).toBe(`'${hostileTitle}`);
    expect(rows[0]?.entities).toBe("Japan; Lavrov");
  });
});

describe("TimelineJS", () => {
  it("gives no slide a finer date than is known, and escapes what it would take for HTML", async () => {
    const { events: slides } = JSON.parse(await write(".timelinejs.json"));
    expect(slides.map((slide: { start_date: object }) => slide.start_date)).toEqual([
      { year: 2017, month: 3, day: 20 },
      { year: 2013, month: 11 },
      { year: 1950, month: 1, day: 1 },
      { year: 1956, month: 1, day: 1 },
    ]);
    expect(slides[2]).toMatchObject({
      end_date: { year: 1959, month: 12, day: 31 },
      display_date: "the 1950s",
    });
    expect(slides[0].text.text).not.toContain("<script");
  });
});

describe("GEXF", () => {
  it("has an edge as heavy as the events that two entities share", async () => {
    const graph = parseGexf(Graph, await write(".gexf"));
    expect(graph.order).toBe(2);
    expect(graph.getEdgeAttribute("ent-japan", "ent-lavrov", "weight")).toBe(5);
    expect(graph.getNodeAttributes("ent-lavrov")).toMatchObject({
      label: "Lavrov",
      kind: "PERSON",
      events: 5,
    });
  });
});

describe("FollowTheMoney", () => {
  it("holds to the model, and names nobody that is not there", async () => {
    const model = new Model(ftmModel as unknown as ConstructorParameters<typeof Model>[0]);
    const lines = (await write(".ftm.json")).trimEnd().split("\n");
    const entities = lines.map((line) => model.getEntity(JSON.parse(line)));
    const ids = new Set(entities.map(({ id }) => id));
    expect(ids.size).toBe(entities.length);
    expect(entities.filter(({ schema }) => schema.name === "Event")).toHaveLength(5);
    for (const line of lines) {
      const { involved = [], addressEntity = [] } = JSON.parse(line).properties;
      for (const id of [...involved, ...addressEntity]) expect(ids).toContain(id);
    }
  });
});

describe("linked data", () => {
  it("is the same in JSON-LD and in Turtle", async () => {
    const fromJson = await jsonld.canonize(JSON.parse(await write(".jsonld")));
    const quads = new TurtleWriter({ format: "N-Quads" }).quadsToString(
      new TurtleParser().parse(await write(".ttl")),
    );
    const fromTurtle = await jsonld.canonize(quads as never, { inputFormat: "application/n-quads" });
    expect(fromTurtle).toBe(fromJson);
    expect(fromJson).toContain('"2013-11"^^<http://id.loc.gov/datatypes/edtf/EDTF>');
  });

  it("says a month as a month, and no start of what ISO 8601 cannot say", async () => {
    const [, , second, third] = JSON.parse(await write(".jsonld"))["@graph"];
    expect(second.startDate).toBe("2013-11");
    expect(third.startDate).toBeUndefined();
  });
});

function findAll(node: Nodes, type: string): Node[] {
  const inner = "children" in node ? node.children.flatMap((child) => findAll(child, type)) : [];
  return node.type === type ? [node, ...inner] : inner;
}
