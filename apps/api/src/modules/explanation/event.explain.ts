import { builder } from "../../builder.ts";
import { readsJson } from "../../reading/reads.ts";
import { EventRef } from "../event/event.ref.ts";
import { type ExplainedClaim, type ExplainedEntity, toExplanation } from "./compose.ts";
import { explanationParts } from "./explanation.sql.ts";

interface Parts {
  claims: ExplainedClaim[];
  entities: ExplainedEntity[];
}

builder.objectField(EventRef, "explain", (t) =>
  t.stringList({
    description:
      "How it is known, in sentences: the date and its rivals, why its reports are one event, the title, the place, and each entity.",
    ...readsJson(explanationParts, ({ claims, entities }: Parts) => toExplanation(claims, entities)),
  }),
);
