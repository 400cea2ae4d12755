import { Prisma } from "@annals/schema/client";
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isObjectType,
} from "graphql";
import type { Window } from "../paging/window.ts";
import type { KeptList, RowWindow } from "./read.ts";
import { type Asked, collectFields, type Fields } from "./selection.ts";

/** What a list may be asked for, beside its items, where it is kept. */
const keptOfPages = new Set(["totalCount", "hasNextPage", "hasPreviousPage", "__typename"]);

/** What holds the items of a page. */
const parts = new Set(["nodes", "edges", "node", "pageInfo"]);

const toFields = (asked: Asked, type: GraphQLObjectType, nodes: readonly FieldNode[]): Fields =>
  collectFields(
    asked,
    type,
    nodes.map(({ selectionSet }) => selectionSet),
  );

/** Adds the fields of items that are asked for. False where the list does not keep one. */
function addAsked(
  { columns }: KeptList,
  asked: Asked,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  found: Set<string>,
): boolean {
  return [...toFields(asked, type, nodes).values()].every(([node]) => {
    const name = node?.name.value ?? "";
    if (columns[name] !== undefined) found.add(name);
    return columns[name] !== undefined || name === "__typename";
  });
}

/** The same of a page, or a part of one. */
function addAskedOfPage(
  kept: KeptList,
  asked: Asked,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  found: Set<string>,
): boolean {
  return [...toFields(asked, type, nodes).values()].every((selected) => {
    const name = selected[0]?.name.value ?? "";
    if (keptOfPages.has(name)) return true;
    const field = type.getFields()[name];
    const named = field === undefined ? undefined : getNamedType(field.type);
    if (!parts.has(name) || !isObjectType(named)) {
      if (kept.columns[name] === undefined) return false;
      found.add(name);
      return true;
    }
    const isItem = name === "nodes" || name === "node";
    return (isItem ? addAsked : addAskedOfPage)(kept, asked, named, selected, found);
  });
}

function toRows({ from, columns }: KeptList, found: ReadonlySet<string>): Prisma.Sql {
  const names = found.size === 0 ? Object.keys(columns).slice(0, 1) : [...found];
  const unnested = names.map((name) => Prisma.raw(`unnest(k."${columns[name]}") AS "${name}"`));
  return Prisma.sql`SELECT ${Prisma.join(unnested)} FROM ${from}`;
}

/** The rows of a list as it is kept; null if more is asked for of its items than is. */
export function toKeptRows(
  kept: KeptList | undefined,
  asked: Asked,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Prisma.Sql | null {
  const found = new Set<string>();
  const item = getNamedType(type);
  if (kept === undefined || !isObjectType(item)) return null;
  return addAsked(kept, asked, item, nodes, found) ? toRows(kept, found) : null;
}

/** A window of a list as it is kept; null if the window does not start where the list does, or more is asked for than is kept. */
export function toKeptWindow(
  kept: KeptList | undefined,
  asked: Asked,
  { size, isBackward, after, before }: Window,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): RowWindow | null {
  const found = new Set<string>();
  const page = getNamedType(type);
  if (kept === undefined || isBackward || after !== null || before !== null) return null;
  if (!isObjectType(page) || !addAskedOfPage(kept, asked, page, nodes, found)) return null;
  const [first = ""] = Object.values(kept.columns);
  return {
    tables: [],
    size,
    isBackward,
    toRows: (limit) => Prisma.sql`${toRows(kept, found)} LIMIT ${Prisma.raw(String(limit))}`,
    // Asked for where cursors are, and those are not kept.
    cursor: Prisma.sql`NULL`,
    toIsOutside: () => null,
    count: Prisma.sql`coalesce((SELECT cardinality(k.${Prisma.raw(`"${first}"`)}) FROM ${kept.from}), 0)`,
  };
}
