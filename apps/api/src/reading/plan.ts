import { Prisma } from "@annals/schema/client";
import {
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from "graphql";
import { toWindow } from "../paging/window.ts";
import { joinSql } from "./join-sql.ts";
import { toArraySql, toItemsSql, toNameSql, toValueSql } from "./json-sql.ts";
import { toKeptRows, toKeptWindow } from "./kept-list.ts";
import { toListWindow } from "./list-window.ts";
import { findNodeRows } from "./nodes.ts";
import { planPage } from "./plan-page.ts";
import { type Finish, NotPlanned, type Planned, type Planning, toEach, toPlannedObject } from "./planned.ts";
import type { Read, ReadField, RowWindow, Variant } from "./read.ts";
import { selectOf } from "./select-of.ts";
import { collectFields, type Fields } from "./selection.ts";

/** Plans an object of that type whose row is `p`. */
export function planObject(planning: Planning, type: GraphQLObjectType, fields: Fields): Planned {
  const planned = new Map<string, Planned>();
  for (const [key, nodes] of fields) {
    const field = planField(planning, type, nodes);
    if (field !== null) planned.set(key, field);
  }
  const isWhole = planned.size === fields.size;
  return toPlannedObject(planning, type.name, planned, !isWhole && findNodeRows(type.name) !== null);
}

/** Plans a field of an object whose row is `p`; null if resolvers must look after it. */
function planField(
  planning: Planning,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Planned | null {
  const [node] = nodes;
  if (node === undefined) throw new TypeError("A selected field has a node.");
  const name = node.name.value;
  if (name === "__typename") return { sql: toNameSql(parent.name), finish: null };
  if (planning.kept !== undefined) return { sql: Prisma.raw(`p."${name}"`), finish: null };
  const field = parent.getFields()[name];
  const read = field?.extensions.read as ReadField | undefined;
  if (field === undefined || read === undefined) {
    if (planning.isForResolvers) return null;
    throw new NotPlanned(`${parent.name}.${name}`);
  }
  const found = toLocated(nodes, () => read(getArgumentValues(field, node, planning.variables), planning));
  return planRead(planning, found, field.type, nodes);
}

/** Runs what may find fault with the arguments of a field, and tells the fault of that field. */
function toLocated<Value>(nodes: readonly FieldNode[], run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof GraphQLError) || error.nodes !== undefined) throw error;
    throw new GraphQLError(error.message, { nodes, extensions: error.extensions });
  }
}

