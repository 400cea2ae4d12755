import type { ParsedDocument, ParsedReport, Stated } from "../../parsed-document.ts";
import { type Draft, toDocument } from "../coverage.ts";
import { toRightsNotice } from "../origin/rights.ts";
import { findSource } from "../origin/source.ts";
import { findLanguage, toLanguageWarnings } from "../page/language.ts";
import type { Line, Page } from "../page/page.ts";
import { findStatedTime } from "../page/stated-times.ts";
import { toWords } from "../page/words.ts";
import { type Entry, findListing, type Listing } from "./entries.ts";

/** Reads a listing of teasers: one report an entry, in the page's order. */
export function parse(page: Page): ParsedDocument {
  const listing = findListing(page);
  const day = listing?.heading ? findDayOfHeading(listing.heading) : null;
  const reports = (listing?.entries ?? []).map((entry) => toReport(page, entry, day));
  const language = findLanguage(page.text);
  const draft: Draft = {
    format: "tag-listing",
    language,
    title: listing?.heading ? toWords(page.text, listing.heading) : null,
    url: null,
    source: findSource(page, { story: reports.map(({ start, end }) => ({ start, end })) }),
    published: null,
    dateline: null,
    rights: toRightsNotice(page.lines),
    images: [],
    reports,
    comments: null,
    warnings: toLanguageWarnings(language),
  };
  const reasons = listing ? toReasons(listing) : new Map<number, string>();
  return toDocument(page, draft, (_, span) => reasons.get(span.start) ?? "unrecognized");
}

/** `Day: February 6, 2022` heads the archive of one day. */
function findDayOfHeading(heading: Line): Stated<string> | null {
  const stated = /^(?:day|date)\b/i.test(heading.text) ? findStatedTime(heading) : null;
  if (!stated) return null;
  return {
    value: stated.published.edtf,
    rule: "date/listing-heading",
    because: "The listing is the archive of this day.",
    evidence: [{ start: heading.start, end: heading.end }],
  };
}

function toReport(page: Page, entry: Entry, day: Stated<string> | null): ParsedReport {
  return {
    start: entry.start,
    end: entry.end,
    role: "ITEM",
    title: entry.title && toWords(page.text, entry.title),
    description: null,
    paragraphs: entry.paragraphs.map(({ start, end }) => ({ start, end })),
    topic: entry.topic && toWords(page.text, entry.topic),
    date: toDate(entry) ?? day,
    path: null,
    byline: entry.author && toWords(page.text, entry.author),
    citations: [],
    context: [],
    related: [],
    isPartial: entry.isPartial,
  };
}

function toDate({ date }: Entry): Stated<string> | null {
  if (!date) return null;
  return {
    value: date.edtf,
    rule: "date/listing-line",
    because: date.month
      ? "The listing dates the entry so, below the heading of its month."
      : "The listing dates the entry so.",
    evidence: [...(date.month ? [date.month] : []), { start: date.line.start, end: date.line.end }],
  };
}

function toReasons(listing: Listing): Map<number, string> {
  const reasons = new Map<number, string>();
  for (const { line, role, glued } of listing.lines) {
    if (glued) reasons.set(glued.start, "label");
    if (role.kind === "FURNITURE") reasons.set(line.start, role.reason);
    if (role.kind === "MORE") reasons.set(line.start, "read-more");
  }
  return reasons;
}
