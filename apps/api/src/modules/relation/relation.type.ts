import { Prisma } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { wordsOf } from "../../model-words.ts";
import { addNodeRows, toNodeSql } from "../../reading/nodes.ts";
import { readsColumn, readsId, readsRow } from "../../reading/reads.ts";
import { EventRef } from "../event/event.ref.ts";
import { RelationRef } from "./relation.ref.ts";

builder.node(RelationRef, {
  description: wordsOf("Relation"),
  id: readsId,
  fields: (t) => ({
    event: t.field({
      type: EventRef,
      description: wordsOf("Relation.event"),
      ...readsRow(() => toNodeSql("Event", Prisma.sql`p."eventId"`)),
    }),
    related: t.field({
      type: EventRef,
      description: wordsOf("Relation.related"),
      ...readsRow(() => toNodeSql("Event", Prisma.sql`p."relatedId"`)),
    }),
    context: t.stringList({ description: wordsOf("Relation.context"), ...readsColumn("context") }),
    score: t.float({ description: wordsOf("Relation.score"), ...readsColumn("score") }),
  }),
});

addNodeRows("Relation");
