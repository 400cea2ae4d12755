import { Prisma } from "@annals/schema/client";
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from "graphql";
import type { Context } from "../context.ts";
import { batch } from "../loading/batch.ts";
import { findNodeRows, isOneOf } from "./nodes.ts";
import { planObject } from "./plan.ts";
import { findPrepared } from "./prepared.ts";
import { type Asked, collectFields, type Fields } from "./selection.ts";

type Path = GraphQLResolveInfo["path"];

const toAsked = ({ schema, fragments, variableValues }: GraphQLResolveInfo): Asked => ({
  schema,
  fragments,
  variables: variableValues,
});

function toKeys(path: Path | undefined): Path[] {
  const keys: Path[] = [];
  for (let part = path; part !== undefined; part = part.prev)
    if (typeof part.key === "string") keys.unshift(part);
  return keys;
}

/** The fields that the operation selects of the object whose field is resolved. */
function findSiblings(info: GraphQLResolveInfo): Fields {
  const asked = toAsked(info);
  let nodes: readonly Pick<FieldNode, "selectionSet">[] = [info.operation];
  let fields: Fields = new Map();
  for (const { key, typename } of toKeys(info.path)) {
    const type = info.schema.getType(typename ?? "") as GraphQLObjectType;
    fields = collectFields(
      asked,
      type,
      nodes.map(({ selectionSet }) => selectionSet),
    );
    nodes = fields.get(String(key)) ?? [];
  }
  return fields;
}

/** Runs a statement of a row an object: its `id`, and what is planned of it as `json`. */
async function readObjects(
  context: Context,
  info: GraphQLResolveInfo,
  fields: Fields,
  rows: Prisma.Sql,
): Promise<Map<string, Record<string, unknown>>> {
  const scope = { isPublic: context.isPublic, given: undefined, asOf: null };
  const planning = { ...toAsked(info), ...scope, isForResolvers: true };
  const { sql, finish } = planObject(planning, info.parentType, fields);
  const found = await context.db.$queryRaw<{ id: string; json: string }[]>(
    Prisma.sql`SELECT p.id, ${sql} AS json FROM (${rows}) p`,
  );
  const toValues = (json: string) => findPrepared(finish?.(JSON.parse(json)))?.values ?? {};
  return new Map(found.map(({ id, json }) => [id, toValues(json)]));
}

/**
 * Resolves a field that declares a read where its object was not planned: because a resolver made it, or because it is the
 * root of an operation that resolvers have a part in. The field is read with all that is selected below it by one statement; below
 * a resolver, with its siblings and those of all other such objects at that place of the answer.
 */
export async function loadRead(
  source: unknown,
  _args: unknown,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<never> {
  const key = String(info.path.key);
  if (info.path.prev === undefined) {
    const fields: Fields = new Map([[key, [...info.fieldNodes]]]);
    const found = await readObjects(context, info, fields, Prisma.sql`SELECT '' AS id`);
    return found.get("")?.[key] as never;
  }
  const rows = findNodeRows(info.parentType.name);
  const id = typeof source === "object" && source !== null && "id" in source ? String(source.id) : null;
  if (rows === null || id === null) {
    throw new TypeError(`${info.parentType.name}.${info.fieldName} is read of an object without an id.`);
  }
  const place = toKeys(info.path.prev).map((part) => part.key);
  const objects = batch(context, `read ${place.join(".")} ${info.parentType.name}`, (ids) =>
    readObjects(context, info, findSiblings(info), rows(isOneOf(ids))),
  );
  const values = await objects.load(id);
  if (values === null) throw new Error(`${id} is not there.`);
  return values[key] as never;
}
