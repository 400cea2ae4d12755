import type { ParsedDocument, ParsedReport } from "../../parsed-document.ts";
import { type Score, toScore } from "./field-score.ts";
import { parsePage, toSlicer } from "./parse-page.ts";

/** An answer of `thecontext.gold.json` or `thecontext-zh.gold.json`, as far as pages show it. */
export interface Gold {
  path: string | null;
  kind: "event" | "day-index";
  date: string;
  topic?: string | null;
  title?: string;
  description?: string | null;
  descriptionDecoded?: string | null;
  sources?: { name: string; url: string; image?: string }[];
  coverImage?: string | null;
  changes?: { title: string; path: string; timestamp: string | null; label: string }[];
  related?: { title: string; path: string; date: string; context: string[] }[];
  items?: {
    topic: string | null;
    title: string;
    path: string;
    description: string | null;
    descriptionDecoded?: string;
    context: string[];
  }[];
  archivePath?: string;
}

/** How many fields of a page are right. The words count as the page writes them: the answers do not decode titles. */
export function toPageScore(gold: Gold, text: string): Score {
  const document = parsePage(text);
  const name = gold.path ?? "page";
  return gold.kind === "event"
    ? toScore(name, toEventAnswer(gold), toEvent(document, text))
    : toScore(name, toIndexAnswer(gold), toIndex(document, text));
}

/** The gold's own path lacks the slash, and for the fork the `/zh`, with which its pages link one another. */
function toEventAnswer(gold: Gold) {
  const { date, topic, title, description, descriptionDecoded, changes, related, sources } = gold;
  const images = [gold.coverImage, ...(sources ?? []).map((source) => source.image)].filter((url) => url);
  return {
    path: gold.path && isMadeFromTitle(gold.path) ? gold.path : null,
    date,
    topic,
    title,
    description,
    descriptionDecoded,
    sources: sources?.map(({ name, url }) => ({ name, url })),
    images: [...new Set(images)],
    changes: changes?.map(({ title, path, timestamp, label }) => ({ title, path, timestamp, label })),
    related: related?.map(({ title, path, date, context }) => ({ title, path, date, context })),
  };
}

/** Pages whose file has another name than the site's (`README.md`) tell nothing of the site's rule. */
function isMadeFromTitle(path: string): boolean {
  return !/\/(?:README|index)\.md$/.test(path);
}

function toEvent(document: ParsedDocument, text: string) {
  const report = document.reports[0];
  const slice = toSlicer(text);
  return {
    path: report?.path?.value.replace(/^\/(?:zh\/)?/, ""),
    date: report?.date?.value,
    topic: slice(report?.topic),
    title: slice(report?.title),
    description: slice(report?.description),
    descriptionDecoded: report?.description?.text,
    sources: report?.citations.map(({ name, url }) => ({ name, url })),
    images: document.images.map((image) => image.address?.text),
    changes: report?.changes?.map((change) => ({
      title: slice(change.title),
      path: change.path,
      timestamp: change.madeAt,
      label: change.label,
    })),
    related: report?.related.map((one) => ({
      title: slice(one.title),
      path: one.path,
      date: one.date?.value,
      context: one.context.map(slice),
    })),
  };
}

function toIndexAnswer(gold: Gold) {
  return {
    date: gold.date,
    items: gold.items?.map(({ topic, title, path, description, descriptionDecoded, context }) => ({
      topic,
      title,
      path,
      description,
      descriptionDecoded: descriptionDecoded ?? description,
      context,
    })),
  };
}

function toIndex(document: ParsedDocument, text: string) {
  const slice = toSlicer(text);
  return {
    date: document.reports[0]?.date?.value,
    items: document.reports.map((report: ParsedReport) => ({
      topic: slice(report.topic),
      title: slice(report.title),
      path: report.path?.value,
      description: slice(report.description),
      descriptionDecoded: report.description?.text,
      context: report.context.map(slice),
    })),
  };
}
