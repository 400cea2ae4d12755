import type { ParsedDocument, ParsedOmission, TextSpan } from "../parsed-document.ts";
import type { Page } from "./page.ts";
import { toTrimmed } from "./page.ts";

/** A document before its omissions are known. */
export type Draft = Omit<ParsedDocument, "omissions">;

/** Says why a stretch that no part took is left out: a reason such as `menu`. */
export type Classify = (stretch: string, span: TextSpan) => string;

/**
 * The stretches of a document that carry its words, in no order: titles, paragraphs, links, captions, comments,
 * the lines its dates stand on, the address by which an index links an item. Spans that only say why (`source`,
 * `url`, a `path` made again) are not among them, nor are the extents of reports, in which all of these lie.
 */
export function toParts(document: Draft): TextSpan[] {
  const { title, rights, dateline } = document;
  const parts: (TextSpan | null | undefined)[] = [title, rights, dateline, dateline?.agency];
  parts.push(...(document.published?.evidence ?? []));
  for (const image of document.images) parts.push(image.caption, image.credit, image.address);
  for (const report of document.reports) {
    parts.push(report.title, report.description, report.topic, report.byline, ...report.paragraphs);
    parts.push(...report.citations, ...report.context, ...report.related, ...(report.changes ?? []));
    parts.push(...(report.date?.evidence ?? []));
    if (report.path?.rule === "path/link") parts.push(...report.path.evidence);
  }
  for (const comment of document.comments ?? []) {
    parts.push(comment, comment.author, comment.postedAt, comment.scoreSpan, comment.about);
  }
  return parts.filter((part): part is TextSpan => part !== null && part !== undefined);
}

/**
 * Adds to a draft every stretch of a line that no part covers, as an omission with its reason, so that nothing
 * of a page is lost silently. Marks without letters beside a part (`1.`, `###`, `](`) are layout, not words.
 */
export function toDocument(page: Page, draft: Draft, classify: Classify): ParsedDocument {
  const covered = toMerged(toParts(draft));
  const omissions: ParsedOmission[] = [];
  let first = 0;
  for (const line of page.lines) {
    while (first < covered.length && (covered[first]?.end ?? 0) <= line.start) first += 1;
    const gaps: TextSpan[] = [];
    let at = line.start;
    for (let index = first; index < covered.length; index += 1) {
      const part = covered[index];
      if (!part || part.start >= line.end) break;
      if (part.start > at) gaps.push({ start: at, end: part.start });
      at = Math.max(at, part.end);
    }
    if (at < line.end) gaps.push({ start: at, end: line.end });
    const isWhole = gaps.length === 1 && gaps[0]?.start === line.start && gaps[0]?.end === line.end;
    for (const gap of gaps) {
      const span = toTrimmed(page.text, gap);
      const stretch = page.text.slice(span.start, span.end);
      if (stretch === "" || (!isWhole && isLayout(stretch))) continue;
      omissions.push({ ...span, reason: classify(stretch, span) });
    }
  }
  return { ...draft, omissions };
}

/** Whether a stretch beside a part is layout: marks, at most a list number, or a label such as `_Context:` or `By`. */
export function isLayout(stretch: string): boolean {
  return /^_[^\s_:]{1,20}:$|^(?:[Bb][Yy]|Author):?$|^[\s\p{P}\p{S}]*(?:\d{1,4}[.)][\s\p{P}\p{S}]*)?$/u.test(
    stretch,
  );
}

/** Spans in order, those that touch or overlap made one. */
export function toMerged(spans: TextSpan[]): TextSpan[] {
  const merged: TextSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}
