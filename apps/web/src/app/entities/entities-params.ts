import { EntityKind } from "@annals/schema/enums";
import { toAddress } from "../../formats/format-links.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";

/** Of what the index of names is, and in which order. */
export interface EntitiesParams {
  kind: EntityKind | null;
  /** Words that each name or one of its spellings has; empty = all names. */
  words: string;
  /** By name, or those that are named most often first. */
  order: "name" | "mentions";
}

/** Reads the address of the index: `/entities?kind=PERSON&q=abe&order=mentions`. */
export function parseEntitiesParams(params: SearchParams): EntitiesParams {
  return {
    kind: toList(params.kind).find((text): text is EntityKind => Object.hasOwn(EntityKind, text)) ?? null,
    words: (toList(params.q)[0] ?? "").trim(),
    order: toList(params.order)[0] === "mentions" ? "mentions" : "name",
  };
}

/** Returns the address of the index, at its first page or next to a cursor. */
export function toEntitiesHref(
  { kind, words, order }: EntitiesParams,
  page: { after?: string; before?: string } = {},
): string {
  return toAddress("/entities", {
    kind: kind ?? [],
    q: words === "" ? [] : words,
    order: order === "name" ? [] : order,
    ...page,
  });
}

/** Returns what the API is asked for. */
export function toEntityQuestion({ kind, words, order }: EntitiesParams) {
  return {
    filter: { kinds: kind === null ? null : [kind], text: words === "" ? null : words },
    orderBy: order === "mentions" ? ("MENTIONS_DESC" as const) : ("NAME_ASC" as const),
  };
}
