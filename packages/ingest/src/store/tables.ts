import type { ArchiveRows } from "../resolve/archive.ts";
import type { SluggedNoun } from "../resolve/share-slugs.ts";

/** A table of the archive, and what storing must know of it. */
export interface Table {
  name: keyof ArchiveRows;
  /** The table's name in the database. */
  sql: string;
  /** Its primary key. */
  key: string[];
  /** A unique column that may pass from one row to another: set aside first, so that no two rows hold a value at once. */
  passed?: { column: string; aside: string };
}

const SLUG = { column: "slug", aside: `old.slug || '~' || old.id` };
const POSITION = { column: "position", aside: "-1 - old.position" };

/** Every derived table, each behind those that it refers to. */
export const TABLES: Table[] = [
  { name: "source", sql: "Source", key: ["id"], passed: SLUG },
  { name: "document", sql: "Document", key: ["id"] },
  { name: "capture", sql: "Capture", key: ["id"] },
  { name: "image", sql: "Image", key: ["id"] },
  { name: "omission", sql: "Omission", key: ["id"] },
  { name: "warning", sql: "Warning", key: ["id"] },
  { name: "entity", sql: "Entity", key: ["id"], passed: SLUG },
  { name: "alias", sql: "Alias", key: ["id"] },
  { name: "mention", sql: "Mention", key: ["id"] },
  { name: "event", sql: "Event", key: ["id"], passed: SLUG },
  { name: "eventEntity", sql: "EventEntity", key: ["eventId", "entityId"] },
  { name: "report", sql: "Report", key: ["id"], passed: POSITION },
  { name: "attribution", sql: "Attribution", key: ["id"] },
  { name: "citation", sql: "Citation", key: ["id"] },
  { name: "relation", sql: "Relation", key: ["id"] },
  { name: "commentThread", sql: "CommentThread", key: ["id"] },
  { name: "comment", sql: "Comment", key: ["id"], passed: POSITION },
  { name: "claim", sql: "Claim", key: ["id"] },
  { name: "span", sql: "Span", key: ["claimId", "position"] },
  { name: "decisionEffect", sql: "DecisionEffect", key: ["decisionId", "claimId"] },
  { name: "extraction", sql: "Extraction", key: ["documentId"] },
  { name: "nameTally", sql: "NameTally", key: ["id"] },
  { name: "sourceTally", sql: "SourceTally", key: ["id"] },
  { name: "reportTraits", sql: "ReportTraits", key: ["reportId"] },
  { name: "reportBlock", sql: "ReportBlock", key: ["hash", "reportId"] },
];

/** The tables of the nouns that have slugs. */
export const SLUGGED: Record<SluggedNoun, string> = {
  source: "Source",
  entity: "Entity",
  event: "Event",
};

/** A name as PostgreSQL takes it. Names of tables and columns come from the models, never from documents. */
export function quoteName(name: string): string {
  return `"${name}"`;
}
