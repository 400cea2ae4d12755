import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toPageSize } from "../../paging/window.ts";
import { reads, readsColumn, readsJson, readsRows, readsSelf, readsValue } from "../../reading/reads.ts";
import { ClaimRef } from "../claim/claim.ref.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { EventRef } from "../event/event.ref.ts";
import { type ReasonParts, toReason } from "./reason.ts";
import {
  labelsOfRelated,
  reasonOfRelated,
  sharedWithRelated,
  toClaimsOfRelated,
  toRelatedRows,
} from "./relation.sql.ts";

const RelatedOrigin = builder.enumType("RelatedOrigin", {
  description: "Who says that two events are related.",
  values: {
    NAMED: { description: "A document does, in its list of related news." },
    COMPUTED: { description: "The archive does, because the same entities take part." },
  } as const,
});

const RelatedEvent = builder.objectRef<object>("RelatedEvent").implement({
  description: "Another event, and why it is related.",
  fields: (t) => ({
    event: t.field({ type: EventRef, description: "The other event.", ...readsSelf() }),
    origin: t.field({
      type: RelatedOrigin,
      description: "Who says so.",
      ...readsValue(Prisma.sql`CASE WHEN p."isNamed" THEN 'NAMED' ELSE 'COMPUTED' END`),
    }),
    sharedEntities: t.field({
      type: [EntityRef],
      description: "The entities that take part in both, those of fewest events first.",
      ...readsRows(sharedWithRelated),
    }),
    context: t.stringList({
      description: "The labels that a document's list says both share, as written; empty if computed.",
      ...readsValue(labelsOfRelated),
    }),
    reason: t.string({
      description:
        "Why, in words: `The Context lists it as related: Japan, Russia`, `Shares Fumio Kishida, Tokyo`.",
      ...readsJson(reasonOfRelated, (parts: ReasonParts) => toReason(parts)),
    }),
    score: t.float({
      description:
        "How near it is. Named by a document: how many labels both share. Computed: the sum over the shared entities of 1/ln(2 + number of the entity's events).",
      ...readsColumn("relatedScore"),
    }),
    claims: t.field({
      type: [ClaimRef],
      description: "The claims of the documents that name it; empty if computed.",
      ...reads((_args, { asOf }) => ({ kind: "rows", rows: toClaimsOfRelated(asOf) })),
    }),
  }),
});

/** As how many objects it counts to look for related events, where no document names them. */
const cost = 50;

const related = reads(({ first }: { first?: number | null }, { asOf }) => ({
  kind: "rows",
  rows: toRelatedRows(toPageSize("first", first, 10), asOf),
}));

builder.objectField(EventRef, "related", (t) =>
  t.field({
    type: [RelatedEvent],
    description:
      "The events nearest to it: those that a document names as related, by the number of shared labels, then newest; then those that share entities.",
    args: { first: t.arg.int({ defaultValue: 10, description: "How many, 0 to 100." }) },
    ...related,
    extensions: { ...related.extensions, cost },
  }),
);
