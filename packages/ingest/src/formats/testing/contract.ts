import type { ParsedDocument, TextSpan } from "../../parsed-document.ts";
import { isLayout, toMerged, toParts } from "../coverage.ts";
import { toLines } from "../page/page.ts";

/** A stretch of a document with the name of what it is. */
interface Named extends TextSpan {
  name: string;
}

/**
 * Everything in which a parsed document breaks the contract of every format, one sentence each; empty if nothing:
 * each span lies in the text and is not empty; parts and omissions cover every word; no omission lies in a part
 * or in another omission; parts overlap only as `MAY_OVERLAP` says; reports hold what is theirs.
 */
export function findBreaches(text: string, document: ParsedDocument): string[] {
  const parts = toNamed(document);
  return [
    ...[...parts, ...toReasons(document)].flatMap((span) => toSpanBreach(text, span)),
    ...toUncovered(text, document),
    ...toOmissionBreaches(document),
    ...toOverlapBreaches(parts),
    ...toReportBreaches(document),
  ];
}

/** Pairs of parts that may share words, and why. */
const MAY_OVERLAP = [
  // The page's title is its story's title; a member's page is headed by the author of all its comments.
  "report.title+title",
  "author+title",
  "author+author",
  // An opening line carries the dateline; so does the byline, where it names the agency.
  "dateline+paragraph",
  "agency+dateline",
  "agency+byline",
  "agency+paragraph",
  "byline+published",
  // A dateline of a line of its own may give the day of publication, and in a text without a site around it is story.
  "dateline+published",
  "paragraph+published",
  // A caption's line may end with its credit.
  "caption+credit",
  // A day heading dates the page and every item below it; a listing's date line names author or section.
  "date+title",
  "date+date",
  "byline+date",
  "date+topic",
  // The address of an index's item stands beside its title; several items may link one address.
  "address+report.title",
  // Comments of a member's page share the headline they were left under.
  "about+about",
];

function toNamed(document: ParsedDocument): Named[] {
  const named: (Named | null)[] = [
    toOne("title", document.title),
    toOne("rights", document.rights),
    toOne("dateline", document.dateline),
    toOne("agency", document.dateline?.agency),
    ...(document.published?.evidence ?? []).map((span) => toOne("published", span)),
  ];
  for (const { caption, credit, address } of document.images) {
    named.push(toOne("caption", caption), toOne("credit", credit), toOne("image", address));
  }
  for (const report of document.reports) {
    named.push(toOne("report.title", report.title), toOne("description", report.description));
    named.push(toOne("topic", report.topic), toOne("byline", report.byline));
    named.push(...report.paragraphs.map((span) => toOne("paragraph", span)));
    named.push(...report.citations.map((span) => toOne("citation", span)));
    named.push(...report.context.map((span) => toOne("context", span)));
    named.push(...report.related.map((span) => toOne("related", span)));
    named.push(...(report.changes ?? []).map((span) => toOne("change", span)));
    named.push(...(report.date?.evidence ?? []).map((span) => toOne("date", span)));
  }
  for (const comment of document.comments ?? []) {
    named.push(toOne("comment", comment), toOne("author", comment.author), toOne("votes", comment.scoreSpan));
    named.push(toOne("posted", comment.postedAt), toOne("about", comment.about));
  }
  return named.filter((one) => one !== null);
}

function toOne(name: string, span: TextSpan | null | undefined): Named | null {
  return span ? { name, start: span.start, end: span.end } : null;
}

/** Spans that only say why, and omissions and warnings. */
function toReasons(document: ParsedDocument): Named[] {
  const stated = [
    document.url,
    document.source,
    document.published,
    ...document.reports.flatMap((one) => [one.path, one.date]),
  ];
  return [
    ...stated.flatMap((one) =>
      (one?.evidence ?? []).map((span) => ({ ...span, name: `evidence of ${one?.rule}` })),
    ),
    ...document.omissions.map((omission) => ({ ...omission, name: `omission ${omission.reason}` })),
    ...document.warnings.flatMap(({ code, span }) => (span ? [{ ...span, name: `warning ${code}` }] : [])),
  ];
}

function toSpanBreach(text: string, { name, start, end }: Named): string[] {
  const isInside =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  return isInside ? [] : [`${name} ${start} to ${end} is no stretch of a text of ${text.length} code units.`];
}

/** Words that are in no part and no omission. */
function toUncovered(text: string, document: ParsedDocument): string[] {
  const covered = toMerged([...toParts(document), ...document.omissions]);
  return toLines(text, 0, text.length).flatMap((line) => {
    const inside = covered.filter((span) => span.start < line.end && span.end > line.start);
    let at = line.start;
    const gaps: string[] = [];
    for (const span of [...inside, { start: line.end, end: line.end }]) {
      if (span.start > at) gaps.push(text.slice(at, span.start));
      at = Math.max(at, span.end);
    }
    const lost = gaps.filter((gap) => (inside.length === 0 ? gap.trim() !== "" : !isLayout(gap.trim())));
    return lost.map((gap) => `${JSON.stringify(gap)} is lost.`);
  });
}

function toOmissionBreaches(document: ParsedDocument): string[] {
  const parts = toMerged(toParts(document));
  const breaches: string[] = [];
  let last = -1;
  for (const { start, end, reason } of document.omissions) {
    if (start < last) breaches.push(`Omission ${reason} at ${start} overlaps the one before it.`);
    if (parts.some((part) => part.start < end && part.end > start)) {
      breaches.push(`Omission ${reason} at ${start} lies in a part.`);
    }
    last = Math.max(last, end);
  }
  return breaches;
}

function toOverlapBreaches(parts: Named[]): string[] {
  const sorted = parts.toSorted((a, b) => a.start - b.start);
  return sorted.flatMap((part, index) => {
    const breaches: string[] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.start >= part.end) break;
      const pair = [part.name, other.name].sort().join("+");
      if (!MAY_OVERLAP.includes(pair)) breaches.push(`${pair} overlap at ${other.start}.`);
    }
    return breaches;
  });
}

function toReportBreaches({ reports }: ParsedDocument): string[] {
  return reports.flatMap((report, index) => {
    const own = [
      report.title,
      report.description,
      ...report.paragraphs,
      ...report.citations,
      ...report.related,
    ];
    const outside = own.filter((span) => span && (span.start < report.start || span.end > report.end)).length;
    const before = reports[index - 1];
    return [
      ...(outside > 0 ? [`${outside} parts of report ${index} lie outside of it.`] : []),
      ...(before && before.start > report.start
        ? [`Report ${index} stands before report ${index - 1}.`]
        : []),
    ];
  });
}
