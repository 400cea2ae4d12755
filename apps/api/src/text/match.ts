import { Prisma } from "@annals/schema/client";
import { toRequestError } from "../errors.ts";
import { maxQueryLength, maxQueryWords, toQueryWords } from "./fold.ts";

/** Scripts written without spaces between words: a word of a query may stand anywhere in them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** What stands before a word: the start of the text, or a character that is no letter and no digit. */
const wordStart = "(^|[^[:alnum:]])";

/** A folded word of a query as a regular expression of PostgreSQL: it matches at the start of words (`kuril`: Kurils). */
function toSqlPattern(word: string): string {
  return unspaced.test(word) ? word : `${wordStart}${word}`;
}

/** A folded word of a query as a regular expression that finds what `toSqlPattern` finds in a folded text. */
export function toPattern(word: string): RegExp {
  return new RegExp(unspaced.test(word) ? word : `(?<![\\p{L}\\p{N}])${word}`, "gu");
}

/**
 * A text in SQL, folded as `fold` does. The ICU collation makes lower case of every script whatever the database's own
 * locale is. A text of nothing but ASCII, Latin signs and punctuation has no accents, and is folded ten times as fast.
 */
export function toFoldedSql(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(CASE WHEN ${text} ~ '[^\\u0001-\\u00bf\\u2000-\\u206f]'
    THEN lower(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g') COLLATE "und-x-icu")
    ELSE lower(${text} COLLATE "C") COLLATE "und-x-icu" END)`;
}

/** The condition that a folded text has every word. */
export function toMatchSql(foldedText: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  const conditions = words.map((word) => Prisma.sql`${foldedText} ~ ${toSqlPattern(word)}`);
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`(${Prisma.join(conditions, " AND ")})`;
}

/** Reads the words of a query that a client sent. Throws `text.too-long` past the limits. */
export function parseQueryWords(query: string): string[] {
  const words = toQueryWords(query);
  if (query.length > maxQueryLength || words.length > maxQueryWords) {
    throw toRequestError(
      "text.too-long",
      `A search text may have ${maxQueryLength} characters and ${maxQueryWords} words; this one has ${query.length} and ${words.length}.`,
    );
  }
  return words;
}
