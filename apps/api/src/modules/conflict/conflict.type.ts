import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { Cost } from "../../limits/count-nodes.ts";
import { countCost } from "../../limits/limits.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { toNodeSql } from "../../reading/nodes.ts";
import { reads, readsColumn, readsRow, toJsonRead } from "../../reading/reads.ts";
import { ClaimRef } from "../claim/claim.ref.ts";
import { EventFilterInput } from "../event/event.filter.ts";
import { EventRef } from "../event/event.ref.ts";
import {
  type ConflictFilter,
  toClaimRow,
  toConflicts,
  toConflictsOfEvent,
  wordings,
} from "./conflict.sql.ts";
import { toWordingDiff, type Wording } from "./wording-diff.ts";

const ConflictPropertyEnum = builder.enumType("ConflictProperty", {
  description: "What sources may disagree on.",
  values: {
    DATE: { description: "When it happened: two dates that no one day can meet." },
    NUMBER: { description: "How many: `20 killed` and `23 killed`." },
    NAME: { description: "What something is called: `Iturup` and `Etorofu`." },
    PLACE: {
      description: "Where it happened, as two reports tell it; where they were written does not count.",
    },
  } as const,
});

interface Wordings {
  shown: Wording | null;
  rival: Wording | null;
}

const Conflict = builder.objectRef<object>("Conflict").implement({
  description: "Two claims of one event that cannot both be right.",
  fields: (t) => ({
    property: t.field({
      type: ConflictPropertyEnum,
      description: "What they disagree on.",
      ...readsColumn("property"),
    }),
    event: t.field({
      type: EventRef,
      description: "The event.",
      ...readsRow(() => toNodeSql("Event", Prisma.sql`p."eventId"`)),
    }),
    shown: t.field({
      type: ClaimRef,
      description: "The claim that is shown. Its evidence leads to the documents and their sources.",
      ...readsRow(() => toClaimRow(Prisma.sql`p."shownId"`)),
    }),
    rival: t.field({
      type: ClaimRef,
      description: "The claim that speaks against it.",
      ...readsRow(() => toClaimRow(Prisma.sql`p.id`)),
    }),
    diff: t.string({
      description:
        "The first words that the shown claim rests on beside those of its rival, as wdiff writes them: what only the shown one has in `[-…-]`, what only the rival has in `{+…+}`.",
      ...reads((_args, { isPublic }) =>
        toJsonRead(wordings, (sides: Wordings) => toWordingDiff(sides, isPublic)),
      ),
    }),
  }),
});

const ConflictFilterInput = builder.inputType("ConflictFilter", {
  description: "Which conflicts are meant. All conditions must hold; one that is not given does not count.",
  fields: (t) => ({
    properties: t.field({ type: [ConflictPropertyEnum], description: "Any of these." }),
    events: t.field({ type: EventFilterInput, description: "Of such events." }),
  }),
});

const ofArchive = reads(({ filter, ...args }: PagingArgs & { filter?: ConflictFilter | null }) => ({
  kind: "page",
  listing: toConflicts(filter ?? {}),
  args,
}));

const cost: Cost = (_values, countSelected) => (countSelected("totalCount") > 0 ? countCost : 0);

builder.queryField("conflicts", (t) =>
  t.connection(
    {
      type: Conflict,
      description:
        "Where sources disagree on a date, a number, a name or a place, of the newest events first.",
      args: {
        filter: t.arg({ type: ConflictFilterInput, description: "Which conflicts; all unless told." }),
      },
      ...ofArchive,
      extensions: { ...ofArchive.extensions, cost },
    },
    { name: "ConflictConnection", description: "A page of conflicts." },
    { name: "ConflictEdge", description: "A conflict in a list." },
  ),
);

builder.objectField(EventRef, "conflicts", (t) =>
  t.field({
    type: [Conflict],
    description: "Where its reports disagree on a date, a number, a name or a place.",
    ...reads((_args, { asOf }) => ({ kind: "rows", rows: toConflictsOfEvent(asOf) })),
  }),
);
