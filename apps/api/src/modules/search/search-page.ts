import { Prisma } from "@annals/schema/client";
import { toRequestError } from "../../errors.ts";
import { parseCursor } from "../../paging/cursor.ts";
import type { KeyValue } from "../../paging/order.ts";
import { toKeyColumn, toWindowSql } from "../../paging/page-sql.ts";
import { type PagingArgs, toPageSize } from "../../paging/window.ts";
import { toCursorTextSql } from "../../reading/list-window.ts";
import type { RowWindow } from "../../reading/read.ts";
import { type Search, type Section, toFoundCount, toSearchTables, toSections } from "./search-sections.ts";

/** An item of a section: which section it is, and its sort keys there. */
interface Place {
  index: number;
  keys: KeyValue[];
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

/** The items of a section that lie in the range, `limit` at most; null if none can. */
function toSectionSql(section: Section, index: number, range: Range, limit: number): Prisma.Sql | null {
  const { size, isBackward, after, before } = range;
  const { listing, tier } = section;
  if (after !== null && index < after.index) return null;
  if (before !== null && index > before.index) return null;
  const window = {
    size,
    isBackward,
    after: after?.index === index ? after.keys : null,
    before: before?.index === index ? before.keys : null,
  };
  const rows = toWindowSql(listing, window, limit);
  if (rows === null) return null;
  const [name, order] = [toName(section), listing.order.name].map((text) => Prisma.raw(`'${text}'`));
  const keys = listing.order.keys.map((_, at) => Prisma.sql`s.${toKeyColumn(at)}`);
  return Prisma.sql`
    SELECT s.id, ${Prisma.raw(String(tier))} AS score, ${name} AS section, ${Prisma.raw(String(index))} AS part,
      json_build_array(${order}, ${Prisma.join(keys)})::text AS keys, row_number() OVER () AS place
    FROM (${rows}) s`;
}

/**
 * The rows of a range: the id of what is found, its `score`, and the cursor's `section` and `keys`. Each section is read as far as the
 * limit at most, and not at all where those before it fill it.
 */
function toRows(sections: readonly Section[], range: Range, limit: number): Prisma.Sql {
  const selects = sections.flatMap((section, index) => toSectionSql(section, index, range, limit) ?? []);
  if (range.isBackward) selects.reverse();
  const nothing = Prisma.sql`SELECT '' AS id, 0 AS score, '' AS section, 0 AS part, '' AS keys, 0::bigint AS place WHERE FALSE`;
  const names = ["h0", ...selects.map((_, index) => `h${index + 1}`)].map((name) => Prisma.raw(name));
  const parts = selects.map((select, index) => {
    const counts = names.slice(0, index + 1).map((name) => Prisma.sql`(SELECT count(*) FROM ${name})`);
    const isOpen = Prisma.sql`${Prisma.join(counts, " + ")} < ${Prisma.raw(String(limit))}`;
    return Prisma.sql`${names[index + 1]} AS MATERIALIZED (SELECT u.* FROM (${select}) u WHERE ${isOpen})`;
  });
  const all = names.map((name) => Prisma.sql`SELECT * FROM ${name}`);
  const way = Prisma.raw(range.isBackward ? "DESC" : "ASC");
  return Prisma.sql`
    WITH ${Prisma.join([Prisma.sql`h0 AS MATERIALIZED (${nothing})`, ...parts])}
    SELECT h.id, h.score, h.section, h.keys FROM (${Prisma.join(all, " UNION ALL ")}) h
    ORDER BY h.part ${way}, h.place LIMIT ${Prisma.raw(String(limit))}`;
}

/** The page of what is found that arguments ask for. Throws `page.size`, `page.both-ends` or `cursor.unreadable`. */
export function toSearchWindow(search: Search, args: PagingArgs): RowWindow {
  const sections = toSections(search);
  const range = toRange(sections, args);
  return {
    tables: toSearchTables(search),
    size: range.size,
    isBackward: range.isBackward,
    toRows: (limit) => toRows(sections, range, limit),
    cursor: Prisma.sql`(p.section || '.' || ${toCursorTextSql(Prisma.sql`p.keys`)})`,
    toIsOutside: (end) => ((end === "end" ? range.before : range.after) === null ? null : Prisma.sql`TRUE`),
    count: toFoundCount(search),
  };
}
