import { toMarks } from "./clean-markup.ts";
import { findStoryObject, type JsonObject, toWordsOfValue } from "./json-ld.ts";
import { type PageTree, toOneLine, toWordsOf } from "./page-node.ts";
import { toStatedDate } from "./stated-date.ts";

/** What a page says of itself, each on one line; "" for what it does not say. */
export interface PageMetadata {
  title: string;
  byline: string;
  /** ISO 8601 where the page's own form can be read, or else as it stands. */
  published: string;
  updated: string;
  /** Name of the site. */
  site: string;
  address: string;
  description: string;
}

const LONGEST_BYLINE = 200;
const LONGEST_VALUE = 2_000;

/** Reads a page's metadata: JSON-LD before OpenGraph before other meta elements before marks of the markup. */
export function readMetadata(tree: PageTree, objects: JsonObject[]): PageMetadata {
  const story = findStoryObject(objects) ?? {};
  const meta = readMeta(tree);
  const said = (...values: (string | undefined)[]) =>
    values.map((value) => toOneLine(value?.slice(0, LONGEST_VALUE))).find((value) => value !== "") ?? "";
  const published = said(
    toWordsOfValue(story.datePublished ?? story.dateCreated),
    ...PUBLISHED.map((name) => meta.get(name)),
    findTime(tree, '[itemprop~="datePublished"], time[pubdate], time.published, abbr.published'),
    findTime(tree, "article header time[datetime], .entry-date[datetime], time.entry-date"),
  );
  const updated = said(
    toWordsOfValue(story.dateModified),
    meta.get("article:modified_time"),
    meta.get("og:updated_time"),
  );
  const byline = said(
    toWordsOfValue(story.author),
    ...["author", "byl", "parsely-author", "dc.creator", "sailthru.author", "citation_author"].map((name) =>
      meta.get(name),
    ),
    toName(meta.get("article:author")),
    findByline(tree),
  );
  return {
    title: findTitle(
      tree,
      said(
        toWordsOfValue(story.headline),
        meta.get("og:title"),
        meta.get("twitter:title"),
        meta.get("dc.title"),
      ),
    ),
    byline: byline.length > LONGEST_BYLINE ? "" : byline.replace(/^by:?\s+/i, ""),
    published: toStatedDate(published),
    updated: toStatedDate(updated),
    site: said(
      meta.get("og:site_name"),
      toWordsOfValue(story.publisher),
      meta.get("application-name"),
      meta.get("dc.publisher"),
    ),
    address: findAddress(tree, meta, story),
    description: said(
      meta.get("og:description"),
      toWordsOfValue(story.description),
      meta.get("description"),
      meta.get("twitter:description"),
    ),
  };
}

const PUBLISHED = [
  "article:published_time",
  "og:published_time",
  "datepublished",
  "date.published",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "publish-date",
  "publication_date",
  "citation_publication_date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "date",
];

/** Every meta element's content by its name, lower case; the first of a name counts. */
function readMeta(tree: PageTree): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of tree.querySelectorAll("meta[content]")) {
    const content = element.getAttribute("content") ?? "";
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = element.getAttribute(attribute)?.toLowerCase().trim();
      if (name && content.trim() !== "" && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

/** The declared title; or the one first heading; or the document's title without the site's name behind it. */
function findTitle(tree: PageTree, declared: string): string {
  const headings = [...tree.querySelectorAll("h1")].map(toWordsOf).filter((words) => words !== "");
  const whole = toOneLine(tree.querySelector("title")?.textContent);
  if (declared !== "") {
    // `Talks go on | Example News`: the page's heading is the title, what stands behind it the site's name.
    const heading = headings.find(
      (words) => declared.startsWith(words) && /^\s*[|–—·»:-]\s/u.test(declared.slice(words.length)),
    );
    return heading ?? declared;
  }
  if (headings.length === 1 && headings[0]) return headings[0];
  return (
    headings.find((words) => whole.includes(words)) ?? whole.replace(/\s+[|–—·»]\s+[^|–—·»]{2,40}$/u, "")
  );
}

/** `article:author` is a name or the address of a profile. */
function toName(author: string | undefined): string {
  return author === undefined || /^https?:/i.test(author.trim()) ? "" : author;
}

const BYLINES =
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"], .byline, .article-author, .post-author, .entry-author, .author-name';

function findByline(tree: PageTree): string {
  for (const element of tree.querySelectorAll(BYLINES)) {
    const words = toWordsOf(element);
    const isOfComment = element.closest('[class*="comment"], [id*="comment"]') !== null;
    if (words !== "" && words.length <= LONGEST_BYLINE && !isOfComment) return words;
  }
  return "";
}

function findTime(tree: PageTree, selector: string): string {
  for (const element of tree.querySelectorAll(selector)) {
    if (element.closest('[class*="comment"], [id*="comment"]') !== null) continue;
    const stated =
      element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.getAttribute("title");
    return stated ?? toWordsOf(element);
  }
  return "";
}

/** The canonical address, if it is one of the web. */
function findAddress(tree: PageTree, meta: Map<string, string>, story: JsonObject): string {
  const page = story.mainEntityOfPage;
  const ofPage = typeof page === "object" && page !== null ? (page as JsonObject)["@id"] : page;
  const candidates = [
    tree.querySelector('link[rel~="canonical"]')?.getAttribute("href"),
    meta.get("og:url"),
    typeof story.url === "string" ? story.url : null,
    typeof ofPage === "string" ? ofPage : null,
  ];
  const found = candidates.find((one) => one && /^https?:\/\/[^\s]{3,1900}$/i.test(one.trim()));
  const url = found ? URL.parse(toMarks(found.trim())) : null;
  return url?.href ?? "";
}
