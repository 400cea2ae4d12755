import type { Relation } from "@annals/schema/client";
import { builder } from "../../builder.ts";
import { addNodeLoader } from "../../loading/node-loaders.ts";
import { loadRow } from "../../loading/rows.ts";
import { wordsOf } from "../../words.ts";
import { loadEvent } from "../event/event.loader.ts";
import { EventRef } from "../event/event.ref.ts";
import { RelationRef } from "./relation.ref.ts";
import { toRelationsSql } from "./relation.sql.ts";

builder.node(RelationRef, {
  description: wordsOf("Relation"),
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    event: t.field({
      type: EventRef,
      description: wordsOf("Relation.event"),
      resolve: ({ eventId }, _args, context) => loadEvent(context, eventId),
    }),
    related: t.field({
      type: EventRef,
      description: wordsOf("Relation.related"),
      resolve: ({ relatedId }, _args, context) => loadEvent(context, relatedId),
    }),
    context: t.exposeStringList("context", { description: wordsOf("Relation.context") }),
    score: t.exposeFloat("score", { description: wordsOf("Relation.score") }),
  }),
});

addNodeLoader("Relation", (context, id) => loadRow<Relation>(context, "Relation", toRelationsSql, id));
