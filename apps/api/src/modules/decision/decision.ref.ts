import { builder } from "../../builder.ts";

/** The GraphQL type of that noun. Its own fields are in decision.type.ts. */
export const DecisionRef = builder.objectRef<{ id: string }>("Decision");
