import type { Prisma } from "@annals/schema/client";
import type { Listing } from "../paging/order.ts";
import type { PagingArgs } from "../paging/window.ts";

/** What a read may depend on, beside the field's arguments. */
export interface Scope {
  /** Whether strangers ask, see `Config.isPublic`. */
  isPublic: boolean;
  /** What the field that led here gave to its children. */
  given: unknown;
  /** The day, `YYYY-MM-DD`, as of which what lies above was asked for: no more is read than was known then. Null: all. */
  asOf: string | null;
}

/** Rows of one of several types. */
export interface Variant {
  /** The GraphQL type. */
  type: string;
  /** A condition on the parent's row `p`: the first that holds counts. */
  when: Prisma.Sql;
  /** A SELECT of the one row. */
  row: Prisma.Sql;
}

/** A window of a list that knows itself how its rows are found. */
export interface RowWindow {
  /** Tables that the whole page may use: `name AS (…)`. */
  tables: readonly Prisma.Sql[];
  size: number;
  isBackward: boolean;
  /** A SELECT of so many rows at most, in the order of reading: from the end if backward. */
  toRows(limit: number): Prisma.Sql;
  /** The cursor of the row `p`: an expression of text without signs that JSON escapes. */
  cursor: Prisma.Sql;
  /** A condition: whether the list has items beyond that end of the range; null where the range has no such end. */
  toIsOutside(end: "start" | "end"): Prisma.Sql | null;
  /** Counts the whole list: an expression. */
  count: Prisma.Sql;
}

/** A list that the database keeps put together, an array a column, for who asks for no more of its items. */
export interface KeptList {
  /** The table as `k`, with the condition that its row is of the parent's row `p`. There may be none: then the list is empty. */
  from: Prisma.Sql;
  /** The column with the values of each field of an item, or of its edge: texts of their JSON. */
  columns: Readonly<Record<string, string>>;
}

/** How a field is read: SQL over its parent's row, which is `p` in all of it. At the root there is none. */
export type Read =
  /** An expression of the type that the field has, or of JSON for `finish`, which makes the field's value of it. */
  | { kind: "value"; sql: Prisma.Sql }
  | { kind: "json"; sql: Prisma.Sql; finish: (value: never) => unknown }
  /** The parent's row once more, as an object of another type. */
  | { kind: "self"; given?: unknown }
  /** A SELECT of one row, or none; `asOf` holds for all below it. */
  | { kind: "row"; row: Prisma.Sql; given?: unknown; asOf?: string | null | undefined }
  /** A SELECT of rows in their order; each leads to one of the variants if there are any. `check` may refuse how many they are. */
  | {
      kind: "rows";
      rows: Prisma.Sql;
      given?: unknown;
      variants?: readonly Variant[];
      check?: (count: number) => void;
      /** The same rows, kept. */
      kept?: KeptList | undefined;
    }
  | { kind: "variant"; variants: readonly Variant[] }
  /** A page of a list; its edges and their nodes are the list's rows, or the variants that these lead to. Nodes get to know `given`. */
  | {
      kind: "page";
      listing: Listing;
      args: PagingArgs;
      given?: unknown;
      variants?: readonly Variant[];
      /** The same list, kept. */
      kept?: KeptList | undefined;
    }
  /** The same of a list that is no `Listing`; `given` is what the fields of the page and of its edges get to know. */
  | { kind: "window"; window: RowWindow; variants: readonly Variant[]; given?: unknown }
  /** The row of a SELECT that `choose` names by its place, from 0, when it sees the JSON of `facts`; null for none. */
  | { kind: "chosen"; rows: Prisma.Sql; facts: Prisma.Sql; choose: (facts: never) => number | null };

/** Says how a field is read. Throws what is wrong with the arguments. */
export type ReadField<Args = Record<string, unknown>> = (args: Args, scope: Scope) => Read;
