import type { Connection } from "@annals/schema/client";
import type { ArchiveRows } from "../resolve/archive.ts";
import { RULES_OF_EVENTS, type Scope } from "../resolve/growing/grow-archive.ts";
import { toLookUp } from "./look-up.ts";

const ids = (noun: string) => `(SELECT id FROM pg_temp.scope WHERE noun = '${noun}')`;

/** For each table which of its rows a scope holds: a condition on the row `old`. */
const CONDITIONS: Record<keyof ArchiveRows, string> = {
  source: `old.id IN ${ids("source")}`,
  document: `old.id IN ${ids("document")}`,
  capture: `old."documentId" IN ${ids("document")}`,
  image: `old."documentId" IN ${ids("document")}`,
  omission: `old."documentId" IN ${ids("document")}`,
  warning: `old."documentId" IN ${ids("document")}`,
  entity: `old.id IN ${ids("entity")}`,
  alias: `old."entityId" IN ${ids("entity")}`,
  mention: `old."documentId" IN ${ids("mentioning")}`,
  event: `old.id IN ${ids("event")}`,
  eventEntity: `old."eventId" IN ${ids("event")}`,
  report: `old.id IN ${ids("report")}`,
  attribution: `old."reportId" IN ${ids("report")}`,
  citation: `old."reportId" IN ${ids("report")}`,
  relation: `old.id IN ${ids("relation")}`,
  commentThread: `old."documentId" IN ${ids("document")}`,
  comment: `old.id IN ${ids("comment")}`,
  claim: `old.id IN ${ids("claim")}`,
  span: `old."claimId" IN ${ids("claim")}`,
  decisionEffect: `old."claimId" IN ${ids("claim")}`,
  extraction: `old."documentId" IN ${ids("document")}`,
  nameTally: `old.id IN ${ids("tally")}`,
  sourceTally: `old.id IN ${ids("source")}`,
  reportTraits: `old."reportId" IN ${ids("report")}`,
  reportBlock: `old."reportId" IN ${ids("report")}`,
};

/** In which table the rows are that each part of a scope names. */
const GIVEN: Record<keyof Scope, [noun: string, table: string]> = {
  sources: ["source", "Source"],
  documents: ["document", "Document"],
  mentioning: ["mentioning", "Document"],
  tallies: ["tally", "NameTally"],
  entities: ["entity", "Entity"],
  events: ["event", "Event"],
  listing: ["listing", "Event"],
  reports: ["report", "Report"],
  counted: ["counted", "Report"],
};

/** What follows from the ids of a scope, in order. */
const DERIVED: [noun: string, select: string][] = [
  ["relation", toRowsOf("Relation", "eventId", "listing")],
  ["thread", toRowsOf("CommentThread", "documentId", "document")],
  ["comment", toRowsOf("Comment", "threadId", "thread")],
  ["alias", toRowsOf("Alias", "entityId", "entity")],
  [
    "claim",
    [
      ...["document", "report", "event", "entity", "alias", "comment", "relation"].map((noun) =>
        toRowsOf("Claim", `${noun}Id`, noun),
      ),
      `${toRowsOf("Claim", "reportId", "counted")} WHERE rule IN (${RULES_OF_EVENTS.map((rule) => `'${rule}'`).join(", ")})`,
    ].join(" UNION ALL "),
  ],
];

/** The ids of the rows of a table that belong to those of a noun in scope: a look-up for each (see `toLookUp`). */
function toRowsOf(table: string, column: string, noun: string): string {
  return `SELECT own.id FROM ${ids(noun)} owner
    CROSS JOIN LATERAL (SELECT * FROM "${table}" WHERE "${column}" = owner.id OFFSET 0) own`;
}

/**
 * Lays out a scope in a temporary table of the transaction, for the conditions of `toScopeCondition`. Most that a batch names is new:
 * only what the archive has is kept, so that all that is asked of it is as little as that.
 */
export async function stageScope(connection: Connection, scope: Scope): Promise<void> {
  await connection.query(
    "CREATE TEMPORARY TABLE scope (noun text, id text, PRIMARY KEY (noun, id)) ON COMMIT DROP",
  );
  for (const part of Object.keys(GIVEN) as (keyof Scope)[]) {
    const [noun, table] = GIVEN[part];
    if (scope[part].length > 0) await add(connection, noun, toLookUp("id", table, "id"), [scope[part]]);
  }
  await connection.query("ANALYZE pg_temp.scope");
  for (const [noun, select] of DERIVED) await add(connection, noun, select, []);
  await connection.query("ANALYZE pg_temp.scope");
}

async function add(connection: Connection, noun: string, select: string, values: unknown[]): Promise<void> {
  await connection.query(
    `INSERT INTO pg_temp.scope SELECT '${noun}', id FROM (${select}) rows ON CONFLICT DO NOTHING`,
    values,
  );
}

/** The condition that a row `old` of a table is in the scope. */
export function toScopeCondition(table: keyof ArchiveRows): string {
  return CONDITIONS[table];
}
