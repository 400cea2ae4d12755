import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTalks } from "../../testing/talks.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const talks = buildTalks();
const { events } = talks;
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
});

afterAll(() => api.close());

async function getSlugs(args: string): Promise<string[]> {
  const { events: page } = await api.get(`{ events${args} { nodes { slug } } }`);
  return page.nodes.map(({ slug }: { slug: string }) => slug);
}

describe("event", () => {
  it("gives an event by its slug, with its own columns and place", async () => {
    const data = await api.get(
      `query ($slug: String!) {
        event(slug: $slug) { id slug title description kind status place { name } date { edtf from to precision display } }
      }`,
      { slug: events.talks.slug },
    );
    expect(data.event).toEqual({
      id: events.talks.id,
      slug: "2017-03-20-two-plus-two-talks-begin-in-tokyo",
      title: "Two-plus-two talks begin in Tokyo",
      description: "Foreign and defense ministers of Russia and Japan meet in Tokyo.",
      kind: "MEETING",
      status: "OCCURRED",
      place: { name: "Tokyo" },
      date: {
        edtf: "2017-03-20",
        from: "2017-03-20",
        to: "2017-03-20",
        precision: "DAY",
        display: "20 March 2017",
      },
    });
  });

  it("gives null for a slug that no event has", async () => {
    expect(await api.get(`{ event(slug: "nothing") { id } }`)).toEqual({ event: null });
  });

  it("says as much of a date as is known", async () => {
    const data = await api.get(`{ events(orderBy: DATE_ASC) { nodes { date { display precision } } } }`);
    expect(data.events.nodes.map(({ date }: { date: { display: string } }) => date.display)).toEqual([
      "1956",
      "1 November 2010",
      "12 November 2010",
      "November 2013",
      "24 September 2014",
      "20 March 2017",
      "undated",
    ]);
  });
});

