import type { ParsedDocument, ParsedOmission, TextSpan } from "../parsed-document.ts";
import type { Page } from "./page/page.ts";
import { toTrimmed } from "./page/page.ts";

/** A document before its omissions are known. */
export type Draft = Omit<ParsedDocument, "omissions">;

/** Says why a stretch that no part took is left out: a reason such as `menu`. */
export type Classify = (stretch: string, span: TextSpan) => string;

/**
 * The stretches of a document that carry its words and that the archive keeps, in no order: titles, paragraphs,
 * links, captions, comments, the lines its dates stand on, the address by which an index links an item. Spans that
 * only say why (`source`, `url`, a `path` made again) are not among them, nor are the extents of reports, in which
 * all of these lie, nor what `toUnkept` gives.
 */
export function toParts(document: Draft): TextSpan[] {
  const { title, rights, dateline } = document;
  const parts: (TextSpan | null | undefined)[] = [title, rights, dateline, dateline?.agency];
  parts.push(...(document.published?.evidence ?? []));
  for (const image of document.images) parts.push(image.caption, image.credit);
  for (const report of document.reports) {
    parts.push(report.title, report.description, report.topic, ...report.paragraphs);
    parts.push(...report.citations, ...report.context, ...report.related);
    parts.push(...(report.date?.evidence ?? []));
    if (report.path?.rule === "path/link") parts.push(...report.path.evidence);
  }
  for (const comment of document.comments ?? []) {
    parts.push(comment, comment.author, comment.postedAt, comment.scoreSpan);
  }
  return parts.filter((part): part is TextSpan => part !== null && part !== undefined);
}

/**
 * The stretches that are understood but that the archive keeps nowhere, in order and apart, each with the reason
 * that it is left out with: bylines, changes, addresses of images, the headlines that comments were left under.
 */
function toUnkept(document: Draft): ParsedOmission[] {
  const unkept: ParsedOmission[] = [];
  const add = (reason: string, spans: (TextSpan | null | undefined)[]) => {
    for (const span of spans) if (span) unkept.push({ start: span.start, end: span.end, reason });
  };
  for (const report of document.reports) {
    add("not-kept-byline", [report.byline]);
    add("not-kept-changes", report.changes ?? []);
  }
  for (const image of document.images) add("not-kept-image-address", [image.address]);
  for (const comment of document.comments ?? []) add("not-kept-about", [comment.about]);
  let last = 0;
  return unkept
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((one) => {
      const isApart = one.start >= last;
      if (isApart) last = one.end;
      return isApart;
    });
}

/** A gap between parts, cut where something that is not kept begins and ends. */
function toPieces(gap: TextSpan, unkept: ParsedOmission[]): (TextSpan & { reason: string | null })[] {
  const pieces: (TextSpan & { reason: string | null })[] = [];
  let at = gap.start;
  for (const one of unkept) {
    const [start, end] = [Math.max(one.start, at), Math.min(one.end, gap.end)];
    if (start >= end) continue;
    if (start > at) pieces.push({ start: at, end: start, reason: null });
    pieces.push({ start, end, reason: one.reason });
    at = end;
  }
  if (at < gap.end) pieces.push({ start: at, end: gap.end, reason: null });
  return pieces;
}

/**
 * Adds to a draft every stretch of a line that no part covers, as an omission with its reason, so that nothing
 * of a page is lost silently. Marks without letters beside a part (`1.`, `###`, `](`) are layout, not words.
 */
export function toDocument(page: Page, draft: Draft, classify: Classify): ParsedDocument {
  const covered = toMerged(toParts(draft));
  const omissions: ParsedOmission[] = [];
  const unkept = toUnkept(draft);
  let first = 0;
  let next = 0;
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
    while (next < unkept.length && (unkept[next]?.end ?? 0) <= line.start) next += 1;
    const inLine: ParsedOmission[] = [];
    for (let index = next; (unkept[index]?.start ?? line.end) < line.end; index += 1) {
      const one = unkept[index];
      if (one) inLine.push(one);
    }
    const pieces = gaps.flatMap((gap) => toPieces(gap, inLine));
    const isWhole = pieces.length === 1 && pieces[0]?.start === line.start && pieces[0]?.end === line.end;
    for (const piece of pieces) {
      const span = toTrimmed(page.text, piece);
      const stretch = page.text.slice(span.start, span.end);
      if (stretch === "" || (!isWhole && piece.reason === null && isLayout(stretch))) continue;
      omissions.push({ ...span, reason: piece.reason ?? classify(stretch, span) });
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
