import { createHash } from "node:crypto";
import type { PrismaClient } from "@annals/schema/client";
import { toArchiveDate } from "@annals/schema/edtf";
import { toDocumentId, toId, toSlug } from "@annals/schema/ids";
import type {
  AliasRow,
  AttributionRow,
  CitationRow,
  ClaimRow,
  CommentRow,
  CommentThreadRow,
  DocumentRow,
  EntityRow,
  EventEntityRow,
  EventRow,
  ImageRow,
  MentionRow,
  OmissionRow,
  RelationRow,
  ReportRow,
  SourceRow,
  SpanRow,
  WarningRow,
} from "@annals/schema/rows";

/** Words of a document that something rests on. */
export type Evidence = readonly [document: DocumentRow, quote: string];

/** Where a claim's subject is told: exactly one of these. */
export interface ClaimParts {
  property: string;
  value: string | null;
  because: string;
  rule?: string;
  status?: "SHOWN" | "RIVAL";
  confidence?: number;
  evidence?: readonly Evidence[];
}

type Subject = "documentId" | "reportId" | "eventId" | "entityId" | "aliasId" | "commentId" | "relationId";

const toDay = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** The columns of a date in EDTF; null = undated. */
function toDateColumns(edtf: string | null) {
  const { from, to, precision } = toArchiveDate(edtf);
  return { dateEdtf: edtf, dateFrom: toDay(from), dateTo: toDay(to), datePrecision: precision };
}

/** Finds words in a document. Throws if it does not have them: a mistake in a test. */
export function findSpan(
  document: DocumentRow,
  quote: string,
): { start: number; end: number; quote: string } {
  const start = document.text.indexOf(quote);
  if (start === -1) throw new Error(`${document.id} does not say “${quote}”.`);
  return { start, end: start + quote.length, quote };
}

/** Makes the rows of an archive for a test, with the ids that ingest would make, and stores them. */
export class ArchiveBuilder {
  readonly sources: SourceRow[] = [];
  readonly documents: DocumentRow[] = [];
  readonly images: ImageRow[] = [];
  readonly omissions: OmissionRow[] = [];
  readonly warnings: WarningRow[] = [];
  readonly entities: EntityRow[] = [];
  readonly aliases: AliasRow[] = [];
  readonly mentions: MentionRow[] = [];
  readonly events: EventRow[] = [];
  readonly links: EventEntityRow[] = [];
  readonly reports: ReportRow[] = [];
  readonly attributions: AttributionRow[] = [];
  readonly citations: CitationRow[] = [];
  readonly relations: RelationRow[] = [];
  readonly threads: CommentThreadRow[] = [];
  readonly comments: CommentRow[] = [];
  readonly claims: ClaimRow[] = [];
  readonly spans: SpanRow[] = [];

  /** Adds a source. */
  source(name: string, domain: string | null = null): SourceRow {
    const slug = toSlug(name);
    const row = { id: toId("src", name), slug, slugStem: slug, name, domain };
    this.sources.push(row);
    return row;
  }

  /** Adds a document; what is not told is plain. */
  document(text: string, parts: Partial<DocumentRow> = {}): DocumentRow {
    const sha256 = createHash("sha256").update(text).digest("hex");
    const row: DocumentRow = {
      id: toDocumentId(sha256),
      sha256,
      byteLength: Buffer.byteLength(text),
      bytes: null,
      text,
      format: "general-article",
      language: "en",
      title: null,
      url: null,
      publishedAt: null,
      publishedOffset: null,
      publishedDay: null,
      retrievedAt: null,
      rights: null,
      isRestricted: false,
      excerpt: text.slice(0, 100),
      sourceId: null,
      isHidden: false,
      ...parts,
    };
    this.documents.push(row);
    return row;
  }

  /** Adds an entity with its name as an alias. */
  entity(name: string, kind: EntityRow["kind"], aliases: readonly string[] = []): EntityRow {
    const slug = toSlug(name);
    const row: EntityRow = {
      id: toId("ent", kind, name),
      slug,
      slugStem: slug,
      key: name,
      name,
      kind,
      isHidden: false,
    };
    this.entities.push(row);
    for (const [index, alias] of [name, ...aliases].entries()) {
      this.aliases.push({
        id: toId("ali", row.id, alias),
        entityId: row.id,
        name: alias,
        mentionCount: 9 - index,
      });
    }
    return row;
  }

  /** Adds an event; `date` is EDTF or null. */
  event(title: string, date: string | null, parts: Partial<EventRow> = {}): EventRow {
    const slug = `${date ?? "undated"}-${toSlug(title, 60)}`.toLowerCase().replace(/[^a-z0-9-]/g, "-");
    const row: EventRow = {
      id: toId("evt", title, date ?? ""),
      slug,
      slugStem: slug,
      title,
      description: null,
      kind: "OTHER",
      status: "OCCURRED",
      isHidden: false,
      ...toDateColumns(date),
      placeId: null,
      ...parts,
    };
    this.events.push(row);
    return row;
  }

  /** Adds a report of an event: the stretch of the document that is the quote, or the whole document. */
  report(
    event: EventRow,
    document: DocumentRow,
    parts: Partial<ReportRow> & { quote?: string } = {},
  ): ReportRow {
    const { quote, ...columns } = parts;
    const { start, end } = findSpan(document, quote ?? document.text);
    const position = this.reports.filter(({ documentId }) => documentId === document.id).length;
    const row: ReportRow = {
      id: toId("rep", document.id, start, end, position),
      documentId: document.id,
      position,
      role: "MAIN",
      status: "OCCURRED",
      title: null,
      description: null,
      topic: null,
      start,
      end,
      isPartial: false,
      ...toDateColumns(event.dateEdtf ?? null),
      eventId: event.id,
      ...columns,
    };
    this.reports.push(row);
    return row;
  }

