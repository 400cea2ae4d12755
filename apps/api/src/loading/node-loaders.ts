import type { IdNoun } from "@annals/schema/ids";
import type { Context } from "../context.ts";
import { findNodeRows, isOneOf } from "../reading/nodes.ts";
import { loadRow } from "./rows.ts";

/** Reads the row with that id; null if there is none. */
export type NodeLoader = (context: Context, id: string) => Promise<unknown>;

/** The loader of that noun's rows; null if the API has no type for it. */
export function findNodeLoader(noun: IdNoun): NodeLoader | null {
  const rows = findNodeRows(noun);
  if (rows === null) return null;
  const toSql = (ids: readonly string[]) => rows(isOneOf(ids));
  return (context, id) => loadRow(context, noun, toSql, id);
}
