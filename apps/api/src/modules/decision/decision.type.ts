import { type KeyedEntity, type MergedNames, toOrphanReason, toShownNames } from "@annals/ingest/decisions";
import { DecisionKind, Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { toEnumValues, wordsOf } from "../../model-words.ts";
import { addNodeRows, toNodeSql, toVariantsById } from "../../reading/nodes.ts";
import {
  reads,
  readsColumn,
  readsId,
  readsJson,
  readsRow,
  readsRows,
  readsValue,
} from "../../reading/reads.ts";
import { ClaimRef } from "../claim/claim.ref.ts";
import { DecisionRef } from "./decision.ref.ts";
import {
  claimsOfDecision,
  decisions,
  entitiesOfDecision,
  overruledByDecision,
  touchedByDecision,
  undoOfDecision,
} from "./decision.sql.ts";

/** The GraphQL enum of what decisions correct. */
export const DecisionKindEnum = builder.enumType("DecisionKind", {
  description: wordsOf("DecisionKind"),
  values: toEnumValues("DecisionKind", DecisionKind),
});

/** The GraphQL enum of whether decisions hold. */
export const DecisionStateEnum = builder.enumType("DecisionState", {
  description: "Whether a decision holds.",
  values: {
    IN_FORCE: { description: "It is applied; a later decision may still be the one that is shown." },
    UNDONE: { description: "A later decision took it back." },
    ORPHANED: {
      description:
        "Nobody took it back, but the archive has not, or no more, what it corrects. It is applied if that comes.",
    },
  } as const,
});

builder.node(DecisionRef, {
  description: wordsOf("Decision"),
  id: readsId,
  fields: (t) => ({
    position: t.int({ description: wordsOf("Decision.position"), ...readsColumn("position") }),
    kind: t.field({
      type: DecisionKindEnum,
      description: wordsOf("Decision.kind"),
      ...readsColumn("kind"),
    }),
    author: t.string({ description: wordsOf("Decision.author"), ...readsColumn("author") }),
    reason: t.string({ description: wordsOf("Decision.reason"), ...readsColumn("reason") }),
    decidedAt: t.field({
      type: "DateTime",
      description: wordsOf("Decision.decidedAt"),
      ...readsColumn("decidedAt"),
    }),
    payload: t.string({
      description: `${wordsOf("Decision.payload")} As JSON.`,
      ...readsValue(Prisma.sql`p.payload::text`),
    }),
    entityNames: t.stringList({
      description:
        "Names of the entities that its payload names, in its order, as the archive shows them; of one that was merged away the former name. The key where there is neither.",
      ...readsJson(entitiesOfDecision, ({ entities, ...merged }: { entities: KeyedEntity[] } & MergedNames) =>
        toShownNames(entities, merged),
      ),
    }),
    state: t.field({ type: DecisionStateEnum, description: "Whether it holds.", ...readsColumn("state") }),
    orphanedBecause: t.string({
      nullable: true,
      description: "Why it has no effect though nobody took it back; null unless it is orphaned.",
      ...readsJson(
        Prisma.sql`CASE WHEN p.state = 'ORPHANED' THEN to_json(p.kind::text) END`,
        (kind: string | null) => (kind === null ? null : toOrphanReason(kind)),
      ),
    }),
    touched: t.field({
      type: [builder.nodeInterfaceRef()],
      description:
        "What it corrects, as it is now: events, entities, documents and comments. Unless it is in force, what it names and is still there. Of one that takes another back, what that one corrects or names.",
      ...reads(() => ({
        kind: "rows",
        rows: touchedByDecision,
        variants: toVariantsById(Prisma.sql`p.id`, ["Event", "Entity", "Document", "Comment"]),
      })),
    }),
    overruled: t.field({
      type: [ClaimRef],
      description:
        "What rules say instead of it, and is not shown for it: the surest first. Empty unless it is in force.",
      ...readsRows(overruledByDecision),
    }),
    claims: t.field({
      type: [ClaimRef],
      description: "The claims that it makes of what it corrects. Empty unless it is in force.",
      ...readsRows(claimsOfDecision),
    }),
    undoes: t.field({
      type: DecisionRef,
      nullable: true,
      description: wordsOf("Decision.undoes"),
      ...readsRow(() => toNodeSql("Decision", Prisma.sql`p."undoesId"`)),
    }),
    undoneBy: t.field({
      type: DecisionRef,
      nullable: true,
      description: "The decision that takes this one back; it may be taken back itself.",
      ...readsRow(() => undoOfDecision),
    }),
  }),
});

addNodeRows(
  "Decision",
  (isAsked) => Prisma.sql`SELECT n.* FROM ${decisions} n WHERE ${isAsked(Prisma.sql`n.id`)}`,
);
