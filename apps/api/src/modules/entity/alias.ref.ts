import type { Alias } from "@annals/schema/client";
import { builder } from "../../builder.ts";

/** A name under which an entity was seen. The type's own fields are in alias.type.ts. */
export const AliasRef = builder.objectRef<Alias>("Alias");
