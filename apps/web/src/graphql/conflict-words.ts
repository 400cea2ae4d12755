import { toDisplay } from "@annals/schema/edtf";

/** What sources disagree on. */
export type ConflictProperty = "DATE" | "NUMBER" | "NAME" | "PLACE";

/** What conflicts are about: as a heading over one, as the name of a list of them, and of one in a sentence. */
export const conflictWords: Record<ConflictProperty, { question: string; many: string; one: string }> = {
  DATE: { question: "When", many: "Dates", one: "date" },
  NUMBER: { question: "How many", many: "Numbers", one: "number" },
  NAME: { question: "What it is called", many: "Names", one: "name" },
  PLACE: { question: "Where", many: "Places", one: "place" },
};

/** Returns the value of a side of a conflict as a reader would say it. */
export function toSideWords(property: ConflictProperty, value: string | null): string {
  if (value === null) return "unknown";
  return property === "DATE" ? toDisplay(value) : value;
}

/** Reads what an address asks for; null where it is none of them. */
export function findConflictProperty(text: string): ConflictProperty | null {
  return Object.hasOwn(conflictWords, text) ? (text as ConflictProperty) : null;
}