  /** Adds the chain by which a report reached the page, nearest first. */
  attribute(report: ReportRow, ...sources: readonly SourceRow[]): void {
    sources.forEach(({ id }, position) => {
      this.attributions.push({
        id: toId("att", report.id, position),
        reportId: report.id,
        position,
        sourceId: id,
      });
    });
  }

  /** Adds a link that the document gives for a report. */
  cite(report: ReportRow, document: DocumentRow, source: SourceRow, url: string): void {
    const position = this.citations.filter(({ reportId }) => reportId === report.id).length;
    const { start, end } = findSpan(document, url);
    const id = toId("cit", report.id, position);
    this.citations.push({
      id,
      reportId: report.id,
      position,
      name: source.name,
      url,
      start,
      end,
      sourceId: source.id,
    });
  }

  /** Adds a mention of an entity at the first such words of a document. */
  mention(
    document: DocumentRow,
    entity: EntityRow,
    words: string,
    parts: Partial<MentionRow> = {},
  ): MentionRow {
    const { start, end, quote } = findSpan(document, words);
    const row: MentionRow = {
      id: toId("men", document.id, start, end),
      documentId: document.id,
      start,
      end,
      quote,
      zone: "BODY",
      entityId: entity.id,
      rule: "link/name",
      ruleVersion: 1,
      because: `“${quote}” is a name of ${entity.name}.`,
      confidence: 1,
      evidenceStart: null,
      evidenceEnd: null,
      ...parts,
    };
    this.mentions.push(row);
    return row;
  }

  /** Lets an entity take part in an event. */
  link(
    event: EventRow,
    entity: EntityRow,
    role: EventEntityRow["role"] = "PARTICIPANT",
    mentionCount = 1,
  ): void {
    const dateFrom = event.dateFrom ?? null;
    this.links.push({ eventId: event.id, entityId: entity.id, role, mentionCount, dateFrom });
  }

  /** Adds a link that a document names from one event to another. */
  relation(from: EventRow, to: EventRow, context: string[]): RelationRow {
    const id = toId("rel", from.id, to.id);
    const row: RelationRow = { id, eventId: from.id, relatedId: to.id, context, score: context.length };
    this.relations.push(row);
    return row;
  }

  /** Adds the thread of a document. */
  thread(document: DocumentRow): CommentThreadRow {
    const row = { id: toId("thr", document.id), documentId: document.id };
    this.threads.push(row);
    return row;
  }

  /** Adds a comment whose text stands in the document. */
  comment(
    thread: CommentThreadRow,
    document: DocumentRow,
    text: string,
    parts: Partial<CommentRow> = {},
  ): CommentRow {
    const { start, end } = findSpan(document, text);
    const row: CommentRow = {
      id: toId("cmt", document.id, start, end),
      threadId: thread.id,
      position: this.comments.filter(({ threadId }) => threadId === thread.id).length,
      author: null,
      postedAt: null,
      score: null,
      up: null,
      down: null,
      start,
      end,
      text,
      isPartial: false,
      inReplyToId: null,
      replyKind: null,
      replyConfidence: null,
      depth: 0,
      isHidden: false,
      ...parts,
    };
    this.comments.push(row);
    return row;
  }

  /** Adds a claim of a subject with its spans. */
  claim(subject: Subject, subjectId: string, parts: ClaimParts): ClaimRow {
    const { property, value, because, rule = `${property}/test`, status = "SHOWN", confidence = 1 } = parts;
    const id = toId("clm", subject, subjectId, property, value ?? "", rule, status);
    const none = {
      documentId: null,
      reportId: null,
      eventId: null,
      entityId: null,
      aliasId: null,
      commentId: null,
    };
    const row: ClaimRow = {
      ...{ id, property, value, rule, ruleVersion: 1, status, confidence, because },
      ...none,
      relationId: null,
      [subject]: subjectId,
    };
    this.claims.push(row);
    (parts.evidence ?? []).forEach(([document, quote], position) => {
      this.spans.push({ claimId: id, position, documentId: document.id, ...findSpan(document, quote) });
    });
    return row;
  }

  /** Writes all rows, parents first. */
  async store(db: PrismaClient): Promise<void> {
    await db.source.createMany({ data: this.sources });
    await db.document.createMany({ data: this.documents });
    await db.image.createMany({ data: this.images });
    await db.omission.createMany({ data: this.omissions });
    await db.warning.createMany({ data: this.warnings });
    await db.entity.createMany({ data: this.entities });
    await db.alias.createMany({ data: this.aliases });
    await db.mention.createMany({ data: this.mentions });
    await db.event.createMany({ data: this.events });
    await db.eventEntity.createMany({ data: this.links });
    await db.report.createMany({ data: this.reports });
    await db.attribution.createMany({ data: this.attributions });
    await db.citation.createMany({ data: this.citations });
    await db.relation.createMany({ data: this.relations });
    await db.commentThread.createMany({ data: this.threads });
    await db.comment.createMany({ data: this.comments });
    await db.claim.createMany({ data: this.claims });
    await db.span.createMany({ data: this.spans });
  }
}