function planRead(
  planning: Planning,
  read: Read,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Planned {
  switch (read.kind) {
    case "value":
      return { sql: toValueSql(read.sql, type), finish: null };
    case "json":
      return {
        sql: Prisma.sql`coalesce((${read.sql})::text, 'null')`,
        finish: toSelected(planning, read.finish as Finish, type, nodes),
      };
    case "self":
      return planChild(planning, read.given, type, nodes);
    case "row": {
      const within = read.asOf == null ? planning : { ...planning, asOf: read.asOf };
      return toOptional(read.row, planChild(within, read.given, type, nodes));
    }
    case "rows": {
      const kept = toKeptRows(read.kept, planning, type, nodes);
      if (kept !== null) {
        const rows = { ...read, rows: kept, kept: undefined };
        return planRead({ ...planning, kept: read.kept }, rows, type, nodes);
      }
      const item =
        read.variants === undefined
          ? planChild(planning, read.given, type, nodes)
          : planVariants(planning, read.variants, nodes);
      const items = Prisma.sql`(SELECT ${toItemsSql(item.sql)} FROM (${read.rows}) p)`;
      return { sql: toArraySql(items), finish: toChecked(read.check, toEach(item.finish)) };
    }
    case "variant":
      return planVariants(planning, read.variants, nodes);
    case "page": {
      const { listing, args, variants, given } = read;
      const window = toLocated(nodes, () => toWindow(listing.order, args, listing.maxSize));
      const kept = toKeptWindow(read.kept, planning, window, type, nodes);
      if (kept !== null) return planWindow({ ...planning, kept: read.kept }, kept, { variants }, type, nodes);
      return planWindow(planning, toListWindow(listing, window), { variants, given }, type, nodes);
    }
    case "window":
      return planWindow(
        { ...planning, given: read.given },
        read.window,
        { variants: read.variants },
        type,
        nodes,
      );
    case "chosen": {
      const item = planChild(planning, undefined, type, nodes);
      const items = Prisma.sql`(SELECT ${toItemsSql(item.sql)} FROM (${read.rows}) p)`;
      const facts = Prisma.sql`coalesce((${read.facts})::text, 'null')`;
      return {
        sql: joinSql(["[", facts, ",", toArraySql(items), "]"]),
        finish: toChosen(read.choose as (facts: unknown) => number | null, item.finish),
      };
    }
  }
}

function planWindow(
  planning: Planning,
  window: RowWindow,
  { variants, given }: { variants?: readonly Variant[] | undefined; given?: unknown },
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Planned {
  const planNode = (rowType: GraphQLObjectType, selected: readonly FieldNode[]) =>
    variants === undefined
      ? planChildOf(planning, given, rowType, selected)
      : planVariants(planning, variants, selected);
  const planOther = (parent: GraphQLObjectType, selected: readonly FieldNode[]) =>
    planField(planning, parent, selected);
  return planPage({ planning, window, planNode, planField: planOther }, toObjectType(type), nodes);
}

/** Finishes a value; of objects that are made here, what is selected stays. Resolvers select for themselves. */
function toSelected(
  planning: Planning,
  finish: Finish,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Finish {
  const named = getNamedType(type);
  if (planning.isForResolvers || !isObjectType(named)) return finish;
  const select = selectOf(planning, named, nodes);
  return (value) => select(finish(value));
}

/** Takes the item that was chosen of `[facts, items]`. */
function toChosen(choose: (facts: unknown) => number | null, finish: Finish | null): Finish {
  return (value) => {
    const [facts, items] = value as [unknown, unknown[]];
    const item = items[choose(facts) ?? -1] ?? null;
    return item === null || finish === null ? item : finish(item);
  };
}

function toChecked(check: ((count: number) => void) | undefined, finish: Finish | null): Finish | null {
  if (check === undefined) return finish;
  return (items) => {
    check((items as unknown[]).length);
    return finish === null ? items : finish(items);
  };
}

/** An object of a row that may not be there. */
function toOptional(row: Prisma.Sql, { sql, finish }: Planned): Planned {
  return {
    sql: Prisma.sql`coalesce((SELECT ${sql} FROM (${row}) p), 'null')`,
    finish: finish === null ? null : (value) => (value === null ? null : finish(value)),
  };
}

function toObjectType(type: GraphQLOutputType): GraphQLObjectType {
  const named = getNamedType(type);
  if (!isObjectType(named)) throw new TypeError(`Rows of ${named.name} need variants.`);
  return named;
}

function planChild(
  planning: Planning,
  given: unknown,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Planned {
  return planChildOf(planning, given, toObjectType(type), nodes);
}

function planChildOf(
  planning: Planning,
  given: unknown,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Planned {
  const fields = collectFields(
    planning,
    type,
    nodes.map(({ selectionSet }) => selectionSet),
  );
  return planObject({ ...planning, given }, type, fields);
}

/** Plans what may be of several types. Their objects tell their type where something is left to do to them. */
function planVariants(
  planning: Planning,
  variants: readonly Variant[],
  nodes: readonly FieldNode[],
): Planned {
  const finishes = new Map<string, Finish>();
  const planned = variants.map(({ type, when, row }) => {
    const object = planning.schema.getType(type);
    if (!isObjectType(object)) throw new TypeError(`${type} is no type of objects.`);
    const { sql, finish } = planChildOf(planning, undefined, object, nodes);
    if (finish !== null) finishes.set(type, finish);
    return { type, when, row, sql };
  });
  if (planned.length === 0) return { sql: Prisma.sql`'null'`, finish: null };
  const cases = planned.map(({ type, when, row, sql }) => {
    const told = finishes.size === 0 ? sql : joinSql(["[", toNameSql(type), ",", sql, "]"]);
    return Prisma.sql`WHEN ${when} THEN (SELECT ${told} FROM (${row}) p)`;
  });
  const sql = Prisma.sql`coalesce(CASE ${Prisma.join(cases, " ")} END, 'null')`;
  if (finishes.size === 0) return { sql, finish: null };
  return {
    sql,
    finish: (value) => {
      if (value === null) return null;
      const [type, object] = value as [string, unknown];
      const finish = finishes.get(type);
      return finish === undefined ? object : finish(object);
    },
  };
}
