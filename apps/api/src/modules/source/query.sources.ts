import type { Source } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toConnection } from "../../paging/connection.ts";
import { findSourceBySlug } from "./source.loader.ts";
import { SourceRef } from "./source.ref.ts";
import { sourcesByName } from "./source.sql.ts";

builder.queryField("source", (t) =>
  t.field({
    type: SourceRef,
    nullable: true,
    description: "The source with this slug; null if there is none.",
    args: { slug: t.arg.string({ required: true, description: "Its last path segment on the site." }) },
    resolve: (_root, { slug }, context) => findSourceBySlug(context, slug),
  }),
);

builder.queryField("sources", (t) =>
  t.connection(
    {
      type: SourceRef,
      description: "The outlets and agencies of the archive, by name.",
      resolve: (_root, args, context) =>
        toConnection<Source>(context, { field: "Query.sources", listing: sourcesByName, args }),
    },
    { name: "SourceConnection", description: "A page of sources." },
    { name: "SourceEdge", description: "A source in a list." },
  ),
);
