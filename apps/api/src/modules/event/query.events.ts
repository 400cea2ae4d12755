import { builder } from "../../builder.ts";
import type { Cost } from "../../limits/count-nodes.ts";
import { countCost } from "../../limits/limits.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { reads } from "../../reading/reads.ts";
import { asOfWords } from "../knowledge/knowledge.type.ts";
import { EventConnection, EventOrderEnum } from "./event.connection.ts";
import { EventFilterInput } from "./event.filter.ts";
import { EventRef } from "./event.ref.ts";
import { type EventFilter, type EventOrderName, toEventOfSlug } from "./event.sql.ts";
import { isCounted, toEventsOfFilter } from "./event-counts.sql.ts";

type Args = PagingArgs & { filter?: EventFilter | null; orderBy?: EventOrderName | null };

builder.queryField("event", (t) =>
  t.field({
    type: EventRef,
    nullable: true,
    description:
      "The event with this slug or, where none has it any more, the event that took it over, whose own slug is another one. Null if there is none.",
    args: {
      slug: t.arg.string({ required: true, description: "Its last path segment on the site." }),
      asOf: t.arg({ type: "Date", description: asOfWords }),
    },
    ...reads(({ slug, asOf }: { slug: string; asOf?: string | null }) => ({
      kind: "row",
      row: toEventOfSlug(slug, asOf ?? null),
      asOf,
    })),
  }),
);

const ofArchive = reads(({ filter, orderBy, ...args }: Args) => ({
  kind: "page",
  listing: toEventsOfFilter(filter ?? {}, orderBy ?? "DATE_DESC"),
  args,
}));

const cost: Cost = ({ filter }, countSelected) =>
  countSelected("totalCount") > 0 && !isCounted((filter ?? {}) as EventFilter) ? countCost : 0;

builder.queryField("events", (t) =>
  t.connection(
    {
      type: EventRef,
      description: "The events of the archive.",
      args: {
        filter: t.arg({ type: EventFilterInput, description: "Which events; all unless told." }),
        orderBy: t.arg({ type: EventOrderEnum, defaultValue: "DATE_DESC", description: "In which order." }),
      },
      ...ofArchive,
      extensions: { ...ofArchive.extensions, cost },
    },
    EventConnection,
  ),
);
