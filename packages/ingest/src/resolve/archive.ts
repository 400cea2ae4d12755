import type {
  AliasRow,
  AttributionRow,
  CaptureRow,
  CitationRow,
  ClaimRow,
  CommentRow,
  CommentThreadRow,
  DecisionEffectRow,
  DocumentRow,
  EntityRow,
  EventEntityRow,
  EventRow,
  ExtractionRow,
  ImageRow,
  MentionRow,
  NameTallyRow,
  OmissionRow,
  RelationRow,
  ReportBlockRow,
  ReportRow,
  ReportTraitsRow,
  SourceRow,
  SourceTallyRow,
  SpanRow,
  WarningRow,
} from "@annals/schema/rows";
import type { Extraction } from "../extract/extraction.ts";

/** One time that a document was saved. */
export interface DocumentCapture {
  url: string | null;
  /** ISO 8601 instant. */
  retrievedAt: string | null;
  /**
   * What the server, or the container of the page, said that the bytes are, where the bytes alone would be read otherwise:
   * `text/html; charset=windows-1251`. Absent like null.
   */
  mediaType?: string | null;
}

/** A document with what it says by itself: all that resolution knows of it. */
export interface ResolvableDocument {
  /** `doc-…`, made from the hash. */
  id: string;
  sha256: string;
  byteLength: number;
  /** The bytes as given, which `sha256` names; null where they are exactly the UTF-8 of `text`. */
  bytes: Uint8Array<ArrayBuffer> | null;
  /** A pure function of the bytes and of what the captures say that they are. */
  text: string;
  captures: DocumentCapture[];
  extraction: Extraction;
}

/** A whole archive as rows, a table each. A pure function of its documents: their order does not matter. */
export interface ArchiveRows {
  source: SourceRow[];
  document: DocumentRow[];
  capture: CaptureRow[];
  image: ImageRow[];
  omission: OmissionRow[];
  warning: WarningRow[];
  entity: EntityRow[];
  alias: AliasRow[];
  mention: MentionRow[];
  event: EventRow[];
  eventEntity: EventEntityRow[];
  report: ReportRow[];
  attribution: AttributionRow[];
  citation: CitationRow[];
  relation: RelationRow[];
  commentThread: CommentThreadRow[];
  comment: CommentRow[];
  claim: ClaimRow[];
  span: SpanRow[];
  decisionEffect: DecisionEffectRow[];
  extraction: ExtractionRow[];
  nameTally: NameTallyRow[];
  sourceTally: SourceTallyRow[];
  reportTraits: ReportTraitsRow[];
  reportBlock: ReportBlockRow[];
}

/** Version of every rule in `resolve/`; raise it when any of them changes what it makes. */
export const RESOLVE_RULE_VERSION = 10;
