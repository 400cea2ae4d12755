import type { Entity } from "@annals/schema/client";
import { builder } from "../../builder.ts";

/** The GraphQL type of that noun. Its own fields are in entity.type.ts. */
export const EntityRef = builder.objectRef<Entity>("Entity");
