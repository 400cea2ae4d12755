import { builder } from "../../builder.ts";
import { reads, toJsonRead } from "../../reading/reads.ts";
import { EventRef } from "../event/event.ref.ts";
import { type ExplainedClaim, type ExplainedEntity, toExplanation } from "./compose.ts";
import { toExplanationParts } from "./explanation.sql.ts";

/** What the explanation of an event is made of. */
export interface EventParts {
  claims: ExplainedClaim[];
  entities: ExplainedEntity[];
}

builder.objectField(EventRef, "explain", (t) =>
  t.stringList({
    description:
      "How it is known, in sentences: the date and its rivals, why its reports are one event, the title, the place, and each entity.",
    ...reads((_args, { asOf }) =>
      toJsonRead(toExplanationParts(asOf), ({ claims, entities }: EventParts) =>
        toExplanation(claims, entities),
      ),
    ),
  }),
);
