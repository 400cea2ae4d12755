import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const talks = buildTalks();
const { documents, events, reports } = talks;
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
});

afterAll(() => api.close());

describe("the sources of an event", () => {
  it("are publishers first, then those it came through, then those cited", async () => {
    const data = await api.get(`{ events { nodes { slug sources { name } } } }`);
    const bySlug = new Map(
      data.events.nodes.map((event: { slug: string; sources: { name: string }[] }) => [
        event.slug,
        event.sources.map(({ name }) => name),
      ]),
    );
    expect(bySlug.get(events.talks.slug)).toEqual(["Japan Today", "TASS"]);
    expect(bySlug.get(events.meeting.slug)).toEqual(["The Context", "Al Jazeera"]);
    expect(bySlug.get(events.remark.slug)).toEqual(["UAWire", "Kyodo", "RIA Novosti"]);
  });
});

describe("a report", () => {
  it("gives its chain in order, its excerpt and where it stands", async () => {
    const data = await api.get(
      `query ($id: ID!) { node(id: $id) { ... on Report {
        title excerpt description isPartial status role start end source { name } attribution { name }
        date { display edtf claims { id } } document { id text } event { slug }
      } } }`,
      { id: reports.remarkReport.id },
    );
    expect(data.node).toMatchObject({
      title: null,
      description: null,
      isPartial: true,
      status: "STATEMENT",
      role: "ITEM",
      source: { name: "UAWire" },
      attribution: [{ name: "UAWire" }, { name: "RIA Novosti" }, { name: "Kyodo" }],
      date: { display: "undated", edtf: null, claims: [] },
      document: { id: documents.listing.id },
      event: { slug: events.remark.slug },
    });
    expect(data.node.excerpt).toMatch(/^Lavrov: the islands are not for sale UAWire reports/);
  });

  it("gives the links of its document with where they stand", async () => {
    const data = await api.get(
      `query ($id: ID!) { node(id: $id) { ... on Report { excerpt citations { name url source { slug } span { start end quote } } event { citations { url } } } } }`,
      { id: reports.pageReport.id },
    );
    const url = "http://english.aljazeera.net/news/2010111273530981722.html";
    const [{ span }] = data.node.citations;
    expect(data.node.citations[0]).toMatchObject({ name: "Al Jazeera", url, source: { slug: "al-jazeera" } });
    expect(documents.page.text.slice(span.start, span.end)).toBe(span.quote);
    expect(data.node.event.citations).toEqual([{ url }]);
    expect(data.node.excerpt).toBe(reports.pageReport.description);
  });
});

describe("the reports of an event", () => {
  it("come whole stories first, then by the day of publication", async () => {
    const data = await api.get(
      `query ($slug: String!) { event(slug: $slug) { reports { totalCount nodes { id document { publishedDay } } } } }`,
      { slug: events.talks.slug },
    );
    expect(data.event.reports).toEqual({
      totalCount: 2,
      nodes: [
        { id: reports.wireReport.id, document: { publishedDay: "2017-03-20" } },
        { id: reports.newspaperReport.id, document: { publishedDay: null } },
      ],
    });
  });
});

describe("the list of sources", () => {
  it.each([
    ["DOCUMENTS_DESC", "documents"],
    ["EVENTS_DESC", "events"],
  ])(
    "in the order %s has those with most first, page by page, and of as many by name",
    async (orderBy, counted) => {
      const query = `query ($after: String, $first: Int) { sources(orderBy: ${orderBy}, first: $first, after: $after) {
      nodes { name ${counted} { totalCount } } pageInfo { endCursor hasNextPage } } }`;
      type Page = { nodes: Told[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      type Told = { name: string } & Record<string, { totalCount: number }>;
      const whole: Told[] = (await api.get(query, { first: 100 })).sources.nodes;
      const toCount = (told: Told) => told[counted]?.totalCount ?? 0;
      expect(toCount(whole[0] as Told)).toBeGreaterThan(0);
      expect(whole).toEqual(
        whole.toSorted(
          (a, b) => toCount(b) - toCount(a) || a.name.localeCompare(b.name, "en", { sensitivity: "base" }),
        ),
      );
      const paged: Told[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { nodes, pageInfo }: Page = (await api.get(query, { first: 2, after })).sources;
        paged.push(...nodes);
        [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
      }
      expect(paged).toEqual(whole);
    },
  );
});
