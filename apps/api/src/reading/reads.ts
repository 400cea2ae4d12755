import { Prisma } from "@annals/schema/client";
import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "../context.ts";
import { loadRead } from "./load-read.ts";
import type { Read, ReadField } from "./read.ts";

/** Options of a field that is read together with its parent. */
export interface ReadOptions<Args> {
  extensions: { read: ReadField<Args> };
  resolve: (source: unknown, args: unknown, context: Context, info: GraphQLResolveInfo) => Promise<never>;
}

/** Declares how a field is read: spread it into the field's options, beside its type. */
export function reads<Args>(read: ReadField<Args>): ReadOptions<Args> {
  return { extensions: { read }, resolve: loadRead };
}

/** A field that is an expression over the row `p`; null counts as null only where the field may be. */
export function readsValue(sql: Prisma.Sql): ReadOptions<unknown> {
  return reads(() => ({ kind: "value", sql }));
}

/** A field that the row leads to another row by: a SELECT. */
export function readsRow(toRow: () => Prisma.Sql): ReadOptions<unknown> {
  return reads(() => ({ kind: "row", row: toRow() }));
}

/** A field that is all rows of a SELECT, in its order. */
export function readsRows(rows: Prisma.Sql): ReadOptions<unknown> {
  return reads(() => ({ kind: "rows", rows }));
}

/** A field that is a column of the row. */
export function readsColumn(name: string): ReadOptions<unknown> {
  return readsValue(Prisma.raw(`p."${name}"`));
}

/** A field whose object is made of the same row; `given` is what its fields get to know. */
export function readsSelf(given?: unknown): ReadOptions<unknown> {
  return reads(() => ({ kind: "self", given }));
}

/** A field whose value is made here: of the JSON that an expression over the row `p` gives. */
export function readsJson<Json>(sql: Prisma.Sql, finish: (value: Json) => unknown): ReadOptions<unknown> {
  return reads(() => toJsonRead(sql, finish));
}

/** The id of a node. */
export const readsId = {
  extensions: { read: (): Read => ({ kind: "value", sql: Prisma.sql`p.id` }) },
  resolve: ({ id }: { id: string }) => id,
};

/** A read whose value is made here, see `readsJson`. */
export function toJsonRead<Json>(sql: Prisma.Sql, finish: (value: Json) => unknown): Read {
  return { kind: "json", sql, finish };
}
