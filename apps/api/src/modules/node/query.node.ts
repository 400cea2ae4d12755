import { findNoun } from "@annals/schema/ids";
import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { toRequestError } from "../../errors.ts";
import { findNodeLoader } from "../../loading/node-loaders.ts";
import { maxPageSize } from "../../paging/window.ts";

async function findNode(context: Context, id: string): Promise<unknown> {
  const noun = findNoun(id);
  const load = noun === null ? null : findNodeLoader(noun);
  return load === null ? null : load(context, id);
}

builder.queryField("node", (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: "Whatever has this id; null if nothing has.",
    args: { id: t.arg.id({ required: true, description: "An id as the archive gives it: `evt-…`." }) },
    resolve: (_root, { id }, context) => findNode(context, id),
  }),
);

builder.queryField("nodes", (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: "Whatever has these ids, in the order asked; null in the place of an id that nothing has.",
    args: {
      ids: t.arg.idList({
        required: true,
        description: `Ids as the archive gives them, ${maxPageSize} at most.`,
      }),
    },
    resolve: (_root, { ids }, context) => {
      if (ids.length > maxPageSize) {
        throw toRequestError("page.size", `\`ids\` may have ${maxPageSize} ids; it has ${ids.length}.`);
      }
      return Promise.all(ids.map((id) => findNode(context, id)));
    },
  }),
);
