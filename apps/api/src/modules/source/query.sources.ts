import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { Cost } from "../../limits/count-nodes.ts";
import { countCost } from "../../limits/limits.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { reads } from "../../reading/reads.ts";
import { SourceRef } from "./source.ref.ts";
import { type SourceFilter, sourceOrders, toSourceConditions, toSourceListing } from "./source.sql.ts";

const SourceFilterInput = builder.inputType("SourceFilter", {
  description: "Which sources are listed. All conditions must hold; one that is not given does not count.",
  fields: (t) => ({
    text: t.string({
      description:
        "Words of the name or domain, all of them, at the start of words; case and accents do not matter.",
    }),
    from: t.field({ type: "Date", description: "It published a document on this day or later." }),
    to: t.field({ type: "Date", description: "It published a document on this day or earlier." }),
    minDocuments: t.int({
      description: "It published at least so many documents (of the period, if one is given).",
    }),
    slugs: t.stringList({ description: "Any of these slugs, as they are today." }),
  }),
});

const SourceOrderEnum = builder.enumType("SourceOrder", {
  description: "In which order sources come.",
  values: {
    NAME_ASC: { description: "By name, as a dictionary orders: case and accents matter last." },
    DOCUMENTS_DESC: { description: "Who published most documents first, then by name." },
    EVENTS_DESC: { description: "Who tells of most events first, then by name." },
  } as const,
});

type Args = PagingArgs & { filter?: SourceFilter | null; orderBy?: keyof typeof sourceOrders | null };

const ofSlug = reads(({ slug }: { slug: string }) => ({
  kind: "row",
  row: Prisma.sql`SELECT s.* FROM "Source" s WHERE s.slug = ${slug}`,
}));

/** Its years are counted; those of the sources of a list together are no more than all that is told. */
const cost: Cost = (_values, countSelected) => countCost * countSelected("years");

builder.queryField("source", (t) =>
  t.field({
    type: SourceRef,
    nullable: true,
    description: "The source with this slug; null if there is none.",
    args: { slug: t.arg.string({ required: true, description: "Its last path segment on the site." }) },
    ...ofSlug,
    extensions: { ...ofSlug.extensions, cost },
  }),
);

builder.queryField("sources", (t) =>
  t.connection(
    {
      type: SourceRef,
      description: "The outlets and agencies of the archive.",
      args: {
        filter: t.arg({ type: SourceFilterInput, description: "Which sources; all unless told." }),
        orderBy: t.arg({ type: SourceOrderEnum, defaultValue: "NAME_ASC", description: "In which order." }),
      },
      ...reads(({ filter, orderBy, ...args }: Args) => ({
        kind: "page",
        listing: toSourceListing(toSourceConditions(filter ?? {}), sourceOrders[orderBy ?? "NAME_ASC"]),
        args,
      })),
    },
    { name: "SourceConnection", description: "A page of sources." },
    { name: "SourceEdge", description: "A source in a list." },
  ),
);
