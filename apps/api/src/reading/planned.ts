import { Prisma } from "@annals/schema/client";
import { joinSql } from "./join-sql.ts";
import { toObjectSql } from "./json-sql.ts";
import { toPrepared } from "./prepared.ts";
import type { KeptList, Scope } from "./read.ts";
import type { Asked } from "./selection.ts";

/** What is to be planned, and for whom. */
export interface Planning extends Asked, Scope {
  /**
   * Whether fields that declare no read may be selected, because resolvers look after them: objects are then prepared for
   * resolvers (`prepared.ts`). Else such a field is a `NotPlanned`.
   */
  isForResolvers: boolean;
  /** The list that objects are of, where their fields are read as it keeps them. */
  kept?: KeptList | undefined;
}

/** Makes of a value of the JSON that the database gives what the answer has. */
export type Finish = (value: unknown) => unknown;

/** A part of a statement: SQL of a JSON text that is never null. `finish` is null where nothing is left to do. */
export interface Planned {
  sql: Prisma.Sql;
  finish: Finish | null;
}

/** Thrown where a selection has a field that declares no read. */
export class NotPlanned extends Error {}

/** Finishes each item of a list. */
export function toEach(finish: Finish | null): Finish | null {
  if (finish === null) return null;
  return (items) => (items as unknown[]).map((item) => (item === null ? null : finish(item)));
}

/** An object of fields by the keys of their answers. `hasId` says that resolvers will ask for the id of the row `p`. */
export function toPlannedObject(
  { isForResolvers }: Planning,
  type: string,
  fields: ReadonlyMap<string, Planned>,
  hasId = false,
): Planned {
  const parts = new Map([...fields].map(([key, { sql }]) => [key, sql]));
  const finishes = [...fields].flatMap(([key, { finish }]) => (finish === null ? [] : [{ key, finish }]));
  const finishAll = (value: unknown) => {
    const object = value as Record<string, unknown>;
    for (const { key, finish } of finishes) object[key] = finish(object[key]);
    return object;
  };
  if (!isForResolvers) {
    return { sql: toObjectSql(parts), finish: finishes.length === 0 ? null : finishAll };
  }
  if (hasId) parts.set("$id", joinSql(['"', Prisma.sql`p.id`, '"']));
  return { sql: toObjectSql(parts), finish: (value) => toPrepared(type, finishAll(value)) };
}
