import { Prisma } from "@annals/schema/client";
import type { Listing, Order } from "../../paging/order.ts";
import { parseTextQuery } from "../../text/text-query.ts";
import { toMatchConditions } from "../../text/ts-query.ts";
import { commentWords } from "../../text/words-sql.ts";
import { toDocumentConditions } from "../document/document.sql.ts";
import { columnsWithAnswered, joinAnswered } from "./answered.sql.ts";

/** Which threads are asked for; all unless told. Days are `YYYY-MM-DD`. */
export interface ThreadFilter {
  sources?: readonly string[] | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  text?: string | null | undefined;
  minComments?: number | null | undefined;
}

/** The conditions of a filter on threads `t` of documents `d`. Throws `date.order` and `text.too-long`. */
export function toThreadConditions(filter: ThreadFilter, isPublic: boolean): Prisma.Sql[] {
  const { sources, from, to, text, minComments } = filter;
  const conditions = toDocumentConditions({ sources, from, to }, isPublic);
  const hasWords = text == null ? [] : toMatchConditions(commentWords, parseTextQuery(text));
  if (hasWords.length > 0) {
    conditions.push(
      Prisma.sql`t.id IN (SELECT c."threadId" FROM "Comment" c WHERE NOT c."isHidden" AND ${Prisma.join(hasWords, " AND ")})`,
    );
  }
  if (minComments != null) {
    conditions.push(Prisma.sql`(SELECT count(*) FROM (
      SELECT 1 FROM "Comment" c WHERE c."threadId" = t.id AND NOT c."isHidden" LIMIT ${Math.max(minComments, 0)}) fc) >= ${minComments}`);
  }
  return conditions;
}

/** Threads under these conditions, those of the documents that were published last first. */
export const toThreadListing = (where: readonly Prisma.Sql[]): Listing => ({
  columns: Prisma.sql`t.*`,
  from: Prisma.sql`"CommentThread" t JOIN "Document" d ON d.id = t."documentId"`,
  where,
  order: {
    name: "PUBLISHED_DESC",
    direction: "desc",
    nullsLast: true,
    keys: [
      { sql: Prisma.sql`d."publishedDay"`, type: "date" },
      { sql: Prisma.sql`d.id`, type: "text" },
    ],
  },
});

/** The direct replies to the comment `p`, in the order of the page. */
export const repliesToComment = Prisma.sql`
  SELECT c.* FROM "Comment" c WHERE c."inReplyToId" = p.id AND NOT c."isHidden" ORDER BY c.position`;

/** How many comments a page may have: a discussion is read as a whole. */
export const maxComments = 500;

/** The orders of comments. */
export type CommentOrderName = "POSITION" | "TOP" | "DISPUTED" | "CONVERSATION";

const byPosition = { sql: Prisma.sql`c.position`, type: "int" } as const;

/** All keys run upwards: what comes first when it is greater is negated, and what is not known comes last. */
const commentOrders: Record<Exclude<CommentOrderName, "CONVERSATION">, Order> = {
  POSITION: { name: "POSITION", direction: "asc", keys: [byPosition] },
  TOP: {
    name: "TOP",
    direction: "asc",
    nullsLast: true,
    keys: [{ sql: Prisma.sql`-c.score`, type: "int" }, byPosition],
  },
  DISPUTED: {
    name: "DISPUTED",
    direction: "asc",
    keys: [
      {
        sql: Prisma.sql`CASE WHEN c.up IS NULL OR c.down IS NULL THEN 1 ELSE -least(c.up, c.down) END`,
        type: "int",
      },
      {
        sql: Prisma.sql`(SELECT -count(*)::int FROM "Comment" o WHERE o."inReplyToId" = c.id AND NOT o."isHidden")`,
        type: "int",
      },
      { sql: Prisma.sql`coalesce(c.score, 2147483647)`, type: "int" },
      byPosition,
    ],
  },
};

/** The comments of a thread with the positions of all comments that they answer, from the root, as `path`. */
const commentsWithPath = Prisma.sql`(
  WITH RECURSIVE walk AS (
    SELECT r.*, ARRAY[r.position] AS path FROM "Comment" r WHERE r."threadId" = p.id AND r."inReplyToId" IS NULL
    UNION ALL
    SELECT o.*, w.path || o.position FROM "Comment" o JOIN walk w ON o."inReplyToId" = w.id
  ) SELECT * FROM walk
) c`;

/** The comments of a thread in an order, with what they answer. */
export function toCommentListing(order: CommentOrderName): Listing {
  if (order === "CONVERSATION") {
    return {
      columns: columnsWithAnswered,
      maxSize: maxComments,
      from: Prisma.sql`${commentsWithPath} ${joinAnswered}`,
      where: [Prisma.sql`NOT c."isHidden"`],
      order: { name: order, direction: "asc", keys: [{ sql: Prisma.sql`c.path`, type: "int[]" }] },
    };
  }
  return {
    columns: columnsWithAnswered,
    maxSize: maxComments,
    from: Prisma.sql`"Comment" c ${joinAnswered}`,
    where: [Prisma.sql`c."threadId" = p.id`, Prisma.sql`NOT c."isHidden"`],
    order: commentOrders[order],
  };
}
