import type { Alias, Entity } from "@annals/schema/client";
import type { Context } from "../../context.ts";
import { loadGroup, loadRow, loadRowOrThrow } from "../../loading/rows.ts";
import { toAliasesByIdSql, toEntitiesBySlugSql, toEntitiesSql } from "./entity.sql.ts";

/** Reads an entity; null if there is none. */
export function findEntity(context: Context, id: string): Promise<Entity | null> {
  return loadRow<Entity>(context, "Entity", toEntitiesSql, id);
}

/** Reads an entity that another row names. */
export function loadEntity(context: Context, id: string): Promise<Entity> {
  return loadRowOrThrow<Entity>(context, "Entity", toEntitiesSql, id);
}

/** Reads the entity with that slug; null if there is none. */
export async function findEntityBySlug(context: Context, slug: string): Promise<Entity | null> {
  const [entity] = await loadGroup<Entity>(context, "Entity by slug", toEntitiesBySlugSql, slug);
  return entity ?? null;
}

/** Reads an alias; null if there is none. */
export function findAlias(context: Context, id: string): Promise<Alias | null> {
  return loadRow<Alias>(context, "Alias", toAliasesByIdSql, id);
}
