import { Prisma } from "@annals/schema/client";
import { type ReadOptions, reads, toJsonRead } from "../../reading/reads.ts";
import { toExcerpt } from "../../text/excerpt.ts";

/** What docs/rights.md says of such words, for a field's description. */
export const quotableWords = "On a public site those of a restricted document are cut like an excerpt.";

interface Told {
  words: string | null;
  isRestricted: boolean;
}

const toShown = ({ words, isRestricted }: Told) =>
  words !== null && isRestricted ? toExcerpt(words) : words;

/**
 * A field that is words which a document shows: whole, but on a public site an excerpt where the document is restricted.
 * @param words an expression over the row `p`
 * @param isRestricted a SELECT of whether its document is
 */
export function readsQuotable(words: Prisma.Sql, isRestricted: Prisma.Sql): ReadOptions<unknown> {
  const told = Prisma.sql`json_build_object('words', ${words}, 'isRestricted', (${isRestricted}))`;
  return reads((_args, { isPublic }) =>
    isPublic ? toJsonRead(told, toShown) : { kind: "value", sql: words },
  );
}
