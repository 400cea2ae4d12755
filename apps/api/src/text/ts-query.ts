import { Prisma } from "@annals/schema/client";
import { toWritings } from "./han-writings.ts";
import type { Term, TextQuery } from "./text-query.ts";
import { isUnspacedLetter } from "./words.ts";

/** Words of names that are spelled like a word of a query, by that word. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

/** Whether the words of a term may go on: `kuril` also finds Kurils. A single letter is looked for as it is. */
export function isOpen({ words, isPhrase }: Term): boolean {
  const last = words.at(-1) ?? "";
  return !isPhrase && last.length > 1 && !isUnspacedLetter(last);
}

/** A word for PostgreSQL, in any of its writings: letters and digits alone, so that nothing in it has to be escaped. One that may go on ends in `:*`. */
export function toWordText(word: string, end: "" | ":*" = ""): string {
  const writings = toWritings(word).map((writing) => `'${writing}'${end}`);
  return writings.length === 1 ? writings.join() : `(${writings.join(" | ")})`;
}

/** A term for PostgreSQL. */
export function toTermText(term: Term): string {
  const last = term.words.length - 1;
  const words = term.words.map((word, at) => toWordText(word, at === last && isOpen(term) ? ":*" : ""));
  return `(${words.join(" <-> ")})`;
}

const toSql = (text: string) => Prisma.sql`${text}::tsquery`;

/** What must be found, all of it; null if nothing is asked for. */
export function toWantedSql({ wanted }: TextQuery): Prisma.Sql | null {
  return wanted.length === 0 ? null : toSql(wanted.map(toTermText).join(" & "));
}

/** What must not be found, any of it; null if nothing is excluded. */
export function toExcludedSql({ excluded }: TextQuery): Prisma.Sql | null {
  return excluded.length === 0 ? null : toSql(excluded.map(toTermText).join(" | "));
}

/** The conditions that words have what a query wants and nothing that it excludes. `words` is a tsvector. */
export function toMatchConditions(words: Prisma.Sql, query: TextQuery): Prisma.Sql[] {
  const wanted = toWantedSql(query);
  const excluded = toExcludedSql(query);
  const conditions: Prisma.Sql[] = [];
  if (wanted !== null) conditions.push(Prisma.sql`${words} @@ ${wanted}`);
  if (excluded !== null) conditions.push(Prisma.sql`NOT ${words} @@ ${excluded}`);
  if (query.isWordless) conditions.push(Prisma.sql`FALSE`);
  return conditions;
}
