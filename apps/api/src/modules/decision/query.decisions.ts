import { builder } from "../../builder.ts";
import type { PagingArgs } from "../../paging/window.ts";
import { reads } from "../../reading/reads.ts";
import { DecisionRef } from "./decision.ref.ts";
import { type DecisionConditions, toDecisionListing } from "./decision.sql.ts";
import { DecisionKindEnum, DecisionStateEnum } from "./decision.type.ts";

const DecisionFilterInput = builder.inputType("DecisionFilter", {
  description: "Which decisions are meant. All conditions must hold; one that is not given does not count.",
  fields: (t) => ({
    kinds: t.field({ type: [DecisionKindEnum], description: "Any of these kinds." }),
    states: t.field({ type: [DecisionStateEnum], description: "Any of these." }),
    author: t.string({ description: "Made by whom, to the letter." }),
    subject: t.id({
      description:
        "In force on the event, entity, document or comment of that id, or without effect now and naming it. What takes a decision back names that one alone.",
    }),
  }),
});

builder.queryField("decisions", (t) =>
  t.connection(
    {
      type: DecisionRef,
      description:
        "What people decided about the archive, latest first: also what was taken back, or has nothing to correct.",
      args: {
        filter: t.arg({ type: DecisionFilterInput, description: "Which decisions; all unless told." }),
      },
      ...reads(({ filter, ...args }: { filter?: DecisionConditions | null } & PagingArgs) => ({
        kind: "page",
        listing: toDecisionListing(filter ?? {}),
        args,
      })),
    },
    { name: "DecisionConnection", description: "A page of decisions." },
    { name: "DecisionEdge", description: "A decision in a list." },
  ),
);
