import { findOutlet, toCitedName } from "../formats/origin/outlets.ts";
import type {
  ParsedCitation,
  ParsedDocument,
  ParsedReport,
  RightsNotice,
  TextSpan,
} from "../parsed-document.ts";

/** A part of a page, by what it is for; the same words as `MentionZone` in @annals/schema. */
export type ZoneKind = "TITLE" | "BODY" | "CAPTION" | "CONTEXT" | "RELATED" | "CITATION" | "COMMENT";

/** A block of the page that is read on its own: a headline, a paragraph, a caption, a label, a comment. */
export interface Zone extends TextSpan {
  kind: ZoneKind;
  /** 0-based position of the parsed report it belongs to; null for comments and what belongs to the whole page. */
  report: number | null;
  /** Of a link whose words are cut or an address, the name of the outlet that it goes to. */
  means?: string;
}

/** Words under an image that only say whose it is. */
const CREDIT = /^(?:image|photo|picture|credit)s?\s*(?:by|credit)?\s*:/i;

/** The blocks of a page that words are looked for in, in order of the text. Furniture is none of them. */
export function toZones(text: string, parsed: ParsedDocument): Zone[] {
  const main = parsed.reports.findIndex((report) => report.role === "MAIN");
  const page = main < 0 ? null : main;
  const captions = parsed.images.flatMap(({ caption }) =>
    caption && !CREDIT.test(text.slice(caption.start, caption.end)) ? [toZone("CAPTION", caption, page)] : [],
  );
  const agency = parsed.dateline?.agency ? [toZone("CITATION", parsed.dateline.agency, page)] : [];
  const holder = parsed.rights
    ? findHolder(text, parsed.rights).map((span) => toZone("CITATION", span, page))
    : [];
  const comments = (parsed.comments ?? []).map((comment) => toZone("COMMENT", comment, null));
  const zones = [
    ...parsed.reports.flatMap((report, index) => toReportZones(text, report, index)),
    ...captions,
    ...agency,
    ...holder,
    ...comments,
  ];
  return withoutOverlaps(
    zones.filter((zone) => zone.end > zone.start).toSorted((a, b) => a.start - b.start || b.end - a.end),
  );
}

function toReportZones(text: string, report: ParsedReport, index: number): Zone[] {
  const zone = (kind: ZoneKind) => (span: TextSpan) => toZone(kind, span, index);
  return [
    ...(report.title ? [zone("TITLE")(report.title)] : []),
    ...(report.topic ? [zone("CONTEXT")(report.topic)] : []),
    ...(report.description ? [zone("BODY")(report.description)] : []),
    ...report.paragraphs.map(zone("BODY")),
    ...report.context.map(zone("CONTEXT")),
    ...report.citations.flatMap((citation) => {
      const means = toCitedName(citation.name, citation.url);
      return findLinkWords(text, citation).map((span) => ({
        ...zone("CITATION")(span),
        ...(means === citation.name ? {} : { means }),
      }));
    }),
    ...report.related.flatMap((entry) => [
      zone("RELATED")(entry.title),
      ...entry.context.map(zone("CONTEXT")),
    ]),
  ];
}

/** Where a notice about copying names an agency as holder of the rights: the story is its, though another printed it. */
function findHolder(text: string, { holder, start, end }: RightsNotice): TextSpan[] {
  const at = holder && findOutlet(holder)?.kind === "AGENCY" ? text.indexOf(holder, start) : -1;
  return holder && at >= 0 && at + holder.length <= end ? [{ start: at, end: at + holder.length }] : [];
}

/** The words of a link, without its address. */
function findLinkWords(text: string, { name, start, end }: ParsedCitation): TextSpan[] {
  const at = text.indexOf(name, start);
  return name !== "" && at >= 0 && at + name.length <= end ? [{ start: at, end: at + name.length }] : [];
}

function toZone(kind: ZoneKind, { start, end }: TextSpan, report: number | null): Zone {
  return { kind, start, end, report };
}

/** A parser may give one stretch two parts (a lead that is also the first paragraph): the first, longest one stands. */
function withoutOverlaps(zones: Zone[]): Zone[] {
  const kept: Zone[] = [];
  for (const zone of zones) {
    if (zone.start >= (kept.at(-1)?.end ?? 0)) kept.push(zone);
  }
  return kept;
}
