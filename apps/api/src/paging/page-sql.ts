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
  if (section === "valued") conditions.push(Prisma.sql`${listing.order.keys[0].sql} IS NOT NULL`);
  if (section === "null") conditions.push(Prisma.sql`${listing.order.keys[0].sql} IS NULL`);
  for (const bound of bounds) {
    const condition = toBoundSql(listing.order, section, bound);
    if (condition === null) return null;
    conditions.push(condition);
  }
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, " AND ");
}

const aliasOf = (index: number) => Prisma.raw(`"key${index}"`);

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
  const sorted = Prisma.join(keysOf(listing.order, section).map(({ sql }) => Prisma.sql`${sql} ${way}`));
  return Prisma.sql`(SELECT ${listing.columns}, ${selected} FROM ${listing.from}
    WHERE ${conditions} ORDER BY ${sorted} LIMIT ${limit})`;
}

function toBounds({ after, before }: Window): Bound[] {
  const bounds: Bound[] = [];
  if (after !== null) bounds.push({ side: "after", isInclusive: false, keys: after });
  if (before !== null) bounds.push({ side: "before", isInclusive: false, keys: before });
  return bounds;
}

/**
 * The statement that reads one window of a list for each of the parents: a row an item, with the columns of the listing,
 * `parentId` and `cursorKeys`; up to one item more than asked for, in the order of reading (from the end if backward).
 * Null if the window cannot hold any.
 */
export function toPageSql(listing: Listing, window: Window, parentIds: readonly string[]): Prisma.Sql | null {
  const { order } = listing;
  const limit = window.size + 1;
  const sections = sectionsOf(order)
    .map((section) => toSectionSql(listing, section, window.isBackward, toBounds(window), limit))
    .filter((section) => section !== null);
  if (sections.length === 0) return null;
  const way = Prisma.raw((order.direction === "asc") === window.isBackward ? "DESC" : "ASC");
  const nulls = Prisma.raw(window.isBackward ? "FIRST" : "LAST");
  const sorted = order.keys.map((_, index) => Prisma.sql`u.${aliasOf(index)} ${way} NULLS ${nulls}`);
  const outer = order.keys.map((_, index) => Prisma.sql`x.${aliasOf(index)} ${way} NULLS ${nulls}`);
  const cursorKeys = Prisma.join(order.keys.map((_, index) => Prisma.sql`x.${aliasOf(index)}`));
  return Prisma.sql`
    SELECT x.*, p.id AS "parentId", jsonb_build_array(${cursorKeys}) AS "cursorKeys"
    FROM unnest(${[...parentIds]}::text[]) WITH ORDINALITY AS p (id, n)
    CROSS JOIN LATERAL (
      SELECT * FROM (${Prisma.join(sections, " UNION ALL ")}) u ORDER BY ${Prisma.join(sorted)} LIMIT ${limit}
    ) x
    ORDER BY p.n, ${Prisma.join(outer)}`;
}

/** The statement that counts the whole list of each of the parents: `parentId`, `count`. */
export function toCountSql({ from, where }: Listing, parentIds: readonly string[]): Prisma.Sql {
  const conditions = where.length === 0 ? Prisma.sql`TRUE` : Prisma.join([...where], " AND ");
  return Prisma.sql`
    SELECT p.id AS "parentId", (SELECT count(*)::int FROM ${from} WHERE ${conditions}) AS count
    FROM unnest(${[...parentIds]}::text[]) AS p (id)`;
}

/**
 * The statement that tells for each of the parents whether its list has an item at or outside one end of the window's
 * range: `parentId`, `isThere`.
 */
export function toOutsideSql(
  listing: Listing,
  end: "start" | "end",
  keys: readonly KeyValue[],
  parentIds: readonly string[],
): Prisma.Sql {
  const bound: Bound = { side: end === "start" ? "before" : "after", isInclusive: true, keys };
  const found = sectionsOf(listing.order)
    .map((section) => toConditions(listing, section, [bound]))
    .filter((conditions) => conditions !== null)
    .map((conditions) => Prisma.sql`EXISTS (SELECT 1 FROM ${listing.from} WHERE ${conditions})`);
  return Prisma.sql`
    SELECT p.id AS "parentId", (${Prisma.join(found, " OR ")}) AS "isThere"
    FROM unnest(${[...parentIds]}::text[]) AS p (id)`;
}
