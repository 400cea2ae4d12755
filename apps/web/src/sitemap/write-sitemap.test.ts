import { expect, it } from "vitest";
import type { Ask } from "../formats/pages/page-request.ts";
import { toText } from "../formats/testing/publication.ts";
import { findSitemap, mostPages, writeSitemapIndex } from "./write-sitemap.ts";

const site = "http://annals.example";
const total = mostPages + 30;

/** An archive of that many entities, nothing else, and one year. */
const ask = (async (_query: object, variables: { after?: string | null }) => {
  const from = Number(variables.after ?? 0);
  const nodes = Array.from({ length: Math.min(100, total - from) }, (_, index) => ({
    slug: `e-${from + index}`,
  }));
  return {
    years: [{ start: "2017-01-01" }],
    first: { nodes: [] },
    last: { nodes: [] },
    undatedEvents: { totalCount: 0 },
    undatedDocuments: { totalCount: 0 },
    sources: { totalCount: 0 },
    events: { totalCount: 3 },
    documents: { totalCount: 0 },
    entities: {
      totalCount: total,
      nodes,
      pageInfo: { hasNextPage: from + nodes.length < total, endCursor: String(from + nodes.length) },
    },
  };
}) as unknown as Ask;

const findPages = async (name: string) =>
  (await toText(findSitemap(site, name, ask) ?? toNothing())).match(/<loc>[^<]*/g) ?? [];

async function* toNothing(): AsyncGenerator<string> {}

it("is several lists where one would be too long, which together name every page once", async () => {
  const index = await toText(writeSitemapIndex(site, ask));
  const names = [...index.matchAll(/sitemaps\/([\w-]+)\.xml/g)].map((match) => match[1]);
  expect(names).toEqual(["pages", "entities", "entities-2", "sources", "undated", "2017"]);
  const [first, second] = [await findPages("entities"), await findPages("entities-2")];
  expect([first.length, second.length]).toEqual([mostPages, 30]);
  expect(new Set([...first, ...second]).size).toBe(total);
});

it("is none of a name that no list has", () => {
  for (const name of ["nothing", "entities-0", "entities-", "20177", "entities-1-2"])
    expect(findSitemap(site, name, ask)).toBeNull();
});
