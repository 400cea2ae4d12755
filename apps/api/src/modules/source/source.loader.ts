import type { Source } from "@annals/schema/client";
import type { Context } from "../../context.ts";
import { loadGroup, loadRow, loadRowOrThrow } from "../../loading/rows.ts";
import { toSourcesBySlugSql, toSourcesSql } from "./source.sql.ts";

/** Reads a source; null if there is none. */
export function findSource(context: Context, id: string): Promise<Source | null> {
  return loadRow<Source>(context, "Source", toSourcesSql, id);
}

/** Reads a source that another row names. */
export function loadSource(context: Context, id: string): Promise<Source> {
  return loadRowOrThrow<Source>(context, "Source", toSourcesSql, id);
}

/** Reads the source with that slug; null if there is none. */
export async function findSourceBySlug(context: Context, slug: string): Promise<Source | null> {
  const [source] = await loadGroup<Source>(context, "Source by slug", toSourcesBySlugSql, slug);
  return source ?? null;
}
