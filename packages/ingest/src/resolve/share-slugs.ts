import type { NameKind } from "../extract/names/named-span.ts";
import { assignSlugs, byText } from "../order.ts";
import type { Entity } from "./entities/entity.ts";

/** The nouns that have slugs. */
export type SluggedNoun = "source" | "entity" | "event";

/** Somebody of the archive who has a slug that is wanted now. */
export interface SlugHolder {
  id: string;
  slugStem: string;
  slug: string;
  /** Of an entity. */
  kind: Entity["kind"] | null;
}

/** A row that keeps all but its slug. */
export interface Reslugged {
  noun: SluggedNoun;
  id: string;
  slug: string;
}

const KINDS: NameKind[] = ["PERSON", "PLACE", "ORGANIZATION", "OTHER"];

/** The order in which entities that want one slug get it. */
export function byKind(a: Pick<Entity, "id" | "kind">, b: Pick<Entity, "id" | "kind">): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || byText(a.id, b.id);
}

/** A row that has no slug yet. */
interface Unslugged {
  id: string;
  slugStem: string;
  kind?: unknown;
}

/**
 * Gives rows their slugs: who comes first in the order of their noun has the stem itself, the others some digits of their ids behind it.
 * @param holders who else has a slug that is wanted now
 * @returns the rows, and those of the others who get another slug by it
 */
export function addSlugs<Row extends Unslugged>(
  noun: SluggedNoun,
  rows: readonly Row[],
  holders: readonly SlugHolder[],
): { rows: (Row & { slug: string })[]; reslugged: Reslugged[] } {
  const own = new Set(rows.map(({ id }) => id));
  const others = holders.filter(({ id }) => !own.has(id));
  const all = [...rows, ...others];
  const slugs = assignSlugs(noun === "entity" ? toByKind(all) : all.toSorted((a, b) => byText(a.id, b.id)));
  return {
    rows: rows.map((row) => ({ ...row, slug: slugs.get(row.id) ?? row.id })),
    reslugged: others.flatMap(({ id, slug }) => {
      const now = slugs.get(id) ?? slug;
      return now === slug ? [] : [{ noun, id, slug: now }];
    }),
  };
}

function toByKind(rows: readonly Unslugged[]): Unslugged[] {
  return rows.map((row) => ({ ...row, kind: row.kind as Entity["kind"] })).toSorted(byKind);
}
