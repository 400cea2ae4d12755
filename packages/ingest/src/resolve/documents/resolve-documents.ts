import { parseEdtf } from "@annals/schema/edtf";
import { toId } from "@annals/schema/ids";
import type { CaptureRow, DocumentRow, ImageRow, OmissionRow, WarningRow } from "@annals/schema/rows";
import { findRightsRule } from "../../formats/origin/rights.ts";
import { byText } from "../../order.ts";
import type { ParsedDocument, Stated, TextSpan } from "../../parsed-document.ts";
import { RESOLVE_RULE_VERSION, type ResolvableDocument } from "../archive.ts";
import { type ClaimDraft, inDocument } from "../claims.ts";
import { correctDocument } from "../decisions/correct-document.ts";
import type { DecisionBook } from "../decisions/decision-book.ts";
import { toRulingClaims } from "../decisions/decision-claims.ts";
import { toDay } from "../to-day.ts";
import { findCapturedUrl } from "./captured-url.ts";
import { toSourceId } from "./source-tally.ts";

/** What the archive keeps of the pages themselves. */
export interface Documents {
  rows: DocumentRow[];
  captures: CaptureRow[];
  images: ImageRow[];
  omissions: OmissionRow[];
  warnings: WarningRow[];
  claims: ClaimDraft[];
}

/** The rows of the documents, and the claims on when, where and by whom they were published. */
export function resolveDocuments(
  documents: readonly ResolvableDocument[],
  decisions: DecisionBook,
): Documents {
  const rulingsOf = (id: string) => correctDocument(id, decisions);
  return {
    rows: documents.map((document) => ({
      ...toDocumentRow(document),
      isHidden: rulingsOf(document.id).length > 0,
    })),
    captures: documents.flatMap(toCaptureRows),
    images: documents.flatMap(toImageRows),
    omissions: documents.flatMap(({ id, extraction: { parsed } }) =>
      parsed.omissions.map(({ start, end, reason }) => ({
        id: toId("omi", id, start, end),
        documentId: id,
        start,
        end,
        reason,
      })),
    ),
    warnings: documents.flatMap(({ id, extraction: { parsed } }) =>
      parsed.warnings.map(({ code, message, span }) => ({
        id: toId("war", id, code, span?.start ?? -1, span?.end ?? -1),
        documentId: id,
        code,
        message,
        start: span?.start ?? null,
        end: span?.end ?? null,
      })),
    ),
    claims: documents.flatMap((document) => [
      ...toClaims(document),
      ...toRulingClaims({ subject: "document", subjectId: document.id }, rulingsOf(document.id)),
    ]),
  };
}

function toDocumentRow(document: ResolvableDocument): Omit<DocumentRow, "isHidden"> {
  const { parsed, reports } = document.extraction;
  const rights = parsed.rights ? findRightsRule(parsed.rights.rule) : null;
  return {
    id: document.id,
    sha256: document.sha256,
    byteLength: document.byteLength,
    bytes: document.bytes,
    text: document.text,
    format: parsed.format,
    language: parsed.language,
    title: parsed.title?.text ?? null,
    url: findUrl(document),
    publishedAt: toPublishedAt(parsed),
    publishedOffset: parsed.published?.value.offset ?? null,
    publishedDay: toDay(findPublishedDay(parsed)),
    retrievedAt: findRetrievedAt(document),
    rights: parsed.rights?.rule ?? null,
    isRestricted: rights?.isRestricted ?? false,
    excerpt: reports[0]?.excerpt ?? parsed.title?.text ?? "",
    sourceId: parsed.source ? toSourceId(parsed.source.value) : null,
  };
}

/** The address of a capture; of several, the first by code units; without any, the one that the page itself gives. */
function findUrl({ captures, extraction }: ResolvableDocument): string | null {
  return findCapturedUrl(captures) ?? extraction.parsed.url?.value ?? null;
}

function findRetrievedAt({ captures }: ResolvableDocument): Date | null {
  const [first] = captures.flatMap(({ retrievedAt }) => retrievedAt ?? []).toSorted(byText);
  return first ? new Date(first) : null;
}

/** The day on which the page says it was published, if it is known to the day. */
function findPublishedDay({ published }: ParsedDocument): string | null {
  const date = published ? parseEdtf(published.value.edtf) : null;
  return date?.ok && date.value.from !== null && date.value.from === date.value.to ? date.value.from : null;
}

/** ISO 8601, no finer than the page states; null where the day is not fully known. */
function toPublishedAt(parsed: ParsedDocument): string | null {
  const day = findPublishedDay(parsed);
  const { time, offset } = parsed.published?.value ?? { time: null, offset: null };
  if (day === null) return null;
  return time === null ? day : `${day}T${time}${offset ?? ""}`;
}

function toCaptureRows({ id, captures }: ResolvableDocument): CaptureRow[] {
  const rows = captures.map(({ url, retrievedAt, mediaType = null }) => ({
    id: toId("cap", id, url ?? "", retrievedAt ?? "", ...(mediaType === null ? [] : [mediaType])),
    documentId: id,
    url,
    retrievedAt: retrievedAt === null ? null : new Date(retrievedAt),
    mediaType,
  }));
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function toImageRows({ id, text, extraction }: ResolvableDocument): ImageRow[] {
  return extraction.parsed.images.map(({ caption, credit }, position) => ({
    id: toId("img", id, position),
    documentId: id,
    position,
    caption: caption ? toLine(text, caption) : null,
    credit: credit ? toLine(text, credit) : null,
    captionStart: caption?.start ?? null,
    captionEnd: caption?.end ?? null,
    creditStart: credit?.start ?? null,
    creditEnd: credit?.end ?? null,
  }));
}

/** Words of the page on one line, with plain spaces. */
function toLine(text: string, { start, end }: TextSpan): string {
  return text.slice(start, end).replace(/\s+/g, " ");
}

function toClaims(document: ResolvableDocument): ClaimDraft[] {
  const { parsed } = document.extraction;
  const { rights } = parsed;
  const rule = rights ? findRightsRule(rights.rule) : null;
  return [
    ...toStatedClaim(
      document,
      "published",
      parsed.published,
      ({ edtf, time, offset }) => `${edtf}${time ? `T${time}${offset ?? ""}` : ""}`,
    ),
    ...toStatedClaim(document, "source", parsed.source, (name) => name),
    ...toStatedClaim(document, "url", parsed.url, (url) => url),
    ...(rights && rule
      ? [
          toClaim(
            document,
            "rights",
            { value: rights.rule, rule: `rights/${rights.rule}`, because: rule.why, evidence: [rights] },
            rights.rule,
          ),
        ]
      : []),
  ];
}

function toStatedClaim<Value>(
  document: ResolvableDocument,
  property: string,
  stated: Stated<Value> | null,
  toText: (value: Value) => string,
): ClaimDraft[] {
  return stated ? [toClaim(document, property, stated, toText(stated.value))] : [];
}

function toClaim(
  document: ResolvableDocument,
  property: string,
  stated: Stated<unknown>,
  value: string,
): ClaimDraft {
  return {
    subject: "document",
    subjectId: document.id,
    property,
    value,
    rule: stated.rule,
    ruleVersion: RESOLVE_RULE_VERSION,
    status: "SHOWN",
    because: stated.because,
    evidence: inDocument(document, stated.evidence),
  };
}
