import { Prisma } from "@annals/schema/client";
import { type FieldNode, type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import { joinSql } from "./join-sql.ts";
import { toArraySql, toItemsSql, toNameSql } from "./json-sql.ts";
import { type Planned, type Planning, toEach, toPlannedObject } from "./planned.ts";
import type { RowWindow } from "./read.ts";
import { collectFields, type Fields } from "./selection.ts";

/** A page to be planned. */
export interface PageRequest {
  planning: Planning;
  window: RowWindow;
  /** Plans an object of a node's type whose row is `p`. */
  planNode: (type: GraphQLObjectType, nodes: readonly FieldNode[]) => Planned;
  /** Plans another field of the connection or its edges, over the row `p`. Null if a resolver must look after it. */
  planField: (parent: GraphQLObjectType, nodes: readonly FieldNode[]) => Planned | null;
}

/** Columns that are put together over the rows of a page. */
type Sums = Prisma.Sql[];

const number = (value: number) => Prisma.raw(String(value));

function addSum(sums: Sums, sum: Prisma.Sql): Prisma.Sql {
  sums.push(sum);
  return Prisma.raw(`q.sum${sums.length - 1}`);
}

function toFieldType(parent: GraphQLObjectType, name: string): GraphQLObjectType {
  const type = parent.getFields()[name]?.type;
  const named = type === undefined ? undefined : getNamedType(type);
  // What a node is where it may be of several types is told by the variants of the page.
  return isObjectType(named) ? named : parent;
}

const toSubFields = (planning: Planning, type: GraphQLObjectType, nodes: readonly FieldNode[]) =>
  collectFields(
    planning,
    type,
    nodes.map(({ selectionSet }) => selectionSet),
  );

const nameOf = (nodes: readonly FieldNode[]) => nodes[0]?.name.value ?? "";

/** What is asked for of the page itself. */
function toPageInfo(fields: Fields, planning: Planning, type: GraphQLObjectType): Set<string> {
  const selected = [...fields.values()].filter((nodes) => nameOf(nodes) === "pageInfo");
  return new Set(
    selected.flatMap((nodes) =>
      [...toSubFields(planning, toFieldType(type, "pageInfo"), nodes).values()].map(nameOf),
    ),
  );
}

function planEdge(request: PageRequest, type: GraphQLObjectType, nodes: readonly FieldNode[]): Planned {
  const planned = new Map<string, Planned>();
  for (const [key, selected] of toSubFields(request.planning, type, nodes)) {
    const name = nameOf(selected);
    if (name === "cursor") {
      const sql = joinSql(['"', request.window.cursor, '"']);
      planned.set(key, { sql, finish: null });
    } else if (name === "node") {
      planned.set(key, request.planNode(toFieldType(type, "node"), selected));
    } else {
      const field = request.planField(type, selected);
      if (field !== null) planned.set(key, field);
    }
  }
  return toPlannedObject(request.planning, type.name, planned);
}

function planPageInfo(
  request: PageRequest,
  sums: Sums,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Planned {
  const { planning, window } = request;
  const { size, isBackward } = window;
  const toCursorOf = (isFirstRead: boolean) => {
    const place = isFirstRead ? Prisma.sql`1` : Prisma.sql`least(p."$count", ${number(size)})`;
    const isOnPage = size === 0 ? Prisma.sql`FALSE` : Prisma.sql`p."$n" = ${place}`;
    const cursor = addSum(sums, Prisma.sql`max(${window.cursor}) FILTER (WHERE ${isOnPage})`);
    return Prisma.sql`coalesce('"' || ${cursor} || '"', 'null')`;
  };
  const toIsThere = (isEnd: boolean) => {
    const isOutside = window.toIsOutside(isEnd ? "end" : "start");
    const found: Prisma.Sql[] = isOutside === null ? [] : [isOutside];
    if (isEnd !== isBackward) found.push(addSum(sums, Prisma.sql`count(*) > ${number(size)}`));
    return found.length === 0 ? Prisma.sql`'false'` : Prisma.sql`(${Prisma.join(found, " OR ")})::text`;
  };
  const planned = new Map<string, Planned>();
  for (const [key, selected] of toSubFields(planning, type, nodes)) {
    const toSql: Record<string, () => Prisma.Sql> = {
      hasNextPage: () => toIsThere(true),
      hasPreviousPage: () => toIsThere(false),
      startCursor: () => toCursorOf(!isBackward),
      endCursor: () => toCursorOf(isBackward),
    };
    const sql = toSql[nameOf(selected)]?.() ?? toNameSql(type.name);
    planned.set(key, { sql, finish: null });
  }
  return toPlannedObject(planning, type.name, planned);
}

/** Plans a connection: its rows are read once, however many of its fields are selected, and counted only where that is. */
export function planPage(
  request: PageRequest,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Planned {
  const { planning, window } = request;
  const fields = toSubFields(planning, type, nodes);
  const info = toPageInfo(fields, planning, type);
  // Whether the page must look for one item more than it has.
  const hasMore = info.has(window.isBackward ? "hasPreviousPage" : "hasNextPage");
  const order = window.isBackward ? Prisma.sql` ORDER BY p."$n" DESC` : Prisma.empty;
  const filter = hasMore ? Prisma.sql` FILTER (WHERE p."$n" <= ${number(window.size)})` : Prisma.empty;
  const sums: Sums = [];
  const planList = ({ sql, finish }: Planned): Planned => ({
    sql: toArraySql(addSum(sums, toItemsSql(sql, order, filter))),
    finish: toEach(finish),
  });
  const planned = new Map<string, Planned>();
  for (const [key, selected] of fields) {
    const name = nameOf(selected);
    if (name === "edges") {
      planned.set(key, planList(planEdge(request, toFieldType(type, "edges"), selected)));
    } else if (name === "nodes") {
      planned.set(key, planList(request.planNode(toFieldType(type, "nodes"), selected)));
    } else if (name === "pageInfo") {
      planned.set(key, planPageInfo(request, sums, toFieldType(type, "pageInfo"), selected));
    } else if (name === "totalCount") {
      planned.set(key, { sql: Prisma.sql`${window.count}::text`, finish: null });
    } else {
      const field = request.planField(type, selected);
      if (field !== null) planned.set(key, field);
    }
  }
  const object = toPlannedObject(planning, type.name, planned);
  const tables =
    window.tables.length === 0 ? Prisma.empty : Prisma.sql`WITH ${Prisma.join([...window.tables])} `;
  if (sums.length === 0) return { ...object, sql: Prisma.sql`(${tables}SELECT ${object.sql})` };
  const rows = window.toRows(window.size + (hasMore ? 1 : 0));
  const columns = sums.map((sum, index) => Prisma.sql`${sum} AS ${Prisma.raw(`sum${index}`)}`);
  // Numbering the rows keeps them all until the last is there.
  const isNumbered = hasMore || window.isBackward || info.has("startCursor") || info.has("endCursor");
  const numbered = isNumbered
    ? Prisma.sql`SELECT u.*, row_number() OVER () AS "$n", count(*) OVER () AS "$count" FROM (${rows}) u`
    : rows;
  return {
    sql: Prisma.sql`(${tables}SELECT ${object.sql} FROM (SELECT ${Prisma.join(columns)} FROM (${numbered}) p) q)`,
    finish: object.finish,
  };
}
