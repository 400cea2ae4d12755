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

const CountQuery = graphql(`
  query SitemapCounts {
    entities(first: 0) {
      totalCount
    }
    sources(first: 0) {
      totalCount
    }
    undatedEvents: events(first: 0, filter: { undated: true }) {
      totalCount
    }
    undatedDocuments: documents(first: 0, filter: { undated: true }) {
      totalCount
    }
  }
`);

const YearCountQuery = graphql(`
  query SitemapYearCounts($events: EventFilter, $documents: DocumentFilter) {
    events(first: 0, filter: $events) {
      totalCount
    }
    documents(first: 0, filter: $documents) {
      totalCount
    }
  }
`);

/** The format allows no more in one list (sitemaps.org/protocol.html). */
export const mostPages = 50_000;

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const named = new Set<string>(["pages", "entities", "sources", "undated"]);

/**
 * Writes the list of lists: one for each year that has events or documents, and those of what has no year. What is too long
 * for one is in several: `entities.xml`, `entities-2.xml`.
 */
export async function* writeSitemapIndex(site: string, ask: Ask): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${namespace}">\n`;
  const counts = await ask(CountQuery, {});
  yield toEntries(site, "pages", 0);
  yield toEntries(site, "entities", counts.entities.totalCount);
  yield toEntries(site, "sources", counts.sources.totalCount);
  yield toEntries(site, "undated", counts.undatedEvents.totalCount + counts.undatedDocuments.totalCount);
  for (const year of await findYears(ask)) {
    const period = { undated: false, from: `${year}-01-01`, to: `${year}-12-31` };
    const { events, documents } = await ask(YearCountQuery, { events: period, documents: period });
    yield toEntries(site, year, 1 + events.totalCount + documents.totalCount);
  }
  yield "</sitemapindex>\n";
}

/** The lists of one name that so many pages need; one at least. */
function toEntries(site: string, name: string, pageCount: number): string {
  const lists = Math.max(1, Math.ceil(pageCount / mostPages));
  return Array.from({ length: lists }, (_, index) => {
    const file = index === 0 ? name : `${name}-${index + 1}`;
    return `<sitemap><loc>${escapeXml(`${site}/sitemaps/${file}.xml`)}</loc></sitemap>\n`;
  }).join("");
}

/** Years from the first to the last with documents, and those with events, `YYYY`. */
async function findYears(ask: Ask): Promise<string[]> {
  const { years, first, last } = await ask(SpanQuery, {});
  const all = new Set(years.map(({ start }) => start.slice(0, 4)));
  const from = Number(first.nodes[0]?.publishedDay?.slice(0, 4));
  const to = Number(last.nodes[0]?.publishedDay?.slice(0, 4));
  for (let year = from; year <= to; year += 1) all.add(String(year).padStart(4, "0"));
  return [...all].sort();
}

/** Returns the list of pages of that name, such as `2017` or `entities-2`; null where there is none. */
export function findSitemap(site: string, name: string, ask: Ask): AsyncIterable<string> | null {
  const { list, part = "1" } = /^(?<list>[a-z]+|\d{4})(?:-(?<part>[1-9]\d{0,4}))?$/.exec(name)?.groups ?? {};
  if (list === undefined || (!named.has(list) && !/^\d{4}$/.test(list))) return null;
  return writeSitemap(site, listPaths(list as PathList, ask), (Number(part) - 1) * mostPages);
}

async function* writeSitemap(
  site: string,
  paths: AsyncIterable<string>,
  skipped: number,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${namespace}">\n`;
  let count = 0;
  for await (const path of paths) {
    count += 1;
    if (count > skipped + mostPages) break;
    if (count > skipped) yield `<url><loc>${escapeXml(site + path)}</loc></url>\n`;
  }
  yield "</urlset>\n";
}
