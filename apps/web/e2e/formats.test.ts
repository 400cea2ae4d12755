import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { XMLParser } from "fast-xml-parser";
import Graph from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import jsonld from "jsonld";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { findFormatAddress } from "../src/formats/address.ts";
import { type Ending, getFormat } from "../src/formats/endings.ts";
import { toFormatLinks } from "../src/formats/format-links.ts";
import { findPageName } from "../src/formats/page-kind.ts";
import { ask } from "./run/ask.ts";
import { openBrowser } from "./run/browser.ts";
import { findDocumentPath, findKnownPages, talksPath } from "./run/pages.ts";
import { readCalendar, readers } from "./run/read-format.ts";

const site = inject("site");
const publicSite = inject("publicSite");
const api = inject("api");
const toKind = (path: string) => findPageName(path.replace(/\?.*/, ""))?.kind;

/** One page of each kind that has something to show. */
const full = (await findKnownPages(api)).filter(({ path }) => path !== "/1999/12/31");
const pages = [...new Map(full.map((page) => [toKind(page.path), page])).values()];

const get = (path: string, headers: Record<string, string> = {}) => fetch(site + path, { headers });
const getText = async (path: string) => (await get(path)).text();
const getJson = async (path: string) => (await get(path)).json();

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

interface FullDocument {
  id: string;
  text: string;
  excerpt: string;
  isRestricted: boolean;
  rights: { notice: string } | null;
  images: { caption: string | null }[];
  thread: { comments: { nodes: { text: string }[] } } | null;
}

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

