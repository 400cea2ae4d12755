import { Prisma } from "@annals/schema/client";
import { findNoun, type IdNoun, nounByPrefix } from "@annals/schema/ids";
import type { Variant } from "./read.ts";

/**
 * Makes the condition that an id is asked for.
 * @param id an expression of the row
 * @param toOwn what stands for an id that is asked for where the row has another one, so that an index of that serves
 */
export type IsAsked = (id: Prisma.Sql, toOwn?: (asked: Prisma.Sql) => Prisma.Sql) => Prisma.Sql;

/** Makes a SELECT of a noun's rows, with every column that its fields are read of, under a condition on their id. */
export type NodeRows = (isAsked: IsAsked) => Prisma.Sql;

const known = new Map<string, NodeRows>();

/** Lets rows of that noun be found by their id. The GraphQL type must have the noun's name; the rows are those of its table unless told. */
export function addNodeRows(
  noun: IdNoun,
  rows: NodeRows = (isAsked) =>
    Prisma.sql`SELECT n.* FROM ${Prisma.raw(`"${noun}"`)} n WHERE ${isAsked(Prisma.sql`n.id`)}`,
): void {
  known.set(noun, rows);
}

/** How rows of that GraphQL type are found by their id; null if they are not. */
export function findNodeRows(type: string): NodeRows | null {
  return known.get(type) ?? null;
}

/** That an id is one of several. */
export function isOneOf(ids: readonly string[]): IsAsked {
  const all = Prisma.sql`${[...ids]}::text[]`;
  return (id, toOwn) =>
    toOwn === undefined
      ? Prisma.sql`${id} = ANY(${all})`
      : Prisma.sql`${id} = ANY(ARRAY(SELECT ${toOwn(Prisma.sql`asked.id`)} FROM unnest(${all}) AS asked(id)))`;
}

/** The row of that noun with an id that is an expression. Throws for a noun without rows: a mistake in the schema's code. */
export function toNodeSql(noun: IdNoun, id: Prisma.Sql): Prisma.Sql {
  const rows = known.get(noun);
  if (rows === undefined) throw new TypeError(`Rows of ${noun} are not found by their id.`);
  return rows((column, toOwn = (asked) => asked) => Prisma.sql`${column} = ${toOwn(id)}`);
}

const hidable: readonly IdNoun[] = ["Event", "Entity", "Document", "Comment"];

/** The row of that noun with an id that is an expression; none if somebody decided to hide it. */
export function toShownNodeSql(noun: IdNoun, id: Prisma.Sql): Prisma.Sql {
  const row = toNodeSql(noun, id);
  if (noun === "Mention") {
    return Prisma.sql`
      SELECT s.* FROM (${row}) s JOIN "Document" o ON o.id = s."documentId" WHERE NOT o."isHidden"`;
  }
  return hidable.includes(noun) ? Prisma.sql`SELECT s.* FROM (${row}) s WHERE NOT s."isHidden"` : row;
}

/** Whatever has this id and is not hidden; no variant if it is no id of a noun that can be found. */
export function toNodeVariants(id: string): Variant[] {
  const noun = findNoun(id);
  if (noun === null || !known.has(noun)) return [];
  return [{ type: noun, when: Prisma.sql`TRUE`, row: toShownNodeSql(noun, Prisma.sql`${id}`) }];
}

/** Whatever has the id that an expression gives and is not hidden: the first three letters tell of which noun it is. */
export function toShownVariantsById(id: Prisma.Sql): Variant[] {
  return toVariantsById(id, toFoundNouns(), toShownNodeSql);
}

/** Whatever has the id that an expression gives, of any of these nouns, hidden or not. */
export function toVariantsById(id: Prisma.Sql, nouns: readonly IdNoun[], toRow = toNodeSql): Variant[] {
  const prefixes = Object.entries(nounByPrefix).filter(([, noun]) => nouns.includes(noun));
  return prefixes.map(([prefix, noun]) => ({
    type: noun,
    when: Prisma.sql`${id} LIKE ${Prisma.raw(`'${prefix}-%'`)}`,
    row: toRow(noun, id),
  }));
}

function toFoundNouns(): IdNoun[] {
  return Object.values(nounByPrefix).filter((noun) => known.has(noun));
}
