import { Prisma } from "@annals/schema/client";
import type { KeyValue, Listing, Order } from "./order.ts";
import type { Window } from "./window.ts";

/** One side of a range of a list, seen from an item of it. */
interface Bound {
  side: "after" | "before";
  isInclusive: boolean;
  keys: readonly KeyValue[];
}

/** A list whose first key may be null is read as two: those that have it, then those that do not. */
type Section = "valued" | "null" | "all";

function sectionsOf(order: Order): readonly Section[] {
  return order.nullsLast === true ? ["valued", "null"] : ["all"];
}

const keysOf = ({ keys }: Order, section: Section) => (section === "null" ? keys.slice(1) : keys);

function toParameter(value: KeyValue | undefined, type: string): Prisma.Sql {
  const text = Array.isArray(value) ? `{${value.join(",")}}` : String(value);
  return Prisma.sql`${text}::text::${Prisma.raw(type)}`;
}

/** The condition that a row of a section lies within the bound; null if none of the section does. */
function toBoundSql(order: Order, section: Section, bound: Bound): Prisma.Sql | null {
  if (section !== "all") {
    const isNullBound = bound.keys[0] === null;
    if (isNullBound !== (section === "null")) {
      const isSectionLater = section === "null";
      return isSectionLater === (bound.side === "after") ? Prisma.sql`TRUE` : null;
    }
  }
  const keys = keysOf(order, section);
  const values = section === "null" ? bound.keys.slice(1) : bound.keys;
  const isGreater = (bound.side === "after") === (order.direction === "asc");
  const operator = Prisma.raw(`${isGreater ? ">" : "<"}${bound.isInclusive ? "=" : ""}`);
  const left = Prisma.join(keys.map(({ sql }) => sql));
  const right = Prisma.join(keys.map(({ type }, index) => toParameter(values[index], type)));
  return Prisma.sql`(${left}) ${operator} (${right})`;
}

function toConditions(listing: Listing, section: Section, bounds: readonly Bound[]): Prisma.Sql | null {
  const conditions = [...listing.where];
  if (section === "valued") {
    conditions.push(...(listing.whereValued ?? []), Prisma.sql`${listing.order.keys[0].sql} IS NOT NULL`);
  }
  if (section === "null") conditions.push(Prisma.sql`${listing.order.keys[0].sql} IS NULL`);
  for (const bound of bounds) {
    const condition = toBoundSql(listing.order, section, bound);
    if (condition === null) return null;
    conditions.push(condition);
  }
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, " AND ");
}

const aliasOf = (index: number) => Prisma.raw(`"key${index}"`);

/** A number in the text of the statement: as a parameter its value would not be known to who plans the statement once for all. */
const toNumber = (value: number) => Prisma.raw(String(Math.trunc(value)));

function toSectionSql(
  listing: Listing,
  section: Section,
  isReversed: boolean,
  bounds: readonly Bound[],
  limit: number,
) {
  const conditions = toConditions(listing, section, bounds);
  if (conditions === null) return null;
  const { keys, direction } = listing.order;
  const way = Prisma.raw((direction === "asc") === isReversed ? "DESC" : "ASC");
  const selected = Prisma.join(keys.map(({ sql }, index) => Prisma.sql`${sql} AS ${aliasOf(index)}`));
  // By its first key too where that is null for all: so an index of the order has them together, one after the other.
  const sorted = Prisma.join(keys.map(({ sql }) => Prisma.sql`${sql} ${way}`));
  return Prisma.sql`(SELECT ${listing.columns}, ${selected} FROM ${listing.from}
    WHERE ${conditions} ORDER BY ${sorted} LIMIT ${toNumber(limit)})`;
}

/** A window at an end of the list as one SELECT, which takes less planning than two. */
function toSortedSql(listing: Listing, isBackward: boolean, limit: number): Prisma.Sql {
  const { order, columns, from } = listing;
  const conditions = toConditions(listing, "all", []) ?? Prisma.sql`TRUE`;
  const way = Prisma.raw((order.direction === "asc") === isBackward ? "DESC" : "ASC");
  const nulls = Prisma.raw(isBackward ? "FIRST" : "LAST");
  const selected = order.keys.map(({ sql }, index) => Prisma.sql`${sql} AS ${aliasOf(index)}`);
  const sorted = order.keys.map(({ sql }) => Prisma.sql`${sql} ${way} NULLS ${nulls}`);
  return Prisma.sql`SELECT ${columns}, ${Prisma.join(selected)} FROM ${from}
    WHERE ${conditions} ORDER BY ${Prisma.join(sorted)} LIMIT ${toNumber(limit)}`;
}

function toBounds({ after, before }: Window): Bound[] {
  const bounds: Bound[] = [];
  if (after !== null) bounds.push({ side: "after", isInclusive: false, keys: after });
  if (before !== null) bounds.push({ side: "before", isInclusive: false, keys: before });
  return bounds;
}

/** The name of the column with the sort key of that number, in what `toWindowSql` gives. */
export const toKeyColumn = aliasOf;

/**
 * A SELECT of one window of a list, whose parent's row is `p`: the columns of the listing and a column for each sort key,
 * `limit` rows at most, in the order of reading (from the end if backward). Null if the window cannot hold any.
 */
export function toWindowSql(listing: Listing, window: Window, limit: number): Prisma.Sql | null {
  const { order } = listing;
  const { isBackward, after, before } = window;
  if (listing.isSorted === true && after === null && before === null) {
    return toSortedSql(listing, isBackward, limit);
  }
  const sections = sectionsOf(order)
    .map((section) => toSectionSql(listing, section, isBackward, toBounds(window), limit))
    .filter((section) => section !== null);
  const [first, second] = isBackward ? sections.reverse() : sections;
  if (first === undefined) return null;
  if (second === undefined) return Prisma.sql`SELECT * FROM ${first} u`;
  // Sections that have limits are read one after the other, by one process: the second only where the first ends early.
  return Prisma.sql`SELECT * FROM (${first} UNION ALL ${second}) u LIMIT ${toNumber(limit)}`;
}

/** An expression that counts the whole list of the parent's row `p`. */
export function toWholeCountSql({ from, where, count }: Listing): Prisma.Sql {
  if (count !== undefined) return count;
  const conditions = where.length === 0 ? Prisma.sql`TRUE` : Prisma.join([...where], " AND ");
  return Prisma.sql`(SELECT count(*)::int FROM ${from} WHERE ${conditions})`;
}

/** A condition: whether the list of the parent's row `p` has an item at or outside one end of the window's range. */
export function toIsOutsideSql(
  listing: Listing,
  end: "start" | "end",
  keys: readonly KeyValue[],
): Prisma.Sql {
  const bound: Bound = { side: end === "start" ? "before" : "after", isInclusive: true, keys };
  const found = sectionsOf(listing.order)
    .map((section) => toConditions(listing, section, [bound]))
    .filter((conditions) => conditions !== null)
    .map((conditions) => Prisma.sql`EXISTS (SELECT 1 FROM ${listing.from} WHERE ${conditions})`);
  return Prisma.sql`(${Prisma.join(found, " OR ")})`;
}
