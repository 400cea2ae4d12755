import { type EventKind, Prisma } from "@annals/schema/client";
import { toRequestError } from "../../errors.ts";
import { isKnownBy } from "../document/known-day.ts";
import { toEventConditions } from "../event/event.sql.ts";

/** What can be found. */
export type SearchTypeName = "EVENT" | "ENTITY" | "DOCUMENT" | "COMMENT";

/** Where is searched; everywhere unless told. Days are `YYYY-MM-DD`. */
export interface SearchFilter {
  types?: readonly SearchTypeName[] | null | undefined;
  kinds?: readonly EventKind[] | null | undefined;
  sources?: readonly string[] | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  asOf?: string | null | undefined;
}

/** Checks the order of days. Throws `date.order`. */
export function checkDays({ from, to }: Pick<SearchFilter, "from" | "to">): void {
  if (from != null && to != null && from > to) {
    throw toRequestError("date.order", `\`from\` (${from}) is after \`to\` (${to}).`);
  }
}

/** That a document `d` was published by one of these sources. */
function isBySource(sources: readonly string[]): Prisma.Sql {
  return Prisma.sql`d."sourceId" IN (SELECT id FROM "Source" WHERE slug = ANY(${[...sources]}::text[]))`;
}

/** That a document `d` tells of an event of one of these kinds. */
function tellsOfKind(kinds: readonly EventKind[]): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "Report" kr JOIN "Event" ke ON ke.id = kr."eventId"
    WHERE kr."documentId" = d.id AND ke.kind = ANY(${[...kinds]}::"EventKind"[]))`;
}

function toDocumentConditions({ kinds, sources, asOf }: SearchFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (asOf != null) conditions.push(isKnownBy(asOf));
  if (sources != null) conditions.push(isBySource(sources));
  if (kinds != null) conditions.push(tellsOfKind(kinds));
  return conditions;
}

/** The conditions that a day lies in the period; `type` is how the day is written: `date` or, as `YYYY-MM-DD`, `text`. */
function toDayConditions(day: Prisma.Sql, type: "date" | "text", { from, to }: SearchFilter): Prisma.Sql[] {
  const cast = Prisma.raw(type);
  const conditions: Prisma.Sql[] = [];
  if (from != null) conditions.push(Prisma.sql`${day} >= ${from}::${cast}`);
  if (to != null) conditions.push(Prisma.sql`${day} <= ${to}::${cast}`);
  return conditions;
}

/** The day that a comment `c` says it was posted, else that of its page. */
const postedDay = Prisma.sql`coalesce(substring(c."postedAt" FROM '^\\d{4}-\\d\\d-\\d\\d'), to_char(d."publishedDay", 'YYYY-MM-DD')) COLLATE "C"`;

/** The conditions of a filter on the rows of a type: events `e`, entities `n`, documents `d`, comments `c` on documents `d`. */
export function toFilterConditions(type: SearchTypeName, filter: SearchFilter): Prisma.Sql[] {
  const { kinds, sources, from, to, asOf } = filter;
  const ofEvents = toEventConditions({ kinds, sources, from, to, asOf });
  switch (type) {
    case "EVENT":
      return ofEvents;
    case "ENTITY":
      return ofEvents.length === 0
        ? []
        : [
            Prisma.sql`EXISTS (
              SELECT 1 FROM "EventEntity" l JOIN "Event" e ON e.id = l."eventId"
              WHERE l."entityId" = n.id AND ${Prisma.join(ofEvents, " AND ")})`,
          ];
    case "DOCUMENT":
      return [
        ...toDocumentConditions(filter),
        ...toDayConditions(Prisma.sql`d."publishedDay"`, "date", filter),
      ];
    case "COMMENT":
      return [...toDocumentConditions(filter), ...toDayConditions(postedDay, "text", filter)];
  }
}
