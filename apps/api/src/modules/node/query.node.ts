import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toRequestError } from "../../errors.ts";
import { maxPageSize } from "../../paging/window.ts";
import { toNodeVariants, toShownVariantsById } from "../../reading/nodes.ts";
import { reads } from "../../reading/reads.ts";

builder.queryField("node", (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: "Whatever has this id; null if nothing has, or if it is hidden.",
    args: { id: t.arg.id({ required: true, description: "An id as the archive gives it: `evt-…`." }) },
    ...reads(({ id }: { id: string }) => ({ kind: "variant", variants: toNodeVariants(id) })),
  }),
);

builder.queryField("nodes", (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description:
      "Whatever has these ids, in the order asked; null in the place of an id that nothing has, or what is hidden.",
    args: {
      ids: t.arg.idList({
        required: true,
        description: `Ids as the archive gives them, ${maxPageSize} at most.`,
      }),
    },
    ...reads(({ ids }: { ids: string[] }) => {
      if (ids.length > maxPageSize) {
        throw toRequestError("page.size", `\`ids\` may have ${maxPageSize} ids; it has ${ids.length}.`);
      }
      const asked = Prisma.sql`unnest(${ids}::text[]) WITH ORDINALITY AS x (id, n)`;
      return {
        kind: "rows",
        rows: Prisma.sql`SELECT x.id FROM ${asked} ORDER BY x.n`,
        variants: toShownVariantsById(Prisma.sql`p.id`),
      };
    }),
  }),
);
