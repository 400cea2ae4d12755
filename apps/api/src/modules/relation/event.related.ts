import type { Entity } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { loadGroup } from "../../loading/rows.ts";
import { toPageSize } from "../../paging/window.ts";
import { loadClaims } from "../claim/claim.loader.ts";
import { ClaimRef } from "../claim/claim.ref.ts";
import { loadEntity } from "../entity/entity.loader.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { loadEvent } from "../event/event.loader.ts";
import { EventRef } from "../event/event.ref.ts";
import { toReason } from "./reason.ts";
import { type RelatedRow, toRelatedSql } from "./relation.sql.ts";

const RelatedOrigin = builder.enumType("RelatedOrigin", {
  description: "Who says that two events are related.",
  values: {
    NAMED: { description: "A document does, in its list of related news." },
    COMPUTED: { description: "The archive does, because the same entities take part." },
  } as const,
});

function loadShared(context: Context, { sharedIds }: RelatedRow): Promise<Entity[]> {
  return Promise.all(sharedIds.map((id) => loadEntity(context, id)));
}

const RelatedEvent = builder.objectRef<RelatedRow>("RelatedEvent").implement({
  description: "Another event, and why it is related.",
  fields: (t) => ({
    event: t.field({
      type: EventRef,
      description: "The other event.",
      resolve: ({ relatedId }, _args, context) => loadEvent(context, relatedId),
    }),
    origin: t.field({
      type: RelatedOrigin,
      description: "Who says so.",
      resolve: ({ isNamed }) => (isNamed ? "NAMED" : "COMPUTED"),
    }),
    sharedEntities: t.field({
      type: [EntityRef],
      description: "The entities that take part in both, those of fewest events first.",
      resolve: (row, _args, context) => loadShared(context, row),
    }),
    context: t.exposeStringList("context", {
      description: "The labels that a document's list says both share, as written; empty if computed.",
    }),
    reason: t.string({
      description:
        "Why, in words: `The Context lists it as related: Japan, Russia`, `Shares Fumio Kishida, Tokyo`.",
      resolve: async (row, _args, context) => {
        const shared = row.isNamed ? [] : await loadShared(context, row);
        return toReason({ ...row, shared: shared.map(({ name }) => name) });
      },
    }),
    score: t.exposeFloat("score", {
      description:
        "How near it is. Named by a document: how many labels both share. Computed: the sum over the shared entities of 1/ln(2 + number of the entity's events).",
    }),
    claims: t.field({
      type: [ClaimRef],
      description: "The claims of the documents that name it; empty if computed.",
      resolve: async ({ relationIds }, _args, context) => {
        const claims = await Promise.all(relationIds.map((id) => loadClaims(context, "relationId", id, {})));
        return claims.flat();
      },
    }),
  }),
});

builder.objectField(EventRef, "related", (t) =>
  t.field({
    type: [RelatedEvent],
    description:
      "The events nearest to it: those that a document names as related, by the number of shared labels, then newest; then those that share entities.",
    args: { first: t.arg.int({ defaultValue: 10, description: "How many, 0 to 100." }) },
    resolve: ({ id }, args, context) => {
      const first = toPageSize("first", args.first, 10);
      return loadGroup<RelatedRow>(context, `Event.related ${first}`, (ids) => toRelatedSql(first, ids), id);
    },
  }),
);
