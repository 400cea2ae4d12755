import { Prisma } from "@annals/schema/client";
import type { Listing, Order } from "../paging/order.ts";
import { toIsOutsideSql, toKeyColumn, toWholeCountSql, toWindowSql } from "../paging/page-sql.ts";
import type { Window } from "../paging/window.ts";
import { toNameSql } from "./json-sql.ts";
import type { RowWindow } from "./read.ts";

/** SQL of a cursor: base64url of a JSON text, which `parseCursor` reads. */
export function toCursorTextSql(json: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\n', '-_')`;
}

function toCursorSql({ name, keys }: Order): Prisma.Sql {
  const values = keys.map(
    (_, index) => Prisma.sql`',' || coalesce(to_json(p.${toKeyColumn(index)})::text, 'null')`,
  );
  return toCursorTextSql(Prisma.sql`'[' || ${toNameSql(name)} || ${Prisma.join(values, " || ")} || ']'`);
}

/** The window of a listing that arguments ask for. */
export function toListWindow(listing: Listing, window: Window): RowWindow {
  const { size, isBackward, after, before } = window;
  return {
    tables: [],
    size,
    isBackward,
    toRows(limit) {
      const rows =
        toWindowSql(listing, window, limit) ??
        toWindowSql(listing, { ...window, after: null, before: null }, 0);
      if (rows === null) throw new TypeError("A list has rows where no cursor bounds it.");
      return rows;
    },
    cursor: toCursorSql(listing.order),
    toIsOutside(end) {
      const keys = end === "end" ? before : after;
      return keys === null ? null : toIsOutsideSql(listing, end, keys);
    },
    count: toWholeCountSql(listing),
  };
}
