import { createHash } from "node:crypto";
import { type PrismaClient, withConnection } from "@annals/schema/client";
import { to } from "pg-copy-streams";
import { quoteName } from "./tables.ts";

/** The tables that make up an archive, and the order in which each is read for its hash. */
const HASHED: [table: string, order: string][] = [
  ...[
    "Alias",
    "Attribution",
    "Capture",
    "Citation",
    "Claim",
    "Comment",
    "CommentThread",
    "Decision",
    "Document",
    "Entity",
    "Event",
  ].map(toById),
  ["DecisionEffect", `"decisionId" COLLATE "C", "claimId" COLLATE "C"`],
  ["EventEntity", `"eventId" COLLATE "C", "entityId" COLLATE "C"`],
  ...["Image", "Mention", "Omission", "Relation", "Report", "Source"].map(toById),
  ["Span", `"claimId" COLLATE "C", position`],
  ...["Warning"].map(toById),
];

function toById(table: string): [string, string] {
  return [table, `id COLLATE "C"`];
}

/**
 * SHA-256 over every row of the archive as a line of JSON, in an order that does not depend on how it came to be: 64 hex
 * digits. Equal hashes mean equal archives, ids and slugs included. The rows pass through memory in small pieces.
 */
export async function hashArchive(client: PrismaClient): Promise<string> {
  return withConnection(client, async (connection) => {
    const hash = createHash("sha256");
    await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await connection.query("SET LOCAL TIME ZONE 'UTC'; SET LOCAL statement_timeout = 0");
    for (const [table, order] of HASHED) {
      hash.update(`${table}\n`);
      for await (const piece of connection.query(to(toLines(table, order)))) hash.update(piece);
    }
    await connection.query("COMMIT");
    return hash.digest("hex");
  });
}

/**
 * Rows as JSON, a line each, just as they are: JSON holds no control characters, so CSV that is parted and quoted by two of
 * them never parts or quotes anything.
 */
function toLines(table: string, order: string): string {
  return `COPY (SELECT to_jsonb(t)::text FROM ${quoteName(table)} t ORDER BY ${order})
    TO STDOUT (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02', ENCODING 'UTF8')`;
}
