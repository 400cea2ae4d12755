import type { Event } from "@annals/schema/client";
import { builder } from "../../builder.ts";

/** What happened. The type's own fields are in event.type.ts. */
export const EventRef = builder.objectRef<Event>("Event");
