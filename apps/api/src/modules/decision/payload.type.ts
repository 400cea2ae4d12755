import { type Comment, type Entity, type Event, Prisma } from "@annals/schema/client";
import { findNoun } from "@annals/schema/ids";
import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { EntityRef } from "../entity/entity.ref.ts";
import { EventRef } from "../event/event.ref.ts";
import { CommentRef } from "../thread/thread.ref.ts";
import type { Correction } from "./correct.ts";
import { DecisionRef } from "./decision.ref.ts";
import { toTouchedRows } from "./decision.sql.ts";
import { UserErrorRef } from "./user-error.type.ts";

/** What a mutation corrects, and answers with. */
type Subject = "event" | "entity" | "comment" | null;

/** What the decision corrects, of one type. Its id is enough: all else is read by it as it is selected. */
async function findSubjects<Row extends { id: string }>(
  { decisionId }: Correction,
  noun: string,
  { db }: Context,
): Promise<Row[]> {
  if (decisionId === null) return [];
  const rows = await db.$queryRaw<Row[]>(toTouchedRows(Prisma.sql`${decisionId}`));
  return rows.filter(({ id }) => findNoun(id) === noun);
}

/** The GraphQL type of what a mutation answers: the decision, what it corrected, or why nothing was done. */
export function toPayloadType(mutation: string, subject: Subject) {
  return builder.objectRef<Correction>(`${mutation}Payload`).implement({
    description: `What \`${mutation[0]?.toLowerCase()}${mutation.slice(1)}\` answers: a decision, or errors.`,
    fields: (t) => ({
      decision: t.field({
        type: DecisionRef,
        nullable: true,
        description: "The decision that was made; null if there are errors.",
        resolve: ({ decisionId: id }) => (id === null ? null : { id }),
      }),
      errors: t.field({
        type: [UserErrorRef],
        description: "Why nothing was done; empty if a decision was made.",
        resolve: ({ errors }) => errors,
      }),
      ...(subject === "event"
        ? {
            events: t.field({
              type: [EventRef],
              description: "The events that it corrects, as they are now.",
              resolve: (made, _args, context) => findSubjects<Event>(made, "Event", context),
            }),
          }
        : {}),
      ...(subject === "entity"
        ? {
            entities: t.field({
              type: [EntityRef],
              description: "The entities that it corrects, as they are now.",
              resolve: (made, _args, context) => findSubjects<Entity>(made, "Entity", context),
            }),
          }
        : {}),
      ...(subject === "comment"
        ? {
            comments: t.field({
              type: [CommentRef],
              description: "The comment that it corrects, as it is now.",
              resolve: (made, _args, context) => findSubjects<Comment>(made, "Comment", context),
            }),
          }
        : {}),
    }),
  });
}
