import { Prisma } from "@annals/schema/client";
import type { Listing } from "../../paging/order.ts";

/** The comments `c` that are shown, with their thread `t` and its document `d`. */
const from = Prisma.sql`"Comment" c JOIN "CommentThread" t ON t.id = c."threadId" JOIN "Document" d ON d.id = t."documentId"`;

const isShown = Prisma.sql`NOT c."isHidden" AND NOT d."isHidden"`;

/** A name is a person only on the site that gives it. */
const isOf = (author: Prisma.Sql, sourceId: Prisma.Sql) =>
  Prisma.sql`c.author = ${author} AND d."sourceId" IS NOT DISTINCT FROM ${sourceId}`;

const isOfMember = isOf(Prisma.sql`p.author`, Prisma.sql`p."sourceId"`);

/** Who comments by a name on the site with that slug, or on pages without a source: a row `author`, `sourceId`, or none. */
export function toMemberRow(author: string, slug: string | null): Prisma.Sql {
  const sourceId = Prisma.sql`x."sourceId"`;
  const site =
    slug === null
      ? Prisma.sql`(SELECT NULL::text AS "sourceId")`
      : Prisma.sql`(SELECT s.id AS "sourceId" FROM "Source" s WHERE s.slug = ${slug})`;
  return Prisma.sql`SELECT ${author}::text AS author, x."sourceId" FROM ${site} x
    WHERE EXISTS (SELECT 1 FROM ${from} WHERE ${isOf(Prisma.sql`${author}::text`, sourceId)} AND ${isShown})`;
}

/** The member that wrote the comment `p`, if the page names one. */
export const memberOfComment = Prisma.sql`
  SELECT p.author, d."sourceId" FROM "CommentThread" t JOIN "Document" d ON d.id = t."documentId"
  WHERE t.id = p."threadId" AND p.author IS NOT NULL`;

/** What somebody wrote by a name on the site with that slug: under the pages that were published last first, each in the order of the page. */
export const toMemberComments = (author: string, slug: string | null): Listing => ({
  columns: Prisma.sql`c.*`,
  from,
  where: [
    Prisma.sql`c.author = ${author}`,
    slug === null
      ? Prisma.sql`d."sourceId" IS NULL`
      : Prisma.sql`d."sourceId" = (SELECT s.id FROM "Source" s WHERE s.slug = ${slug})`,
    isShown,
  ],
  order: {
    name: "NEWEST",
    direction: "asc",
    keys: [
      // Days run backwards: counted down from one that no page reaches.
      { sql: Prisma.sql`coalesce('9999-12-31'::date - d."publishedDay", 2147483647)`, type: "int" },
      { sql: Prisma.sql`t.id`, type: "text" },
      { sql: Prisma.sql`c.position`, type: "int" },
    ],
  },
});

const toSum = (sum: Prisma.Sql) =>
  Prisma.sql`(SELECT ${sum} FROM ${from} WHERE ${isOfMember} AND ${isShown})`;

/** How many comments the member `p` wrote. */
export const commentCount = toSum(Prisma.sql`count(*)::int`);

/** Under how many pages the member `p` wrote. */
export const threadCount = toSum(Prisma.sql`count(DISTINCT t.id)::int`);

/** The sum of the scores of the member `p`; null where no page shows any. */
export const totalScore = toSum(Prisma.sql`sum(c.score)::int`);

/** How many comments of others answer the member `p`. */
export const answerCount = Prisma.sql`(
  SELECT count(*)::int FROM ${from} JOIN "Comment" o ON o."inReplyToId" = c.id
  WHERE ${isOfMember} AND ${isShown} AND NOT o."isHidden" AND o.author IS DISTINCT FROM p.author)`;
