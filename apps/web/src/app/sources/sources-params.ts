import { toAddress } from "../../formats/format-links.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";

/** The orders of the list, as addresses call them, and as the API does. */
const orders = { name: "NAME_ASC", documents: "DOCUMENTS_DESC", events: "EVENTS_DESC" } as const;

/** In which order sources are listed. */
export type SourceOrder = keyof typeof orders;

/** All of them. */
export const sourceOrders = Object.keys(orders) as SourceOrder[];

/** Which sources are listed, and in which order. */
export interface SourcesParams {
  /** Words that each name or domain has; empty = all sources. */
  words: string;
  order: SourceOrder;
}

/** Reads the address of the list: `/sources?q=japan&order=documents`. */
export function parseSourcesParams(params: SearchParams): SourcesParams {
  const order = toList(params.order)[0] ?? "";
  return {
    words: (toList(params.q)[0] ?? "").trim(),
    order: Object.hasOwn(orders, order) ? (order as SourceOrder) : "name",
  };
}

/** Returns the address of the list, at its first page or next to a cursor. */
export function toSourcesHref(
  { words, order }: SourcesParams,
  page: { after?: string; before?: string } = {},
): string {
  return toAddress("/sources", {
    q: words === "" ? [] : words,
    order: order === "name" ? [] : order,
    ...page,
  });
}

/** Returns what the API is asked for. */
export function toSourceQuestion({ words, order }: SourcesParams) {
  return { filter: { text: words === "" ? null : words }, orderBy: orders[order] };
}
