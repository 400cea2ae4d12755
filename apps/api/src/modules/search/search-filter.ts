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
  entities?: readonly string[] | null | undefined;
  languages?: readonly string[] | null | undefined;
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

/** That each of these entities is named in a document `d`, within the stretch that `isWithin` tells of a mention `m`. */
function toNamingConditions(entities: readonly string[], isWithin: Prisma.Sql): Prisma.Sql[] {
  return [...new Set(entities)].map(
    (slug) => Prisma.sql`EXISTS (
      SELECT 1 FROM "Mention" m WHERE m."documentId" = d.id AND ${isWithin}
        AND m."entityId" = (SELECT mn.id FROM "Entity" mn WHERE mn.slug = ${slug}))`,
  );
}

/** That a mention `m` stands in a comment `c`. */
export const isInComment = Prisma.sql`m.start >= c.start AND m."end" <= c."end"`;

function toDocumentConditions({ kinds, sources, languages, asOf }: SearchFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (languages != null) conditions.push(Prisma.sql`d.language = ANY(${[...languages]}::text[])`);
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

/** The conditions of a filter on events `e`. */
export function toEventsWanted(filter: SearchFilter): Prisma.Sql[] {
  const { kinds, sources, entities, languages, from, to, asOf } = filter;
  return [
    ...toEventConditions({ kinds, sources, entities, from, to, asOf }),
    ...(languages == null
      ? []
      : [
          Prisma.sql`EXISTS (
            SELECT 1 FROM "Report" lr JOIN "Document" ld ON ld.id = lr."documentId"
            WHERE lr."eventId" = e.id AND ld.language = ANY(${[...languages]}::text[]))`,
        ]),
  ];
}

/** The day that a comment `c` says it was posted, else that of its page. */
export const postedDay = Prisma.sql`coalesce(substring(c."postedAt" FROM '^\\d{4}-\\d\\d-\\d\\d'), to_char(d."publishedDay", 'YYYY-MM-DD')) COLLATE "C"`;

/** The conditions of a filter on the rows of a type: events `e`, entities `n`, documents `d`, comments `c` on documents `d`. */
export function toFilterConditions(type: SearchTypeName, filter: SearchFilter): Prisma.Sql[] {
  const ofEvents = toEventsWanted(filter);
  const entities = filter.entities ?? [];
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
        ...toNamingConditions(entities, Prisma.sql`TRUE`),
        ...toDayConditions(Prisma.sql`d."publishedDay"`, "date", filter),
      ];
    case "COMMENT":
      return [
        ...toDocumentConditions(filter),
        ...toNamingConditions(entities, isInComment),
        ...toDayConditions(postedDay, "text", filter),
      ];
  }
}