describe("events", () => {
  const all = [
    events.talks,
    events.sanctions,
    events.lastTalks,
    events.meeting,
    events.visit,
    events.declaration,
    events.remark,
  ].map(({ slug }) => slug);

  it("come latest first unless told, undated ones last", async () => {
    expect(await getSlugs("")).toEqual(all);
  });

  it("come earliest first if told, undated ones last again", async () => {
    expect(await getSlugs("(orderBy: DATE_ASC)")).toEqual([
      ...all.slice(0, -1).reverse(),
      events.remark.slug,
    ]);
  });

  const filters: [what: string, filter: string, slugs: (string | undefined)[]][] = [
    ["from a day on", `from: "2014-09-24"`, [events.talks.slug, events.sanctions.slug]],
    ["up to a day", `to: "2010-11-01"`, [events.visit.slug, events.declaration.slug]],
    ["whose month touches the days", `from: "2013-11-30", to: "2013-12-31"`, [events.lastTalks.slug]],
    ["whose year touches the days", `from: "1956-07-01", to: "1956-07-01"`, [events.declaration.slug]],
    ["of one entity", `entities: ["kuril-islands"]`, [events.meeting.slug, events.visit.slug]],
    [
      "of all entities together",
      `entities: ["kuril-islands", "japan", "russia"]`,
      [events.meeting.slug, events.visit.slug],
    ],
    ["of entities that never meet", `entities: ["kuril-islands", "tokyo"]`, []],
    ["of an entity that is not there", `entities: ["nobody"]`, []],
    ["published by a source", `sources: ["japan-today"]`, [events.talks.slug, events.lastTalks.slug]],
    ["passed on by a source", `sources: ["kyodo"]`, [events.remark.slug]],
    ["with a cited source", `sources: ["al-jazeera"]`, [events.meeting.slug]],
    ["of any of some sources", `sources: ["al-jazeera", "kyodo"]`, [events.meeting.slug, events.remark.slug]],
    ["of some kinds", `kinds: [VISIT, SANCTION]`, [events.sanctions.slug, events.visit.slug]],
    ["of a status", `statuses: [PLANNED]`, [events.meeting.slug]],
    ["of a precision", `precisions: [MONTH, YEAR]`, [events.lastTalks.slug, events.declaration.slug]],
    ["that are undated", `undated: true`, [events.remark.slug]],
    ["that are dated", `undated: false`, all.slice(0, -1)],
    ["with words in the title, of any case", `text: "TALKS two"`, [events.talks.slug, events.lastTalks.slug]],
    ["with words in the description", `text: "defense"`, [events.talks.slug]],
    ["with words written with accents", `text: "tôkyō"`, [events.talks.slug]],
    ["with the start of a word", `text: "sanct"`, [events.sanctions.slug]],
    ["but not with the inside of one", `text: "anctions"`, []],
    ["with blanks for words", `text: " "`, all],
    ["with signs that are no words: none", `text: "%%% \\\\ ("`, []],
    ["without anything, said with a minus: none", `text: "-"`, []],
    [
      "under several conditions",
      `from: "2010-01-01", kinds: [MEETING], text: "last"`,
      [events.lastTalks.slug],
    ],
  ];

  it.each(filters)("lists and counts those %s", async (_what, filter, slugs) => {
    const data = await api.get(`{ events(filter: { ${filter} }) { totalCount nodes { slug } } }`);
    expect(data.events.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(slugs);
    expect(data.events.totalCount).toBe(slugs.length);
  });

  it("refuses a range that ends before it starts", async () => {
    const code = await api.getCode(
      `{ events(filter: { from: "2017-01-02", to: "2017-01-01" }) { totalCount } }`,
    );
    expect(code).toBe("date.order");
  });

  it.each(["2017-02-29", "2017-2-1", "yesterday", "2017-03-20T00:00:00Z", ""])(
    "refuses the day %j",
    async (day) => {
      const literal = `{ events(filter: { from: ${JSON.stringify(day)} }) { totalCount } }`;
      const variable = `query ($from: Date) { events(filter: { from: $from }) { totalCount } }`;
      expect(await api.getCode(literal)).toBe("date.unreadable");
      expect(await api.getCode(variable, { from: day })).toBe("date.unreadable");
    },
  );

  it("refuses more entities than it can look for, and a text that is too long", async () => {
    const slugs = JSON.stringify(Array.from({ length: 21 }, (_, index) => `e${index}`));
    expect(await api.getCode(`{ events(filter: { entities: ${slugs} }) { totalCount } }`)).toBe(
      "filter.too-many",
    );
    expect(await api.getCode(`{ events(filter: { text: "${"a ".repeat(101)}" }) { totalCount } }`)).toBe(
      "text.too-long",
    );
  });
});

describe("the events of an owner", () => {
  it("are those that an entity takes part in, in either order", async () => {
    const data = await api.get(`{ entity(slug: "japan") {
      latest: events { totalCount nodes { slug } }
      earliest: events(orderBy: DATE_ASC, first: 1) { nodes { slug } pageInfo { hasNextPage } }
    } }`);
    expect(data.entity.latest.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(
      [events.talks, events.sanctions, events.lastTalks, events.meeting, events.visit].map(
        ({ slug }) => slug,
      ),
    );
    expect(data.entity.latest.totalCount).toBe(5);
    expect(data.entity.earliest).toEqual({
      nodes: [{ slug: events.visit.slug }],
      pageInfo: { hasNextPage: true },
    });
  });

  it("are those that a source published, passed on or is cited for", async () => {
    const data = await api.get(`{ sources { nodes { slug events { totalCount nodes { slug } } } } }`);
    const slugs = Object.fromEntries(
      data.sources.nodes.map((source: { slug: string; events: { nodes: { slug: string }[] } }) => [
        source.slug,
        source.events.nodes.map(({ slug }) => slug),
      ]),
    );
    expect(slugs["al-jazeera"]).toEqual([events.meeting.slug]);
    expect(slugs["ria-novosti"]).toEqual([events.remark.slug]);
    expect(slugs.tass).toEqual([events.talks.slug, events.declaration.slug]);
  });
});
