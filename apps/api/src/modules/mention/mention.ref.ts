import type { Mention } from "@annals/schema/client";
import { builder } from "../../builder.ts";

/** The GraphQL type of that noun. Its own fields are in mention.type.ts. */
export const MentionRef = builder.objectRef<Mention>("Mention");
