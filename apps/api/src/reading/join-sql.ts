import { Prisma } from "@annals/schema/client";

/** A text as it is, or SQL of a text that is never null. */
export type Part = string | Prisma.Sql;

const joined = new WeakMap<Prisma.Sql, readonly Part[]>();

/** A part of a text that is put into the statement as it is: names and signs that no client chose. */
const toLiteral = (text: string) => Prisma.raw(`'${text.replaceAll("'", "''")}'`);

/** The parts of a text with those of its parts in their places, and one text for several that follow each other. */
function flatten(parts: readonly Part[]): Part[] {
  const flat: Part[] = [];
  for (const part of parts) {
    const own = typeof part === "string" ? [part] : (joined.get(part) ?? [part]);
    for (const one of own) {
      const last = flat.at(-1);
      if (typeof one === "string" && typeof last === "string") flat[flat.length - 1] = last + one;
      else flat.push(one);
    }
  }
  return flat;
}

/**
 * SQL of a text of these parts. What is joined of joined texts is one chain: PostgreSQL copies all that it has at each sign, and
 * a whole answer for every bracket around it.
 */
export function joinSql(parts: readonly Part[]): Prisma.Sql {
  const flat = flatten(parts);
  const sqls = flat.map((part) => (typeof part === "string" ? toLiteral(part) : part));
  const sql = Prisma.sql`(${Prisma.join(sqls, " || ")})`;
  joined.set(sql, flat);
  return sql;
}
