import { builder } from "../../builder.ts";
import { EventRef } from "./event.ref.ts";

/** A page of events. */
export const EventConnection = builder.connectionObject(
  { type: EventRef, name: "EventConnection", description: "A page of events." },
  { name: "EventEdge", description: "An event in a list." },
);

/** The GraphQL enum of the orders of events. */
export const EventOrderEnum = builder.enumType("EventOrder", {
  description:
    "In which order events come: by the first day that their date may mean. Undated ones come last in both, and one day's in the order of their ids.",
  values: {
    DATE_ASC: { description: "Earliest first." },
    DATE_DESC: { description: "Latest first." },
  } as const,
});
