import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import type { Publication } from "../model.ts";
import { toFeed } from "./to-feed.ts";

/** Atom wants a moment of every feed (RFC 4287, 4.1.1); of one without entries it is the first that there is, so that none takes it for news. */
const noMoment = new Date(0);

/**
 * Writes a page as Atom 1.0 (RFC 4287). An entry must have a moment (4.1.2), so what has none is left out, and counted in the
 * subtitle.
 */
export async function* writeAtom(page: Publication): AsyncGenerator<string> {
  const feed = await toFeed(page);
  const entries = feed.entries.flatMap(({ updated, ...entry }) =>
    updated === null ? [] : [{ ...entry, updated }],
  );
  const left = feed.entries.length - entries.length;
  yield generateAtomFeed({
    id: feed.selfUrl,
    title: { value: feed.title },
    subtitle: { value: left === 0 ? feed.description : `${feed.description} ${toLeftWords(left)}` },
    updated: feed.updated ?? noMoment,
    authors: [{ name: "Annals" }],
    links: [
      { href: feed.selfUrl, rel: "self", type: "application/atom+xml" },
      { href: feed.url, rel: "alternate", type: "text/html" },
    ],
    entries: entries.map(({ id, url, title, text, updated, categories }) => ({
      id,
      title: { value: title },
      updated,
      links: [{ href: url, rel: "alternate", type: "text/html" }],
      summary: { value: text },
      categories: categories.map((term) => ({ term })),
    })),
  });
}

function toLeftWords(count: number): string {
  return count === 1 ? "One that has no moment is left out." : `${count} that have no moment are left out.`;
}

/** Writes a page as RSS 2.0. Readers take titles and descriptions for HTML, so they are escaped twice. */
export async function* writeRss(page: Publication): AsyncGenerator<string> {
  const feed = await toFeed(page);
  yield generateRssFeed({
    title: escapeHtml(feed.title),
    link: feed.url,
    description: escapeHtml(feed.description),
    language: "en",
    ...(feed.updated === null ? {} : { lastBuildDate: feed.updated }),
    atom: { links: [{ href: feed.selfUrl, rel: "self", type: "application/rss+xml" }] },
    items: feed.entries.map(({ id, url, title, text, updated, categories }) => ({
      title: escapeHtml(title),
      link: url,
      description: escapeHtml(text),
      guid: { value: id, isPermaLink: false },
      ...(updated === null ? {} : { pubDate: updated }),
      categories: categories.map((name) => ({ name })),
    })),
  });
}

/** Writes a page as JSON Feed 1.1. */
export async function* writeJsonFeed(page: Publication): AsyncGenerator<string> {
  const feed = await toFeed(page);
  const json = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: feed.url,
    feed_url: feed.selfUrl,
    language: "en",
    items: feed.entries.map(({ id, url, title, text, updated, categories }) => ({
      id,
      url,
      title,
      content_text: text,
      ...(updated === null ? {} : { date_published: updated }),
      tags: categories,
    })),
  });
  yield `${JSON.stringify(json, null, 2)}\n`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
