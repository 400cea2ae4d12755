import { Prisma } from "@annals/schema/client";
import { toRequestError } from "../../errors.ts";
import type { Listing, Order } from "../../paging/order.ts";
import { parseTextQuery } from "../../text/text-query.ts";
import { toMatchConditions } from "../../text/ts-query.ts";
import { isSearchable } from "../../text/words-sql.ts";

/** The columns of a document `d` less its bytes and text. */
export const documentColumns = Prisma.sql`
  d.id, d.sha256, d."byteLength", d.format, d.language, d.title, d.url, d."publishedAt", d."publishedOffset",
  d."publishedDay", d."retrievedAt", d.rights, d."isRestricted", d.excerpt, d."sourceId"`;

/** The documents with these ids. */
export const toDocumentsSql = (ids: readonly string[]) =>
  Prisma.sql`SELECT ${documentColumns} FROM "Document" d WHERE d.id = ANY(${[...ids]}::text[])`;

/** The full texts of these documents. */
export const toTextsSql = (ids: readonly string[]) =>
  Prisma.sql`SELECT d.id, d.text FROM "Document" d WHERE d.id = ANY(${[...ids]}::text[])`;

/** The other documents of these documents' addresses, oldest first. */
export const toVersionsSql = (ids: readonly string[]) => Prisma.sql`
  SELECT ${documentColumns}, o.id AS "parentId"
  FROM "Document" o JOIN "Document" d ON d.url = o.url AND d.id <> o.id
  WHERE o.id = ANY(${[...ids]}::text[])
  ORDER BY o.id, d."retrievedAt" NULLS LAST, d."publishedDay" NULLS LAST, d.id`;

/** The images, omissions or warnings of these documents, in their order on the page. */
export const toImagesSql = (ids: readonly string[]) => Prisma.sql`
  SELECT i.*, i."documentId" AS "parentId" FROM "Image" i
  WHERE i."documentId" = ANY(${[...ids]}::text[]) ORDER BY i."documentId", i.position`;

/** The images with these ids. */
export const toImagesByIdSql = (ids: readonly string[]) =>
  Prisma.sql`SELECT i.* FROM "Image" i WHERE i.id = ANY(${[...ids]}::text[])`;

/** What was left out of these documents, in the order of the text. */
export const toOmissionsSql = (ids: readonly string[]) => Prisma.sql`
  SELECT o.*, o."documentId" AS "parentId" FROM "Omission" o
  WHERE o."documentId" = ANY(${[...ids]}::text[]) ORDER BY o."documentId", o.start, o."end"`;

/** The warnings of these documents, those of the whole page first. */
export const toWarningsSql = (ids: readonly string[]) => Prisma.sql`
  SELECT w.*, w."documentId" AS "parentId" FROM "Warning" w
  WHERE w."documentId" = ANY(${[...ids]}::text[]) ORDER BY w."documentId", w.start NULLS FIRST, w.code, w.id`;

/** Which documents are asked for; all unless told. Days are `YYYY-MM-DD`. */
export interface DocumentFilter {
  sources?: readonly string[] | null | undefined;
  formats?: readonly string[] | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  undated?: boolean | null | undefined;
  text?: string | null | undefined;
}

/** The conditions of a filter on documents `d`. Throws `date.order` and `text.too-long`. */
export function toDocumentConditions(filter: DocumentFilter, isPublic: boolean): Prisma.Sql[] {
  const { sources, formats, from, to, undated, text } = filter;
  if (from != null && to != null && from > to) {
    throw toRequestError("date.order", `\`from\` (${from}) is after \`to\` (${to}).`);
  }
  const conditions: Prisma.Sql[] = [];
  if (sources != null) {
    conditions.push(
      Prisma.sql`d."sourceId" IN (SELECT id FROM "Source" WHERE slug = ANY(${[...sources]}::text[]))`,
    );
  }
  if (formats != null) conditions.push(Prisma.sql`d.format = ANY(${[...formats]}::text[])`);
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
export function toDocumentOrder(name: "PUBLISHED_ASC" | "PUBLISHED_DESC"): Order {
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
  return { columns: documentColumns, from: Prisma.sql`"Document" d`, where, order };
}
