import type { Ask } from "../formats/pages/page-request.ts";
import { escapeXml } from "../formats/xml/to-element.ts";
import { graphql } from "../graphql/graphql.ts";
import { listPaths, type PathList } from "./list-paths.ts";

const SpanQuery = graphql(`
  query SitemapSpan {
    years: timeline(granularity: YEAR) {
      start
    }
    first: documents(orderBy: PUBLISHED_ASC, filter: { undated: false }, first: 1) {
      nodes {
        publishedDay
      }
    }
    last: documents(orderBy: PUBLISHED_DESC, filter: { undated: false }, first: 1) {
      nodes {
        publishedDay
      }
    }
  }
`);

/** The format allows no more in one list (sitemaps.org/protocol.html). */
const mostPages = 50_000;

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const named = new Set<string>(["pages", "entities", "sources", "undated"]);

/** Writes the list of lists: one for each year that has events or documents, and those of what has no year. */
export async function* writeSitemapIndex(site: string, ask: Ask): AsyncGenerator<string> {
  const { years, first, last } = await ask(SpanQuery, {});
  const all = new Set(years.map(({ start }) => start.slice(0, 4)));
  const from = Number(first.nodes[0]?.publishedDay?.slice(0, 4));
  const to = Number(last.nodes[0]?.publishedDay?.slice(0, 4));
  for (let year = from; year <= to; year += 1) all.add(String(year).padStart(4, "0"));
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${namespace}">\n`;
  for (const name of [...named, ...[...all].sort()])
    yield `<sitemap><loc>${escapeXml(`${site}/sitemaps/${name}.xml`)}</loc></sitemap>\n`;
  yield "</sitemapindex>\n";
}

/** Returns the list of pages of that name, or of that year; null where there is none. */
export function findSitemap(site: string, name: string, ask: Ask): AsyncIterable<string> | null {
  if (!named.has(name) && !/^\d{4}$/.test(name)) return null;
  return writeSitemap(site, listPaths(name as PathList, ask));
}

async function* writeSitemap(site: string, paths: AsyncIterable<string>): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${namespace}">\n`;
  let count = 0;
  for await (const path of paths) {
    if (count === mostPages) break;
    count += 1;
    yield `<url><loc>${escapeXml(site + path)}</loc></url>\n`;
  }
  yield "</urlset>\n";
}
