import { Prisma } from "@annals/schema/client";
import type { Listing } from "../../paging/order.ts";
import { claimColumns } from "../claim/claim.sql.ts";
import { isClaimedBy } from "../document/known-day.ts";
import { type EventFilter, toEventConditions, toFirstDayBounds } from "../event/event.sql.ts";

/** What sources may disagree on. */
export type ConflictProperty = "DATE" | "NUMBER" | "NAME" | "PLACE";

/** Which conflicts are asked for; all unless told. */
export interface ConflictFilter {
  properties?: readonly ConflictProperty[] | null | undefined;
  events?: EventFilter | null | undefined;
}

const allProperties: readonly ConflictProperty[] = ["DATE", "NUMBER", "NAME", "PLACE"];

/** A date of a claim `c` in EDTF, without the signs of doubt behind it. */
const edtf = Prisma.sql`regexp_replace(c.value, '[~?%]$', '')`;

/** The first day that the date of the claim `c` may mean, where it is a year, a month or a day; else null. */
const firstDay = Prisma.sql`CASE WHEN ${edtf} ~ '^\\d{4}$' THEN (${edtf} || '-01-01')::date
  WHEN ${edtf} ~ '^\\d{4}-(0\\d|1[0-2])$' THEN (${edtf} || '-01')::date
  WHEN ${edtf} ~ '^\\d{4}-\\d\\d-\\d\\d$' THEN ${edtf}::date END`;

/** The last day that it may mean. */
const lastDay = Prisma.sql`CASE WHEN ${edtf} ~ '^\\d{4}$' THEN (${edtf} || '-12-31')::date
  WHEN ${edtf} ~ '^\\d{4}-(0\\d|1[0-2])$' THEN ((${edtf} || '-01')::date + interval '1 month' - interval '1 day')::date
  WHEN ${edtf} ~ '^\\d{4}-\\d\\d-\\d\\d$' THEN ${edtf}::date END`;

/** The entity that the first span of a claim names. */
const toNamedId = (claimId: Prisma.Sql) => Prisma.sql`(
  SELECT m."entityId" FROM "Span" q JOIN "Mention" m ON m."documentId" = q."documentId" AND m.start = q.start
  WHERE q."claimId" = ${claimId} ORDER BY q.position LIMIT 1)`;

/** When a rival claim `c` and the shown one `w` of its event `e` speak of the same, and cannot both be right. */
const disagreement: Record<ConflictProperty, Prisma.Sql> = {
  DATE: Prisma.sql`(c.property = 'date' AND (${firstDay} > e."dateTo" OR ${lastDay} < e."dateFrom"))`,
  NUMBER: Prisma.sql`(c.property = 'number' AND split_part(c.value, ' ', 2) = split_part(w.value, ' ', 2))`,
  NAME: Prisma.sql`(c.property = 'name' AND ${toNamedId(Prisma.sql`c.id`)} = ${toNamedId(Prisma.sql`w.id`)})`,
  PLACE: Prisma.sql`(c.property = 'place' AND c.rule <> 'place/dateline' AND w.rule <> 'place/dateline' AND c.value <> w.value)`,
};

/** Conflicts under these conditions on their events `e`: a rival claim `id` beside the shown one, of the newest events first. */
function toConflictListing(
  where: readonly Prisma.Sql[],
  properties: readonly ConflictProperty[] = allProperties,
): Listing {
  const kinds = [...new Set(properties)];
  const names = kinds.map((kind) => kind.toLowerCase());
  const any =
    kinds.length === 0
      ? Prisma.sql`FALSE`
      : Prisma.join(
          kinds.map((kind) => disagreement[kind]),
          " OR ",
        );
  return {
    columns: Prisma.sql`c.id, c."eventId", upper(c.property) AS property, x."shownId"`,
    // Which claims disagree is dear to tell: it is told of the newest first, until the page is full.
    from: Prisma.sql`"EventTally" k JOIN "Event" e ON e.id = k."eventId" JOIN "Claim" c ON c."eventId" = k."eventId"
      CROSS JOIN LATERAL (
        SELECT w.id AS "shownId" FROM "Claim" w
        WHERE w."eventId" = c."eventId" AND w.property = c.property AND w.status = 'SHOWN' AND (${any})
        ORDER BY w.confidence DESC, w.id LIMIT 1
      ) x`,
    where: [
      Prisma.sql`k.rivals > 0 AND c.status = 'RIVAL' AND c.property IN ('date', 'number', 'name', 'place')`,
      Prisma.sql`c.property = ANY(${names}::text[]) AND NOT e."isHidden"`,
      ...where,
    ],
    order: {
      name: "NEWEST",
      direction: "desc",
      nullsLast: true,
      keys: [
        { sql: Prisma.sql`k."dateFrom"`, type: "date" },
        { sql: Prisma.sql`c.id`, type: "text" },
      ],
    },
  };
}

/** The conflicts of a filter. Throws what the filter of events throws. */
export function toConflicts({ properties, events }: ConflictFilter): Listing {
  const listing = toConflictListing(toEventConditions(events ?? {}), properties ?? allProperties);
  return { ...listing, whereValued: toFirstDayBounds(Prisma.sql`k."dateFrom"`, events ?? {}) };
}

/** The conflicts of the event `p`, by property; as of a day, those of claims of then. */
export function toConflictsOfEvent(asOf: string | null): Prisma.Sql {
  const { columns, from, where } = toConflictListing([
    Prisma.sql`c."eventId" = p.id`,
    ...(asOf === null ? [] : [isClaimedBy(asOf)]),
  ]);
  return Prisma.sql`SELECT ${columns} FROM ${from} WHERE ${Prisma.join([...where], " AND ")} ORDER BY c.property, c.id`;
}

const firstQuote = (claimId: Prisma.Sql) => Prisma.sql`(
  SELECT json_build_object('quote', q.quote, 'isRestricted', d."isRestricted")
  FROM "Span" q JOIN "Document" d ON d.id = q."documentId" WHERE q."claimId" = ${claimId} ORDER BY q.position LIMIT 1)`;

/** The first words that each side of the conflict `p` rests on, as JSON. */
export const wordings = Prisma.sql`json_build_object(
  'shown', ${firstQuote(Prisma.sql`p."shownId"`)}, 'rival', ${firstQuote(Prisma.sql`p.id`)})`;

/** The claim of an id that the table of claims has: what a mention claims is not looked for. */
export const toClaimRow = (id: Prisma.Sql) =>
  Prisma.sql`SELECT ${claimColumns} FROM "Claim" c WHERE c.id = ${id}`;
