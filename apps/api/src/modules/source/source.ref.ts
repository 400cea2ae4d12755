import type { Source } from "@annals/schema/client";
import { builder } from "../../builder.ts";

/** The GraphQL type of that noun. Its own fields are in source.type.ts. */
export const SourceRef = builder.objectRef<Source>("Source");
