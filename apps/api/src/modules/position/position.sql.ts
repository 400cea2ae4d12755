import { Prisma } from "@annals/schema/client";
import type { Listing } from "../../paging/order.ts";
import { claimColumns } from "../claim/claim.sql.ts";
import { isKnownBy } from "../document/known-day.ts";

/** The claims `c` of who said what, with their report `r`, its event `e`, its document `d` and the span `s` of what is said. */
const from = Prisma.sql`"Claim" c
  JOIN "Span" s ON s."claimId" = c.id AND s.position = 0
  JOIN "Report" r ON r.id = c."reportId"
  JOIN "Event" e ON e.id = r."eventId"
  JOIN "Document" d ON d.id = r."documentId"`;

const columns = Prisma.sql`${claimColumns}, r."eventId" AS "saidOf"`;

const isPosition = Prisma.sql`c.property = 'position' AND NOT e."isHidden" AND NOT d."isHidden"
  AND NOT EXISTS (SELECT FROM "Entity" h WHERE h.id = c.value AND h."isHidden")`;

/**
 * What the entity `p` said, of the newest events first: sorted by what is tallied of these, and no document is read but for a day. What is hidden is
 * little, and has indexes of its own.
 */
export function toPositionsOfEntity(asOf: string | null): Listing {
  const said = Prisma.sql`"Claim" c JOIN "Report" r ON r.id = c."reportId"`;
  const isOfEntity = Prisma.sql`c.property = 'position' AND c.value = p.id`;
  const isHidden = Prisma.sql`(
    EXISTS (SELECT FROM "Event" h WHERE h.id = r."eventId" AND h."isHidden")
    OR EXISTS (SELECT FROM "Document" h WHERE h.id = r."documentId" AND h."isHidden"))`;
  const known = Prisma.sql`JOIN "Document" d ON d.id = r."documentId"`;
  return {
    columns,
    from: Prisma.sql`${said} JOIN "EventTally" e ON e."eventId" = r."eventId" ${asOf === null ? Prisma.empty : known}`,
    where: [isOfEntity, Prisma.sql`NOT ${isHidden}`, ...(asOf === null ? [] : [isKnownBy(asOf)])],
    order: {
      name: "NEWEST",
      direction: "desc",
      nullsLast: true,
      keys: [
        { sql: Prisma.sql`e."dateFrom"`, type: "date" },
        { sql: Prisma.sql`c.id`, type: "text" },
      ],
    },
  };
}

/** What was said in the reports of the event `p`, by any of these entities if some are named, in the order of publication and text. */
export function toPositionsOfEvent(
  speakers: readonly string[] | null | undefined,
  asOf: string | null,
): Listing {
  const where = [isPosition, Prisma.sql`r."eventId" = p.id`];
  if (asOf !== null) where.push(isKnownBy(asOf));
  if (speakers != null) {
    where.push(
      Prisma.sql`c.value IN (SELECT n.id FROM "Entity" n WHERE n.slug = ANY(${[...speakers]}::text[]))`,
    );
  }
  return {
    columns,
    from,
    where,
    order: {
      name: "TOLD",
      direction: "asc",
      keys: [
        { sql: Prisma.sql`coalesce(d."publishedDay", '9999-12-31')`, type: "date" },
        { sql: Prisma.sql`r."documentId"`, type: "text" },
        { sql: Prisma.sql`s.start`, type: "int" },
        { sql: Prisma.sql`c.id`, type: "text" },
      ],
    },
  };
}

/** The span of the claim `p` at a place of its argument: 0 is what is said, 1 how it is told. */
export const toSpanRow = (position: 0 | 1) => Prisma.sql`
  SELECT s."documentId", s.start, s."end", s.quote FROM "Span" s
  WHERE s."claimId" = p.id AND s.position = ${Prisma.raw(String(position))}`;
