import { Prisma } from "@annals/schema/client";
import { toRequestError } from "../../errors.ts";
import type { Listing, Order } from "../../paging/order.ts";
import { parseTextQuery } from "../../text/text-query.ts";
import { toMatchConditions } from "../../text/ts-query.ts";
import { isSearchable } from "../../text/words-sql.ts";
import { andAsOf, isKnownBy } from "./known-day.ts";

/** The other documents of the address of the document `p`, oldest first. */
export const toVersionsOfDocument = (asOf: string | null) => Prisma.sql`
  SELECT d.* FROM "Document" d WHERE d.url = p.url AND d.id <> p.id ${andAsOf(asOf, isKnownBy)}
  ORDER BY d."retrievedAt" NULLS LAST, d."publishedDay" NULLS LAST, d.id`;

/** The images of the document `p`, in their order on the page. */
export const imagesOfDocument = Prisma.sql`
  SELECT i.* FROM "Image" i WHERE i."documentId" = p.id ORDER BY i.position`;

/** What was left out of the document `p`, in the order of the text. */
export const omissionsOfDocument = Prisma.sql`
  SELECT o.* FROM "Omission" o WHERE o."documentId" = p.id ORDER BY o.start, o."end"`;

/** The warnings of the document `p`, those of the whole page first. */
export const warningsOfDocument = Prisma.sql`
  SELECT w.* FROM "Warning" w WHERE w."documentId" = p.id ORDER BY w.start NULLS FIRST, w.code, w.id`;

/**
 * A stretch of a text, by offsets that count UTF-16 code units. PostgreSQL counts characters: those that take two units are
 * told by a mark behind them, U+FDD0, which is no character of any text (https://www.unicode.org/faq/private_use.html#nonchar1).
 * What stands behind the stretch is not looked at: a text may be long, and many stretches of it be asked for.
 */
export function toSliceSql(text: Prisma.Sql, start: Prisma.Sql, end: Prisma.Sql): Prisma.Sql {
  const astral = "[\\U00010000-\\U0010ffff]";
  const head = Prisma.sql`left(${text}, ${end})`;
  const marked = Prisma.sql`regexp_replace(${head}, '(${Prisma.raw(astral)})', '\\1' || chr(64976), 'g')`;
  return Prisma.sql`CASE WHEN ${head} ~ '${Prisma.raw(astral)}'
    THEN replace(substr(${marked}, ${start} + 1, ${end} - ${start}), chr(64976), '')
    ELSE substr(${text}, ${start} + 1, ${end} - ${start}) END`;
}

/** Which documents are asked for; all unless told. Days are `YYYY-MM-DD`. */
export interface DocumentFilter {
  sources?: readonly string[] | null | undefined;
  formats?: readonly string[] | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  undated?: boolean | null | undefined;
  text?: string | null | undefined;
  languages?: readonly string[] | null | undefined;
  entities?: readonly string[] | null | undefined;
  events?: readonly string[] | null | undefined;
  url?: string | null | undefined;
  asOf?: string | null | undefined;
}

/** How many slugs `entities` may have: each is a condition of its own. */
const maxEntities = 20;

/** The conditions of a filter on documents `d`. Throws `date.order`, `filter.too-many` and `text.too-long`. */
export function toDocumentConditions(filter: DocumentFilter, isPublic: boolean): Prisma.Sql[] {
  const { sources, formats, from, to, undated, text, languages, entities, events, url, asOf } = filter;
  if (from != null && to != null && from > to) {
    throw toRequestError("date.order", `\`from\` (${from}) is after \`to\` (${to}).`);
  }
  const conditions: Prisma.Sql[] = [Prisma.sql`NOT d."isHidden"`];
  if (sources != null) {
    conditions.push(
      Prisma.sql`d."sourceId" IN (SELECT id FROM "Source" WHERE slug = ANY(${[...sources]}::text[]))`,
    );
  }
  if (formats != null) conditions.push(Prisma.sql`d.format = ANY(${[...formats]}::text[])`);
  if (languages != null) conditions.push(Prisma.sql`d.language = ANY(${[...languages]}::text[])`);
  if (url != null) conditions.push(Prisma.sql`d.url = ${url}`);
  if (asOf != null) conditions.push(isKnownBy(asOf));
  const slugs = [...new Set(entities ?? [])];
  if (slugs.length > maxEntities) {
    throw toRequestError(
      "filter.too-many",
      `\`entities\` may have ${maxEntities} slugs; it has ${slugs.length}.`,
    );
  }
  for (const slug of slugs) {
    conditions.push(Prisma.sql`d.id IN (
      SELECT fm."documentId" FROM "Mention" fm
      WHERE fm."entityId" = (SELECT fn.id FROM "Entity" fn WHERE fn.slug = ${slug}))`);
  }
  if (events != null) {
    conditions.push(Prisma.sql`d.id IN (
      SELECT fr."documentId" FROM "Report" fr JOIN "Event" fe ON fe.id = fr."eventId"
      WHERE fe.slug = ANY(${[...events]}::text[]))`);
  }
  if (from != null) conditions.push(Prisma.sql`d."publishedDay" >= ${from}::date`);
  if (to != null) conditions.push(Prisma.sql`d."publishedDay" <= ${to}::date`);
  if (undated === true) conditions.push(Prisma.sql`d."publishedDay" IS NULL`);
  if (undated === false) conditions.push(Prisma.sql`d."publishedDay" IS NOT NULL`);
  const hasWords = text == null ? [] : toMatchConditions(Prisma.sql`w.words`, parseTextQuery(text));
  if (hasWords.length > 0) {
    conditions.push(Prisma.sql`d.id IN (
      SELECT w."documentId" FROM "DocumentWords" w
      WHERE ${Prisma.join([...hasWords, isSearchable(isPublic)], " AND ")})`);
  }
  return conditions;
}

/** The orders of documents by the day they were published. */
export type DocumentOrderName = "PUBLISHED_ASC" | "PUBLISHED_DESC";

/** What documents are sorted by in an order. */
export function toDocumentOrder(name: DocumentOrderName): Order {
  return {
    name,
    direction: name === "PUBLISHED_ASC" ? "asc" : "desc",
    nullsLast: true,
    keys: [
      { sql: Prisma.sql`d."publishedDay"`, type: "date" },
      { sql: Prisma.sql`d.id`, type: "text" },
    ],
  };
}

/** Documents under these conditions. */
export function toDocumentListing(where: readonly Prisma.Sql[], order: Order): Listing {
  return { columns: Prisma.sql`d.*`, from: Prisma.sql`"Document" d`, where, order };
}
