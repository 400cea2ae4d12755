import { Prisma } from "@annals/schema/client";
import type { Context } from "../../context.ts";
import { toRequestError } from "../../errors.ts";
import { parseCursor, toCursor } from "../../paging/cursor.ts";
import type { KeyValue } from "../../paging/order.ts";
import { toPageSql } from "../../paging/page-sql.ts";
import { type PagingArgs, toPageSize } from "../../paging/window.ts";
import type { Section } from "./search-sections.ts";

/** Something found: its id, how well it fits, and its cursor. */
export interface Hit {
  id: string;
  score: number;
  cursor: string;
}

/** A page of what is found. */
export interface HitPage {
  hits: Hit[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** An item of a section: which section it is, and its sort keys there. */
interface Place {
  index: number;
  keys: KeyValue[];
}

interface HitRow {
  id: string;
  section: number;
  cursorKeys: KeyValue[];
}

const toName = ({ tier, type }: Section) => `${tier}-${type}`;

function parsePlace(sections: readonly Section[], cursor: string, argument: "after" | "before"): Place {
  const dot = cursor.indexOf(".");
  const index = sections.findIndex((section) => toName(section) === cursor.slice(0, dot));
  const section = sections[index];
  if (section === undefined) {
    throw toRequestError(
      "cursor.unreadable",
      `\`${argument}\` is not a cursor of this search. Use a cursor that the search gave.`,
    );
  }
  return { index, keys: parseCursor(section.listing.order, cursor.slice(dot + 1), argument) };
}

interface Range {
  size: number;
  isBackward: boolean;
  after: Place | null;
  before: Place | null;
}

/** Reads paging arguments. Throws `page.size`, `page.both-ends` or `cursor.unreadable`. */
function toRange(sections: readonly Section[], { first, after, last, before }: PagingArgs): Range {
  const isBackward = last != null;
  if (isBackward && first != null) {
    throw toRequestError("page.both-ends", "Give `first` or `last`, not both.");
  }
  return {
    size: isBackward ? toPageSize("last", last) : toPageSize("first", first),
    isBackward,
    after: after == null ? null : parsePlace(sections, after, "after"),
    before: before == null ? null : parsePlace(sections, before, "before"),
  };
}

/** The items of a section that lie in the range; null if none can. */
function toSectionSql(
  { listing }: Section,
  index: number,
  { size, isBackward, after, before }: Range,
): Prisma.Sql | null {
  if (after !== null && index < after.index) return null;
  if (before !== null && index > before.index) return null;
  const window = {
    size,
    isBackward,
    after: after?.index === index ? after.keys : null,
    before: before?.index === index ? before.keys : null,
  };
  const page = toPageSql(listing, window, [""]);
  return page === null
    ? null
    : Prisma.sql`SELECT s.id, ${index}::int AS section, s."cursorKeys", row_number() OVER () AS place FROM (${page}) s`;
}

/**
 * The statement that reads a page and one item more, from the end if backward. Each section is read that far at most, and
 * not at all where those before it fill the page.
 */
export function toHitsSql(sections: readonly Section[], args: PagingArgs): Prisma.Sql {
  const range = toRange(sections, args);
  const selects = sections.flatMap((section, index) => toSectionSql(section, index, range) ?? []);
  if (range.isBackward) selects.reverse();
  const nothing = Prisma.sql`SELECT ''::text AS id, 0 AS section, '[]'::jsonb AS "cursorKeys", 0::bigint AS place WHERE FALSE`;
  const names = ["h0", ...selects.map((_, index) => `h${index + 1}`)].map((name) => Prisma.raw(name));
  const parts = selects.map((select, index) => {
    const counts = names.slice(0, index + 1).map((name) => Prisma.sql`(SELECT count(*) FROM ${name})`);
    const isOpen = Prisma.sql`${Prisma.join(counts, " + ")} <= ${range.size}`;
    return Prisma.sql`${names[index + 1]} AS MATERIALIZED (SELECT u.* FROM (${select}) u WHERE ${isOpen})`;
  });
  const all = names.map((name) => Prisma.sql`SELECT * FROM ${name}`);
  const way = Prisma.raw(range.isBackward ? "DESC" : "ASC");
  return Prisma.sql`
    WITH ${Prisma.join([Prisma.sql`h0 AS MATERIALIZED (${nothing})`, ...parts])}
    SELECT h.id, h.section, h."cursorKeys" FROM (${Prisma.join(all, " UNION ALL ")}) h
    ORDER BY h.section ${way}, h.place LIMIT ${range.size + 1}`;
}

/** Reads a page of what is found. Throws `page.size`, `page.both-ends` or `cursor.unreadable`. */
export async function readHits(
  context: Context,
  sections: readonly Section[],
  args: PagingArgs,
): Promise<HitPage> {
  const { size, isBackward, after, before } = toRange(sections, args);
  const read = await context.db.$queryRaw<HitRow[]>(toHitsSql(sections, args));
  const rows = read.slice(0, size);
  const hits = rows.flatMap(({ id, section: index, cursorKeys }): Hit[] => {
    const section = sections[index];
    if (section === undefined) return [];
    const cursor = `${toName(section)}.${toCursor(section.listing.order, cursorKeys)}`;
    return [{ id, score: section.tier, cursor }];
  });
  const hasMore = read.length > size;
  return {
    hits: isBackward ? hits.toReversed() : hits,
    hasNextPage: isBackward ? before !== null : hasMore || before !== null,
    hasPreviousPage: isBackward ? hasMore || after !== null : after !== null,
  };
}
