import type { Context } from "../context.ts";
import { batch, toGroupsBy, toMapBy } from "../loading/batch.ts";
import { toCursor } from "./cursor.ts";
import type { KeyValue, Listing } from "./order.ts";
import { toCountSql, toOutsideSql, toPageSql } from "./page-sql.ts";
import { type PagingArgs, toWindow, type Window } from "./window.ts";

/** A list to be paged. */
export interface ConnectionRequest<Row, Edge> {
  /** The coordinate of the field, which tells its loaders from others: `Entity.events`. */
  field: string;
  /** The field's other arguments, all that the listing depends on. */
  filter?: unknown;
  /** Id of the row whose list it is; empty at the root. */
  parentId?: string;
  listing: Listing;
  args: PagingArgs;
  /** Makes the edge of a row, less its cursor. */
  toEdge: (row: Row) => Edge | Promise<Edge>;
}

type Paged<Row> = Row & { parentId: string; cursorKeys: KeyValue[] };

/** A page of a list as its GraphQL type wants it. */
export interface Page<Edge> {
  /** The items, each with its cursor. */
  readonly edges: Promise<(Edge & { cursor: string })[]>;
  /** Where the page stands in the list. */
  readonly pageInfo: Promise<PageInfo>;
  /** How many items the whole list has. */
  totalCount(): Promise<number>;
}

/** Where a page stands in its list. */
export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/**
 * A page of a list, read when and as far as it is selected: the items of all parents at one level with one statement,
 * the count with another, and whether something lies outside a cursor with a third.
 */
class LazyPage<Row, Edge extends object> implements Page<Edge> {
  readonly #context: Context;
  readonly #request: ConnectionRequest<Row, Edge>;
  readonly #window: Window;
  readonly #name: string;

  constructor(context: Context, request: ConnectionRequest<Row, Edge>) {
    this.#context = context;
    this.#request = request;
    this.#window = toWindow(request.listing.order, request.args);
    this.#name = `${request.field} ${JSON.stringify([request.filter ?? null, request.listing.order.name])}`;
  }

  get #parentId(): string {
    return this.#request.parentId ?? "";
  }

  async #readRows(): Promise<{ rows: Paged<Row>[]; hasMore: boolean }> {
    const { size, isBackward } = this.#window;
    const { listing } = this.#request;
    const pages = batch(
      this.#context,
      `page of ${this.#name} ${JSON.stringify(this.#window)}`,
      async (ids) => {
        const sql = toPageSql(listing, this.#window, ids);
        const rows = sql === null ? [] : await this.#context.db.$queryRaw<Paged<Row>[]>(sql);
        return toGroupsBy(rows, ({ parentId }) => parentId);
      },
    );
    const read = (await pages.load(this.#parentId)) ?? [];
    const rows = read.slice(0, size);
    return { rows: isBackward ? rows.toReversed() : rows, hasMore: read.length > size };
  }

  async #isOutside(end: "start" | "end"): Promise<boolean> {
    const keys = end === "start" ? this.#window.after : this.#window.before;
    if (keys === null) return false;
    const { listing } = this.#request;
    const found = batch(this.#context, `${end} of ${this.#name} ${JSON.stringify(keys)}`, async (ids) => {
      const rows = await this.#context.db.$queryRaw<{ parentId: string; isThere: boolean }[]>(
        toOutsideSql(listing, end, keys, ids),
      );
      return toMapBy(rows, ({ parentId }) => parentId);
    });
    return (await found.load(this.#parentId))?.isThere ?? false;
  }

  get edges(): Promise<(Edge & { cursor: string })[]> {
    const { listing, toEdge } = this.#request;
    const toWholeEdge = async (row: Paged<Row>) => ({
      ...(await toEdge(row)),
      cursor: toCursor(listing.order, row.cursorKeys),
    });
    return this.#readRows().then(({ rows }) => Promise.all(rows.map(toWholeEdge)));
  }

  get pageInfo(): Promise<PageInfo> {
    return this.#readPageInfo();
  }

  async #readPageInfo(): Promise<PageInfo> {
    const { rows, hasMore } = await this.#readRows();
    const { isBackward } = this.#window;
    const { order } = this.#request.listing;
    const [first, last] = [rows.at(0), rows.at(-1)];
    return {
      hasNextPage: (!isBackward && hasMore) || (await this.#isOutside("end")),
      hasPreviousPage: (isBackward && hasMore) || (await this.#isOutside("start")),
      startCursor: first === undefined ? null : toCursor(order, first.cursorKeys),
      endCursor: last === undefined ? null : toCursor(order, last.cursorKeys),
    };
  }

  readonly totalCount = async (): Promise<number> => {
    const { listing } = this.#request;
    const counts = batch(this.#context, `count of ${this.#name}`, async (ids) => {
      const rows = await this.#context.db.$queryRaw<{ parentId: string; count: number }[]>(
        toCountSql(listing, ids),
      );
      return toMapBy(rows, ({ parentId }) => parentId);
    });
    return (await counts.load(this.#parentId))?.count ?? 0;
  };
}

/** Makes a page whose edges carry more than the row. Throws what `toWindow` throws. */
export function toEdgedConnection<Row, Edge extends object>(
  context: Context,
  request: ConnectionRequest<Row, Edge>,
): Page<Edge> {
  return new LazyPage(context, request);
}

/** Makes a page whose items are the rows themselves. Throws what `toWindow` throws. */
export function toConnection<Row>(
  context: Context,
  request: Omit<ConnectionRequest<Row, { node: Row }>, "toEdge">,
): Page<{ node: Row }> {
  return new LazyPage<Row, { node: Row }>(context, { ...request, toEdge: (node) => ({ node }) });
}