describe("every page in every format", () => {
  it("knows a page of every kind", () => {
    expect(pages).toHaveLength(16);
  });

  it.each([...pages, { path: "/entities?kind=OTHER" }])(
    "$path is read by other people’s software, which finds something in it",
    async ({ path }) => {
      const html = await getText(path);
      const links = toFormatLinks(path);
      expect(links.length).toBeGreaterThan(4);
      for (const { name, mediaType, href } of links) {
        const answer = await get(href);
        expect(answer.status, href).toBe(200);
        expect(answer.headers.get("content-type")).toBe(`${mediaType}; charset=utf-8`);
        expect(answer.headers.get("link")).toContain('rel="canonical"');
        const ending = findFormatAddress(new URL(href, site).pathname)?.ending as Ending;
        expect(getFormat(ending).name).toBe(name);
        // What a search found may have no moment of its own, and Atom wants one.
        const isWaiting = toKind(path) === "search" && ending === ".atom";
        const found = await readers[ending](await answer.text());
        expect(found, href).toBeGreaterThanOrEqual(isWaiting ? 0 : 1);
        const written = href.replaceAll("&", "&amp;");
        expect(html, "a link in the head").toContain(
          `<link rel="alternate" type="${mediaType}" href="${site}${written}" title="${name}"/>`,
        );
        expect(html, "a link to see").toContain(`<a href="${written}" type="${mediaType}"`);
      }
    },
  );

  it.each(["/1999/12/31", "/timeline?from=1999&to=1999", "/search?q=zeppelin"])(
    "%s, which has nothing, is offered in no format that would hold nothing",
    async (path) => {
      const links = toFormatLinks(path, { isEmpty: true });
      const offered = toFormatLinks(path).filter(({ href }) => !links.some((link) => link.href === href));
      expect(offered.length).toBeGreaterThan(0);
      const html = await getText(path);
      const head = html.slice(0, html.indexOf("<body"));
      const foot = html.slice(html.indexOf("This page as"));
      for (const { href } of offered)
        for (const part of [head, foot]) expect(part).not.toContain(href.replaceAll("&", "&amp;"));
      for (const { href } of links) {
        for (const part of [head, foot]) expect(part).toContain(href.replaceAll("&", "&amp;"));
        const answer = await get(href);
        expect(answer.status, href).toBe(200);
        expect((await answer.text()).length, href).toBeGreaterThan(50);
      }
    },
  );

  it("says in the page what it is about, in words of schema.org", async () => {
    const types = async (path: string) => {
      const html = await getText(path);
      const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
      const nodes = await Promise.all(
        blocks.map(([, json = ""]) => jsonld.expand(JSON.parse(json), { documentLoader: loadContext })),
      );
      return nodes.flat().flatMap((node) => (node["@type"] as string[] | undefined) ?? []);
    };
    const inWords = (...names: string[]) =>
      expect.arrayContaining(names.map((name) => `https://schema.org/${name}`));
    expect(await types("/")).toEqual(inWords("WebSite"));
    expect(await types(talksPath)).toEqual(inWords("Event", "BreadcrumbList"));
    expect(await types("/entities/russia")).toEqual(inWords("Place"));
    expect(await types("/sources/tass")).toEqual(inWords("NewsMediaOrganization"));
    expect(await types("/timeline")).toEqual(inWords("CollectionPage"));
    expect(await types(await findDocumentPath(api, "hold talks on security"))).toEqual(
      inWords("NewsArticle"),
    );
  });
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

describe("the rights rule holds in every format", () => {
  it("on a public site a restricted document is an excerpt and a link, wherever it is told", async () => {
    const { documents } = await ask<{ documents: { nodes: FullDocument[] } }>(
      api,
      `{ documents(first: 100) { nodes {
        id text excerpt isRestricted rights { notice } images { caption } thread { comments(first: 100) { nodes { text } } }
      } } }`,
    );
    const restricted = documents.nodes.filter(({ isRestricted }) => isRestricted);
    expect(restricted.length).toBeGreaterThan(0);
    for (const { id, text, excerpt, rights, images, thread } of restricted) {
      // Readers' own words are theirs and are shown, as are the notice and the captions.
      const shown = [
        ...(thread?.comments.nodes ?? []),
        ...images.map(({ caption }) => ({ text: caption })),
        { text: rights?.notice },
      ]
        .map((words) => words.text)
        .join("\n");
      const story = text
        .split("\n")
        .filter((line) => line.length > 100 && !shown.includes(line.trim().slice(0, 80)));
      const beyond = story.filter((line) => !excerpt.includes(line.slice(0, 80)));
      expect(beyond.length).toBeGreaterThan(3);
      for (const { href } of toFormatLinks(`/documents/${id}`)) {
        const answer = await fetch(publicSite + href);
        expect(answer.status, href).toBe(200);
        const told = await answer.text();
        for (const line of beyond) expect(told, href).not.toContain(line.slice(0, 100));
      }
      const { subject } = await (await fetch(`${publicSite}/documents/${id}.json`)).json();
      expect(subject.text).toBeNull();
      expect(subject).toMatchObject({ excerpt, rights: { isRestricted: true } });
    }
  });
});

describe("how an answer is sent", () => {
  it.each([
    "/index.rss",
    "/entities/russia.atom",
    "/sources/tass.feed.json",
    "/search.rss?q=kuril",
    "/timeline.ics",
  ])("%s is not sent again to who has it", async (path) => {
    const first = await get(path);
    await first.text();
    const tag = first.headers.get("etag") ?? "";
    const modified = first.headers.get("last-modified") ?? "";
    for (const headers of [{ "if-none-match": tag }, { "if-modified-since": modified }]) {
      const second = await get(path, headers as unknown as Record<string, string>);
      expect(second.status).toBe(304);
      expect(second.headers.get("etag")).toBe(tag);
      expect(await second.text()).toBe("");
    }
    expect((await get(path, { "if-none-match": '"another"' })).status).toBe(200);
  });

  it.each([
    ["/events/nothing.json", 404],
    ["/2017/02/30.csv", 404],
    ["/timeline.docx", 404],
    ["/documents.gexf", 404],
    ["/formats", 404],
    ["/timeline.csv?from=yesterday", 400],
    ["/timeline.ics?kind=PARTY", 400],
    ["/entities.json?kind=PARTY", 400],
    ["/timeline.json?after=nonsense", 400],
  ])("%s is answered with %i", async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect((await answer.text()).length).toBeGreaterThan(10);
  });

  it("is 503 while the archive cannot be reached", async () => {
    const answer = await fetch(`${inject("lonelySite")}/timeline.csv`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
  });

  it("search without a word to search for finds nothing, in every format", async () => {
    expect(await getJson("/search.json?q=%E2%80%A6")).toMatchObject({ items: [] });
    expect((await getJson("/search.json?q=kuril")).items[0].snippets.length).toBeGreaterThan(0);
  });
});

describe("for robots", () => {
  it("every page of a thing is in a list that robots.txt leads to", async () => {
    const robots = await getText("/robots.txt");
    const index = robots.match(/^Sitemap: (.+)$/m)?.[1] ?? "";
    const parser = new XMLParser({ isArray: (name) => ["sitemap", "url"].includes(name) });
    const { sitemapindex } = parser.parse(await (await fetch(index)).text());
    const found = new Set<string>();
    for (const { loc } of sitemapindex.sitemap) {
      const { urlset } = parser.parse(await (await fetch(loc)).text());
      for (const { loc: page } of urlset.url ?? []) found.add(page);
    }
    const things = await ask<Record<string, { nodes: { slug: string }[] }>>(
      api,
      "{ events(first: 100) { nodes { slug } } entities(first: 100) { nodes { slug } } sources(first: 100) { nodes { slug } } }",
    );
    for (const [section, { nodes }] of Object.entries(things)) {
      expect(nodes.length).toBeGreaterThan(0);
      for (const { slug } of nodes) expect(found).toContain(`${site}/${section}/${slug}`);
    }
    expect((await get("/sitemaps/nothing.xml")).status).toBe(404);
  });
});

it("TimelineJS draws the timeline", async () => {
  const entry = createRequire(import.meta.url).resolve("@knight-lab/timelinejs/package.json");
  const dist = join(dirname(entry), "dist");
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    await page.setContent('<div id="timeline" style="width: 100%; height: 600px"></div>');
    await page.addStyleTag({ path: join(dist, "css", "timeline.css") });
    await page.addScriptTag({ path: join(dist, "js", "timeline.js") });
    const data = await getJson("/timeline.timelinejs.json");
    await page.evaluate((json) => {
      const { TL } = globalThis as unknown as {
        TL: { Timeline: new (id: string, data: unknown) => unknown };
      };
      new TL.Timeline("timeline", json);
    }, data);
    const markers = page.locator(".tl-timemarker");
    await markers.first().waitFor({ state: "attached" });
    expect(await markers.count()).toBe(facts.dated.totalCount);
    expect(await page.locator(".tl-message").filter({ hasText: /error/i }).count()).toBe(0);
    expect(await page.locator(".tl-headline-date", { hasText: "November 2013" }).count()).toBe(1);
  } finally {
    await browser.close();
  }
});

/** The address of schema.org's own context leads to a stand-in here: its terms are those of its vocabulary. */
async function loadContext(url: string) {
  expect(url).toBe("https://schema.org");
  return {
    contextUrl: undefined,
    documentUrl: url,
    document: { "@context": { "@vocab": "https://schema.org/" } },
  };
}
