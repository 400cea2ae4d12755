import { Prisma } from "@annals/schema/client";

/** The comment's columns, under their own names and under those that they have in a list of comments that answer it. */
const columns = Object.keys(Prisma.CommentScalarFieldEnum).map((name) => ({
  own: Prisma.raw(`"${name}"`),
  inList: Prisma.raw(`"answered ${name}"`),
}));

const link = Prisma.sql`
  p.id AS "linkFromId", p."replyKind" AS "linkKind", coalesce(p."replyConfidence", 1) AS "linkConfidence"`;

/** The comment that the comment `p` answers, and how: what starts with `link` is of `p`. None if that one is hidden. */
export const answered = Prisma.sql`
  SELECT o.*, ${link} FROM "Comment" o
  WHERE o.id = p."inReplyToId" AND p."replyKind" IS NOT NULL AND NOT o."isHidden"`;

/** Says of comments that their rows come with the comments that they answer: `columnsWithAnswered`. */
export const withAnswered = Symbol("answered");

/** What a list of a thread's comments `c` is made of: each with the one that it answers, where that is shown. */
export const columnsWithAnswered = Prisma.sql`c.*, ${Prisma.join(columns.map(({ own, inList }) => Prisma.sql`o.${own} AS ${inList}`))}`;

/**
 * Joins the comments `o` that the comments `c` of the thread `p` answer. The database reads the thread once more, rather than each of
 * them by its id; where nothing of them is asked, it reads none.
 */
export const joinAnswered = Prisma.sql`
  LEFT JOIN "Comment" o ON o.id = c."inReplyToId" AND o."threadId" = p.id AND NOT o."isHidden"`;

/** The same as `answered` of such a row `p`. */
export const answeredInList = Prisma.sql`
  SELECT ${Prisma.join(columns.map(({ own, inList }) => Prisma.sql`p.${inList} AS ${own}`))}, ${link}
  WHERE p."answered id" IS NOT NULL AND p."replyKind" IS NOT NULL`;
