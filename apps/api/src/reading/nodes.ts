import { Prisma } from "@annals/schema/client";
import { findNoun, type IdNoun, nounByPrefix } from "@annals/schema/ids";
import type { Variant } from "./read.ts";

/** Makes a SELECT of a noun's rows, with every column that its fields are read of, under a condition on their id. */
export type NodeRows = (isAsked: (id: Prisma.Sql) => Prisma.Sql) => Prisma.Sql;

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

/** The row of that noun with an id that is an expression. Throws for a noun without rows: a mistake in the schema's code. */
export function toNodeSql(noun: IdNoun, id: Prisma.Sql): Prisma.Sql {
  const rows = known.get(noun);
  if (rows === undefined) throw new TypeError(`Rows of ${noun} are not found by their id.`);
  return rows((column) => Prisma.sql`${column} = ${id}`);
}

/** Whatever has this id; no variant if it is no id of a noun that can be found. */
export function toNodeVariants(id: string): Variant[] {
  const noun = findNoun(id);
  if (noun === null || !known.has(noun)) return [];
  return [{ type: noun, when: Prisma.sql`TRUE`, row: toNodeSql(noun, Prisma.sql`${id}`) }];
}

/** Whatever has the id that an expression gives, of any of these nouns: the first three letters tell which. */
export function toVariantsById(id: Prisma.Sql, nouns: readonly IdNoun[] = toFoundNouns()): Variant[] {
  const prefixes = Object.entries(nounByPrefix).filter(([, noun]) => nouns.includes(noun));
  return prefixes.map(([prefix, noun]) => ({
    type: noun,
    when: Prisma.sql`${id} LIKE ${Prisma.raw(`'${prefix}-%'`)}`,
    row: toNodeSql(noun, id),
  }));
}

function toFoundNouns(): IdNoun[] {
  return Object.values(nounByPrefix).filter((noun) => known.has(noun));
}
