import type { Relation } from "@annals/schema/client";
import { builder } from "../../builder.ts";

/** The GraphQL type of that noun. Its own fields are in relation.type.ts. */
export const RelationRef = builder.objectRef<Relation>("Relation");
