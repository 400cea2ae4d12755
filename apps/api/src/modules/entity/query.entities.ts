import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { reads } from "../../reading/reads.ts";
import { asOfWords } from "../knowledge/knowledge.type.ts";
import { EntityFilterInput } from "./entity.filter.ts";
import { EntityRef } from "./entity.ref.ts";
import {
  type EntityFilter,
  entityOrders,
  toEntityConditions,
  toEntityListing,
  toEntityOfSlug,
} from "./entity.sql.ts";

const EntityOrderEnum = builder.enumType("EntityOrder", {
  description: "In which order entities come.",
  values: {
    NAME_ASC: { description: "By name, as a dictionary orders: case and accents matter last." },
    MENTIONS_DESC: { description: "Most often named first, then by name." },
    EVENTS_DESC: { description: "In most events first, then by name." },
  } as const,
});

type Args = PagingArgs & { filter?: EntityFilter | null; orderBy?: keyof typeof entityOrders | null };

const ofSlug = reads(({ slug, asOf }: { slug: string; asOf?: string | null }) => ({
  kind: "row",
  row: toEntityOfSlug(slug, asOf ?? null),
  asOf,
}));

builder.queryField("entity", (t) =>
  t.field({
    type: EntityRef,
    nullable: true,
    description:
      "The entity with this slug or, where none has it any more, the entity that took it over, whose own slug is another one. Null if there is none.",
    args: {
      slug: t.arg.string({ required: true, description: "Its last path segment on the site." }),
      asOf: t.arg({ type: "Date", description: asOfWords }),
    },
    ...ofSlug,
  }),
);

builder.queryField("entities", (t) =>
  t.connection(
    {
      type: EntityRef,
      description: "The persons, places, organizations and other named things of the archive.",
      args: {
        filter: t.arg({ type: EntityFilterInput, description: "Which entities; all unless told." }),
        orderBy: t.arg({ type: EntityOrderEnum, defaultValue: "NAME_ASC", description: "In which order." }),
      },
      ...reads(({ filter, orderBy, ...args }: Args) => ({
        kind: "page",
        listing: toEntityListing(toEntityConditions(filter ?? {}), entityOrders[orderBy ?? "NAME_ASC"]),
        args,
      })),
    },
    { name: "EntityConnection", description: "A page of entities." },
    { name: "EntityEdge", description: "An entity in a list." },
  ),
);
