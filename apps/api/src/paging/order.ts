import { Prisma } from "@annals/schema/client";

/** How a sort key is written in a cursor, and cast back in SQL. */
export type KeyType = "date" | "text" | "int" | "float8" | "int[]";

/** A value of a sort key in a cursor; a `date` is `YYYY-MM-DD`. */
export type KeyValue = string | number | number[] | null;

/**
 * A name as a person looks for it in a list: case and accents tell names apart only where nothing else does. By code point, as the
 * database orders, every "Zürich" comes before "abe", and "Ōsaka" behind both.
 */
export const toDictionaryOrder = (name: Prisma.Sql): Prisma.Sql => Prisma.sql`${name} COLLATE "und-x-icu"`;

/** An expression that a list is sorted by. */
export interface SortKey {
  sql: Prisma.Sql;
  type: KeyType;
}

/**
 * An order that a list can be paged in. The keys together are unique, and all run in one direction. Only the first may
 * be null (`nullsLast`): its nulls come last in both directions, sorted by the other keys.
 */
export interface Order {
  /** Stands in cursors, so that one of another order is refused: `DATE_DESC`. */
  name: string;
  direction: "asc" | "desc";
  keys: readonly [SortKey, ...SortKey[]];
  nullsLast?: true;
}

/** A list as SQL. `from` and `where` may use `p.id`, the id of the row whose list it is (empty at the root). */
export interface Listing {
  /** What an item is made of, as a list of SELECT. */
  columns: Prisma.Sql;
  from: Prisma.Sql;
  where: readonly Prisma.Sql[];
  /** What holds of its rows whose first sort key is not null, said as an index of the order can use it. */
  whereValued?: readonly Prisma.Sql[];
  /** How many rows it has, as an expression, where that is known without counting them. */
  count?: Prisma.Sql;
  order: Order;
  /** How many items a page may have, where that is not `maxPageSize`. */
  maxSize?: number;
  /** Whether its rows are sorted rather than found in their order: few meet the conditions, or no index has that order. */
  isSorted?: boolean;
}
