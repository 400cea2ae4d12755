import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { reads } from "../../reading/reads.ts";
import { SourceRef } from "./source.ref.ts";
import { sourcesByName } from "./source.sql.ts";

builder.queryField("source", (t) =>
  t.field({
    type: SourceRef,
    nullable: true,
    description: "The source with this slug; null if there is none.",
    args: { slug: t.arg.string({ required: true, description: "Its last path segment on the site." }) },
    ...reads(({ slug }: { slug: string }) => ({
      kind: "row",
      row: Prisma.sql`SELECT s.* FROM "Source" s WHERE s.slug = ${slug}`,
    })),
  }),
);

builder.queryField("sources", (t) =>
  t.connection(
    {
      type: SourceRef,
      description: "The outlets and agencies of the archive, by name.",
      ...reads((args: PagingArgs) => ({ kind: "page", listing: sourcesByName, args })),
    },
    { name: "SourceConnection", description: "A page of sources." },
    { name: "SourceEdge", description: "A source in a list." },
  ),
);
