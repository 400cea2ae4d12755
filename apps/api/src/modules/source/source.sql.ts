import { Prisma } from "@annals/schema/client";
import { type Listing, type Order, toDictionaryOrder } from "../../paging/order.ts";
import type { KeptList } from "../../reading/read.ts";
import { parseTextQuery } from "../../text/text-query.ts";
import { toMatchConditions } from "../../text/ts-query.ts";
import { toDocumentConditions } from "../document/document.sql.ts";
import { andAsOf, isKnownBy } from "../document/known-day.ts";

/** Which sources are asked for; all unless told. Days are `YYYY-MM-DD`. */
export interface SourceFilter {
  text?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  minDocuments?: number | null | undefined;
  slugs?: readonly string[] | null | undefined;
}

/** The conditions of a filter on sources `s`. Throws `date.order` and `text.too-long`. */
export function toSourceConditions({ text, from, to, minDocuments, slugs }: SourceFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (text != null) {
    const words = Prisma.sql`annals_vector(s.name || ' ' || coalesce(s.domain, ''))`;
    conditions.push(...toMatchConditions(words, parseTextQuery(text)));
  }
  if (slugs != null) conditions.push(Prisma.sql`s.slug = ANY(${[...slugs]}::text[])`);
  if (from != null || to != null || minDocuments != null) {
    const ofPeriod = toDocumentConditions({ from, to }, false);
    const where = Prisma.join([Prisma.sql`d."sourceId" = s.id`, ...ofPeriod], " AND ");
    const count = Math.max(minDocuments ?? 1, 0);
    conditions.push(
      Prisma.sql`(SELECT count(*) FROM (SELECT 1 FROM "Document" d WHERE ${where} LIMIT ${count}) fd) >= ${count}`,
    );
  }
  return conditions;
}

const byName = { sql: toDictionaryOrder(Prisma.sql`s.name`), type: "text" } as const;
const byId = { sql: Prisma.sql`s.id`, type: "text" } as const;

const toCountOrder = (name: string, count: Prisma.Sql): Order => ({
  name,
  direction: "asc",
  keys: [{ sql: Prisma.sql`(SELECT -count(*)::int FROM ${count})`, type: "int" }, byName, byId],
});

/**
 * The orders of sources. Counts are negated, so that all keys run in one direction. What is hidden has indexes of its own, and is taken off
 * what the indexes of sources have: no document and no event is read.
 */
export const sourceOrders: Record<"NAME_ASC" | "DOCUMENTS_DESC" | "EVENTS_DESC", Order> = {
  NAME_ASC: { name: "NAME_ASC", direction: "asc", keys: [byName, byId] },
  DOCUMENTS_DESC: toCountOrder(
    "DOCUMENTS_DESC",
    Prisma.sql`"Document" od WHERE od."sourceId" = s.id
      AND NOT EXISTS (SELECT FROM "Document" h WHERE h.id = od.id AND h."isHidden")`,
  ),
  EVENTS_DESC: toCountOrder(
    "EVENTS_DESC",
    Prisma.sql`"EventSource" oe WHERE oe."sourceId" = s.id
      AND NOT EXISTS (SELECT FROM "Event" h WHERE h.id = oe."eventId" AND h."isHidden")`,
  ),
};

/** Sources under these conditions. */
export const toSourceListing = (where: readonly Prisma.Sql[], order: Order): Listing => ({
  columns: Prisma.sql`s.*`,
  from: Prisma.sql`"Source" s`,
  where,
  order,
});

/** The condition that the document of a report `r` was known on a day. */
const isTellerKnownBy = (day: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM "Document" d WHERE d.id = r."documentId" AND ${isKnownBy(day)})`;

/** The sources of the event `p`: those that published a report of it first, then who passed it on, then who is cited. */
export const toSourcesOfEvent = (asOf: string | null) => Prisma.sql`
  SELECT s.*
  FROM (
    SELECT u."sourceId", min(u.rank) AS rank
    FROM (
      SELECT d."sourceId", 0 AS rank FROM "Report" r JOIN "Document" d ON d.id = r."documentId"
      WHERE r."eventId" = p.id ${andAsOf(asOf, isKnownBy)}
      UNION ALL
      SELECT a."sourceId", 1 FROM "Report" r JOIN "Attribution" a ON a."reportId" = r.id
      WHERE r."eventId" = p.id ${andAsOf(asOf, isTellerKnownBy)}
      UNION ALL
      SELECT c."sourceId", 2 FROM "Report" r JOIN "Citation" c ON c."reportId" = r.id
      WHERE r."eventId" = p.id ${andAsOf(asOf, isTellerKnownBy)}
    ) u
    GROUP BY u."sourceId"
  ) x JOIN "Source" s ON s.id = x."sourceId"
  ORDER BY x.rank, s.name, s.id`;

/** The same sources, all that are known by now, kept in that order. */
export const keptSourcesOfEvent: KeptList = {
  from: Prisma.sql`"EventSourceList" k WHERE k."eventId" = p.id`,
  columns: { id: "ids", slug: "slugs", name: "names" },
};

/** The sources of the chain of the report `p`, nearest to the page first. */
export const attributionOfReport = Prisma.sql`
  SELECT s.* FROM "Attribution" a JOIN "Source" s ON s.id = a."sourceId"
  WHERE a."reportId" = p.id ORDER BY a.position`;

/** The citations of the report `p`, in their order. */
export const citationsOfReport = Prisma.sql`
  SELECT c.*, p."documentId" FROM "Citation" c WHERE c."reportId" = p.id ORDER BY c.position`;

/** The citations of the event `p`, document by document; a link that several documents give comes once. */
export const toCitationsOfEvent = (asOf: string | null) => Prisma.sql`
  SELECT * FROM (
    SELECT DISTINCT ON (c.url) c.*, r."documentId", r.position AS "reportPosition"
    FROM "Citation" c JOIN "Report" r ON r.id = c."reportId"
    WHERE r."eventId" = p.id ${andAsOf(asOf, isTellerKnownBy)}
    ORDER BY c.url, r."documentId", r.position, c.position
  ) x ORDER BY x."documentId", x."reportPosition", x.position`;
