import { toRequestError } from "../errors.ts";
import { parseCursor } from "./cursor.ts";
import type { KeyValue, Order } from "./order.ts";

/** How many items a page has unless told. */
export const defaultPageSize = 20;

/** How many items a page has at most. */
export const maxPageSize = 100;

/** The arguments of every paged field. */
export interface PagingArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** The part of a list that is asked for. */
export interface Window {
  size: number;
  /** Whether it is the end of the range that is asked for (`last`). */
  isBackward: boolean;
  /** Sort keys of the item that the range starts behind. */
  after: KeyValue[] | null;
  /** Sort keys of the item that the range ends before. */
  before: KeyValue[] | null;
}

/**
 * Checks a number of items: returns it, or the default if there is none. Throws `page.size` below 0 and above what a page may have.
 */
export function toPageSize(
  argument: string,
  size: number | null | undefined,
  fallback = defaultPageSize,
  maxSize = maxPageSize,
): number {
  if (size === null || size === undefined) return fallback;
  if (size < 0 || size > maxSize) {
    throw toRequestError("page.size", `\`${argument}\` must be from 0 to ${maxSize}; it is ${size}.`);
  }
  return size;
}

/** Reads paging arguments. Throws `page.size`, `page.both-ends` or `cursor.unreadable`. */
export function toWindow(
  order: Order,
  { first, after, last, before }: PagingArgs,
  maxSize = maxPageSize,
): Window {
  const isBackward = last !== null && last !== undefined;
  if (isBackward && first !== null && first !== undefined) {
    throw toRequestError("page.both-ends", "Give `first` or `last`, not both.");
  }
  return {
    size: isBackward
      ? toPageSize("last", last, defaultPageSize, maxSize)
      : toPageSize("first", first, defaultPageSize, maxSize),
    isBackward,
    after: after === null || after === undefined ? null : parseCursor(order, after, "after"),
    before: before === null || before === undefined ? null : parseCursor(order, before, "before"),
  };
}
