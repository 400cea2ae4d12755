import { parse as parseCsv } from "csv-parse/sync";
import { XMLParser } from "fast-xml-parser";
import Graph from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { ask } from "./run/ask.ts";
import { findDocumentPath, talksPath } from "./run/pages.ts";
import { readCalendar } from "./run/read-format.ts";

const site = inject("site");
const api = inject("api");

const getText = async (path: string) => (await fetch(site + path)).text();
const getJson = async (path: string) => (await fetch(site + path)).json();

/** Facts of the archive, asked from the API and not from the site. */
interface Facts {
  dated: { totalCount: number };
  undated: { totalCount: number };
  chosen: { totalCount: number };
  russia: { events: { totalCount: number } };
  japan: { cooccurring: { events: number; entity: { slug: string } }[] };
  talks: { id: string; title: string };
}
let facts: Facts;

beforeAll(async () => {
  facts = await ask<Facts>(
    api,
    `query Facts($talks: String!) {
      dated: events(filter: { undated: false }) { totalCount }
      undated: events(filter: { undated: true }) { totalCount }
      chosen: events(filter: { undated: false, entities: ["japan"], from: "2014-01-01", to: "2016-12-31" }) { totalCount }
      russia: entity(slug: "russia") { events { totalCount } }
      japan: entity(slug: "japan") { cooccurring(first: 100) { events entity { slug } } }
      talks: event(slug: $talks) { id title }
    }`,
    { talks: talksPath.replace("/events/", "") },
  );
});

describe("the formats say what the archive says", () => {
  it("the whole timeline is in each of its exports", async () => {
    const { dated } = facts;
    expect(parseCsv(await getText("/timeline.csv"), { columns: true })).toHaveLength(dated.totalCount);
    expect((await getJson("/timeline.timelinejs.json")).events).toHaveLength(dated.totalCount);
    expect(readCalendar(await getText("/index.ics"))).toHaveLength(dated.totalCount);
    expect((await getJson("/index.feed.json")).items).toHaveLength(Math.min(dated.totalCount, 50));
    expect(await getJson("/timeline.json")).toMatchObject({
      totalCount: dated.totalCount,
      undatedCount: facts.undated.totalCount,
    });
    const events = (await getText("/timeline.ftm.json"))
      .split("\n")
      .filter((line) => line.includes('"Event"'));
    expect(events).toHaveLength(dated.totalCount);
  });

  it("they honour what the reader chose", async () => {
    const query = "?entity=japan&from=2014&to=2016";
    const { totalCount } = facts.chosen;
    expect(totalCount).toBeGreaterThan(0);
    expect(totalCount).toBeLessThan(facts.dated.totalCount);
    expect(parseCsv(await getText(`/timeline.csv${query}`), { columns: true })).toHaveLength(totalCount);
    expect(readCalendar(await getText(`/timeline.ics${query}`))).toHaveLength(totalCount);
    expect((await getJson(`/timeline.feed.json${query}`)).items).toHaveLength(totalCount);
    expect((await getJson(`/timeline.timelinejs.json${query}`)).events).toHaveLength(totalCount);
    expect((await getText(`/timeline.ftm.json${query}`)).match(/"schema":"Event"/g)).toHaveLength(totalCount);
    expect((await getText(`/timeline.ttl${query}`)).match(/schema:identifier "evt-/g)).toHaveLength(
      totalCount,
    );
    const toOrder = async (path: string) => parseGexf(Graph, await getText(path)).order;
    expect(await toOrder(`/timeline.gexf${query}`)).toBeLessThan(await toOrder("/timeline.gexf"));
    expect((await getJson(`/timeline.json${query}`)).url).toBe(`${site}/timeline${query}`);
  });

  it("an event has its date, its two reports and its evidence", async () => {
    const { subject } = await getJson(`${talksPath}.json`);
    expect(subject).toMatchObject({
      id: facts.talks.id,
      title: facts.talks.title,
      date: { edtf: "2017-03-20" },
    });
    expect(subject.reports).toHaveLength(2);
    const quotes = subject.claims.flatMap((claim: { evidence: { quote: string }[] }) =>
      claim.evidence.map(({ quote }) => quote),
    );
    expect(quotes).toContain("March 20");
    expect(Object.keys(subject)).not.toContain("slug");
    const { page } = new XMLParser({ parseTagValue: false }).parse(await getText(`${talksPath}.xml`));
    expect(page.subject.date).toEqual(subject.date);
    expect(page.subject.reports.report).toHaveLength(2);
  });

  it("a calendar holds the whole month where only the month is known, and counts what it cannot hold", async () => {
    const [month] = readCalendar(await getText("/2013/11.ics"));
    expect(`${month?.startDate} ${month?.endDate}`).toBe("2013-11-01 2013-12-01");
    expect(month?.description).toContain("known to the month");
    expect(await getText("/timeline.ics")).toContain(
      `${facts.undated.totalCount} undated events are left out.`,
    );
  });

  it("undated events are in the export of a name, without a date", async () => {
    const rows = parseCsv<Record<string, string>>(await getText("/entities/russia.csv"), { columns: true });
    expect(rows).toHaveLength(facts.russia.events.totalCount);
    expect(rows.filter(({ date }) => date === "").every(({ from, to }) => from === "" && to === "")).toBe(
      true,
    );
  });

  it("the graph weighs who appears with whom as the archive does", async () => {
    const graph = parseGexf(Graph, await getText("/entities.gexf"));
    const weights = new Map<string, number>();
    const key = graph.findNode((_node, { url }) => url === `${site}/entities/japan`) ?? "";
    graph.forEachEdge(key, (_edge, { weight }, one, other) => {
      const { url } = graph.getNodeAttributes(one === key ? other : one);
      weights.set(url.slice(`${site}/entities/`.length), weight);
    });
    expect(Object.fromEntries(weights)).toEqual(
      Object.fromEntries(facts.japan.cooccurring.map(({ entity, events }) => [entity.slug, events])),
    );
  });

  it("a document has its text to the letter, its thread and who answers whom", async () => {
    const path = await findDocumentPath(api, "hold talks on security");
    const { document } = await ask<{
      document: { text: string; thread: { comments: { totalCount: number } } };
    }>(api, "query Text($id: ID!) { document(id: $id) { text thread { comments { totalCount } } } }", {
      id: path.replace("/documents/", ""),
    });
    const page = await getJson(`${path}.json`);
    expect(page.subject.text).toBe(document.text);
    expect(page.items).toHaveLength(document.thread.comments.totalCount);
    expect(page.items.some(({ inReplyTo }: { inReplyTo: unknown }) => inReplyTo !== null)).toBe(true);
  });

  it("the pages of a list lead through all of it", async () => {
    const ids: string[] = [];
    for (let path: string | null = "/entities.json"; path !== null; ) {
      const page: { items: { id: string }[]; nextUrl: string | null; totalCount: number } =
        await getJson(path);
      ids.push(...page.items.map(({ id }) => id));
      path = page.nextUrl?.slice(site.length) ?? null;
      if (path === null) expect(new Set(ids).size).toBe(page.totalCount);
    }
  });
});
