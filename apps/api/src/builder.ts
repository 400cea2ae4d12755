import { findNoun } from "@annals/schema/ids";
import SchemaBuilder from "@pothos/core";
import RelayPlugin from "@pothos/plugin-relay";
import type { Context } from "./context.ts";

const toIdItself = (_typename: string, id: bigint | number | string) => String(id);

function toTypeName(value: unknown): string | undefined {
  const id = typeof value === "object" && value !== null && "id" in value ? String(value.id) : "";
  return findNoun(id) ?? undefined;
}

/** Builds the schema. Defines no types: those are in `modules/`. */
export const builder = new SchemaBuilder<{
  Context: Context;
  Connection: { totalCount: () => Promise<number> };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    File: { Input: File; Output: never };
    Date: { Input: string; Output: Date };
    DateTime: { Input: string; Output: Date };
  };
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    encodeGlobalID: toIdItself,
    decodeGlobalID: (id) => ({ typename: findNoun(id) ?? "", id }),
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: {
      description:
        "Anything that has an id of its own. The first three letters of the id tell the type: `evt-…` is an event.",
      resolveType: toTypeName,
    },
    idFieldOptions: { description: "The id, the same in every archive of the same documents: `evt-4f0c…`." },
    pageInfoTypeOptions: { description: "Where a page of a list stands in the list." },
    cursorType: "String",
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: "The items of this page, each with its cursor.",
    },
    nodesOnConnection: { description: "The items of this page." },
    cursorFieldOptions: {
      description: "Where the item stands in the list. Opaque: give it back as `after` or `before`.",
    },
    nodeFieldOptions: { nullable: false, description: "The item." },
    pageInfoFieldOptions: { description: "Where this page stands in the list." },
    hasNextPageFieldOptions: { description: "Whether items follow this page." },
    hasPreviousPageFieldOptions: { description: "Whether items come before this page." },
    startCursorFieldOptions: { description: "Cursor of the first item; null on an empty page." },
    endCursorFieldOptions: { description: "Cursor of the last item; null on an empty page." },
    firstArgOptions: {
      description: "How many items from the start, or after `after`: 0 to 100, 20 unless told.",
    },
    afterArgOptions: { description: "Cursor of the item that the page starts behind." },
    lastArgOptions: {
      description: "How many items from the end, or before `before`: 0 to 100. Not together with `first`.",
    },
    beforeArgOptions: { description: "Cursor of the item that the page ends before." },
    defaultConnectionTypeOptions: { description: "A page of a list." },
    defaultEdgeTypeOptions: { description: "An item of a page." },
  },
});

builder.queryType({
  description:
    "What can be read from the archive. Every error has a stable `extensions.code`: `cursor.unreadable`, `date.order`, `page.size`, `query.too-many-nodes`, …; a fault of the server itself has `internal`, and a `requestId` that leads to its log.",
});

builder.mutationType({
  description:
    "What can be changed: corrections, each with its author and reason, and documents that are added. Every mutation needs the header `Authorization: Bearer TOKEN`, with the server's `ANNALS_TOKEN`, and answers what is wrong as data, in `errors`.",
});

builder.globalConnectionField("totalCount", (t) =>
  t.int({
    description: "How many items the whole list has under its filter. Counted only when asked for.",
    resolve: (connection) => connection.totalCount(),
  }),
);
