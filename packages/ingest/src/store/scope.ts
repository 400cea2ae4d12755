import type { Connection } from "@annals/schema/client";
import type { ArchiveRows } from "../resolve/archive.ts";
import { RULES_OF_EVENTS, type Scope } from "../resolve/growing/grow-archive.ts";

const ids = (name: string) => `(SELECT id FROM pg_temp.${name})`;

/** For each table which of its rows a scope holds: a condition on the row `old`. */
const CONDITIONS: Record<keyof ArchiveRows, string> = {
  source: `old.id IN ${ids("scope_source")}`,
  document: `old.id IN ${ids("scope_document")}`,
  capture: `old."documentId" IN ${ids("scope_document")}`,
  image: `old."documentId" IN ${ids("scope_document")}`,
  omission: `old."documentId" IN ${ids("scope_document")}`,
  warning: `old."documentId" IN ${ids("scope_document")}`,
  entity: `old.id IN ${ids("scope_entity")}`,
  alias: `old."entityId" IN ${ids("scope_entity")}`,
  mention: `old."documentId" IN ${ids("scope_mentioning")}`,
  event: `old.id IN ${ids("scope_event")}`,
  eventEntity: `old."eventId" IN ${ids("scope_event")}`,
  report: `old.id IN ${ids("scope_report")}`,
  attribution: `old."reportId" IN ${ids("scope_report")}`,
  citation: `old."reportId" IN ${ids("scope_report")}`,
  relation: `old.id IN ${ids("scope_relation")}`,
  commentThread: `old."documentId" IN ${ids("scope_document")}`,
  comment: `old.id IN ${ids("scope_comment")}`,
  claim: `old.id IN ${ids("scope_claim")}`,
  span: `old."claimId" IN ${ids("scope_claim")}`,
  decisionEffect: `old."claimId" IN ${ids("scope_claim")}`,
  extraction: `old."documentId" IN ${ids("scope_document")}`,
  // Tallies grow and never go, but those of sources that nobody speaks of any more.
  nameTally: "false",
  sourceTally: `old.id IN ${ids("scope_source")}`,
  reportTraits: `old."reportId" IN ${ids("scope_report")}`,
  reportBlock: `old."reportId" IN ${ids("scope_report")}`,
};

/** What follows from the ids of a scope, in order. */
const DERIVED: [name: string, select: string][] = [
  ["scope_relation", `SELECT id FROM "Relation" WHERE "eventId" IN ${ids("scope_listing")}`],
  [
    "scope_comment",
    `SELECT id FROM "Comment" WHERE "threadId" IN
      (SELECT id FROM "CommentThread" WHERE "documentId" IN ${ids("scope_document")})`,
  ],
  [
    "scope_claim",
    [
      ["documentId", ids("scope_document")],
      ["reportId", ids("scope_report")],
      ["eventId", ids("scope_event")],
      ["entityId", ids("scope_entity")],
      ["aliasId", `(SELECT id FROM "Alias" WHERE "entityId" IN ${ids("scope_entity")})`],
      ["commentId", ids("scope_comment")],
      ["relationId", ids("scope_relation")],
    ]
      .map(([column, of]) => `SELECT id FROM "Claim" WHERE "${column}" IN ${of}`)
      .concat(
        `SELECT id FROM "Claim" WHERE "reportId" IN ${ids("scope_counted")} AND rule IN (${RULES_OF_EVENTS.map((rule) => `'${rule}'`).join(", ")})`,
      )
      .join(" UNION ALL "),
  ],
];

/** Lays out a scope in temporary tables of the transaction, for the conditions of `toScopeCondition`. */
export async function stageScope(connection: Connection, scope: Scope): Promise<void> {
  const given: [name: string, ids: string[]][] = [
    ["scope_source", scope.sources],
    ["scope_document", scope.documents],
    ["scope_mentioning", scope.mentioning],
    ["scope_entity", scope.entities],
    ["scope_event", scope.events],
    ["scope_listing", scope.listing],
    ["scope_report", scope.reports],
    ["scope_counted", scope.counted],
  ];
  for (const [name, of] of given)
    await createTable(connection, name, "SELECT unnest($1::text[]) AS id", [of]);
  for (const [name, select] of DERIVED) await createTable(connection, name, select, []);
}

async function createTable(
  connection: Connection,
  name: string,
  select: string,
  values: unknown[],
): Promise<void> {
  await connection.query(`CREATE TEMPORARY TABLE ${name} (id text PRIMARY KEY) ON COMMIT DROP`);
  await connection.query(`INSERT INTO pg_temp.${name} ${select} ON CONFLICT DO NOTHING`, values);
  await connection.query(`ANALYZE pg_temp.${name}`);
}

/** The condition that a row `old` of a table is in the scope. */
export function toScopeCondition(table: keyof ArchiveRows): string {
  return CONDITIONS[table];
}
