import { toDocumentName } from "../../app/document-name.ts";
import { eventKindWords } from "../../graphql/words.ts";
import { toDateNote } from "../date-note.ts";
import type { EventItem, Item, Publication } from "../model.ts";
import { findInstant } from "../stated-date.ts";

/** One entry of a feed. */
export interface FeedEntry {
  /** A name that never changes: the archive's id as a URN. */
  id: string;
  url: string;
  title: string;
  text: string;
  /** When what it rests on was last published, null where nothing tells; the feed's order is that of the page. */
  updated: Date | null;
  categories: string[];
}

/** A feed, before it is written as RSS, Atom or JSON Feed. */
export interface Feed {
  title: string;
  description: string;
  url: string;
  selfUrl: string;
  /** The latest moment of an entry; null where none has any. */
  updated: Date | null;
  entries: FeedEntry[];
}

/** Makes a feed of a page's latest items. */
export async function toFeed(page: Publication): Promise<Feed> {
  const entries: FeedEntry[] = [];
  for await (const item of page.list?.items ?? []) {
    entries.push({ ...toEntry(item), id: `urn:annals:${item.id}`, updated: findUpdated(item) });
  }
  return {
    title: page.kind === "front" ? page.title : `${page.title} — Annals`,
    description: page.description,
    url: page.url,
    selfUrl: page.selfUrl,
    updated: findLatest(entries.map(({ updated }) => updated)),
    entries,
  };
}

function findUpdated(item: Item): Date | null {
  switch (item.type) {
    case "event":
      return findLastReport(item) ?? findInstant(item.date.from ?? item.date.to ?? "");
    case "document":
      return findInstant(item.publishedAt ?? "");
    case "comment":
      return findInstant(item.postedAt ?? "");
    case "decision":
      return findInstant(item.decidedAt);
    default:
      return null;
  }
}

function findLastReport({ reports }: EventItem): Date | null {
  return findLatest(reports.map(({ document }) => findInstant(document.publishedAt ?? "")));
}

function findLatest(moments: readonly (Date | null)[]): Date | null {
  const known = moments.filter((moment) => moment !== null);
  return known.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null;
}

function toEntry(item: Item): Pick<FeedEntry, "url" | "title" | "text" | "categories"> {
  switch (item.type) {
    case "event":
      return { url: item.url, title: item.title, text: toEventText(item), categories: toCategories(item) };
    case "document":
      return { url: item.url, title: toDocumentName(item), text: item.excerpt, categories: [] };
    case "comment": {
      const title = `${item.author ?? "A reader"}, comment ${item.position + 1}`;
      return { url: item.url, title, text: item.text, categories: [] };
    }
    case "decision":
      return { url: item.url, title: item.says, text: `${item.reason} — ${item.author}`, categories: [] };
    case "conflict":
      return { url: item.url, title: item.event.name, text: item.diff, categories: [] };
    default:
      return { url: item.url, title: item.name, text: item.name, categories: [] };
  }
}

function toEventText({ date, description, sources }: EventItem): string {
  const told = sources.length === 0 ? "" : `Told by ${sources.map(({ name }) => name).join(", ")}.`;
  return [`${toDateNote(date)}.`, description, told].filter(Boolean).join(" ");
}

function toCategories({ kind, status, entities }: EventItem): string[] {
  const names = entities.filter(({ role }) => role !== "MENTIONED").map(({ name }) => name);
  return [
    ...new Set([
      ...(kind === "OTHER" ? [] : [eventKindWords[kind]]),
      ...(status === "PLANNED" ? ["Planned"] : []),
      ...names,
    ]),
  ];
}
