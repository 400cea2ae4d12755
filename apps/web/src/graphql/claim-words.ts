import { toDisplay } from "@annals/schema/edtf";
import { toMomentWords } from "../time/words.ts";
import { entityKindWords, eventKindWords } from "./words.ts";

/** Kinds of events and of entities; OTHER is the same word in both. */
const kindWords: Record<string, string> = {
  ...Object.fromEntries(Object.entries(entityKindWords).map(([kind, { one }]) => [kind, one])),
  ...eventKindWords,
};

/** Names of properties as a reader would say them. */
const propertyWords: Record<string, string> = {
  alias: "Another name",
  attribution: "By way of",
  author: "Author",
  date: "Date",
  entity: "Name",
  hidden: "Not shown",
  kind: "Kind",
  merge: "One event",
  participant: "Takes part",
  place: "Place",
  published: "Published",
  related: "Related",
  relation: "Related",
  reply: "Answer",
  rights: "Rights",
  role: "Role",
  source: "Source",
  status: "Status",
  title: "Headline",
  url: "Address",
};

/** Returns the name of a claim's property as a reader would say it; an unknown one stays as the rule writes it. */
export function toPropertyWords(property: string): string {
  const words = property
    .replaceAll("-", " ")
    .replaceAll(/([a-z])([A-Z])/g, (_, end, start) => `${end} ${start.toLowerCase()}`);
  return propertyWords[property] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** Returns what a claim says: "Date: 20 March 2017", "Headline: Kremlin …", or the property alone where the value is ids. */
export function toClaimWords(claim: { property: string; value: string | null }): string {
  const value = findValueWords(claim.property, claim.value);
  // Of events that are one the value is the ids of reports, of names the other name.
  const name = claim.property === "merge" && value !== null ? "The same" : toPropertyWords(claim.property);
  return value === null ? name : `${name}: ${value}`;
}

function findValueWords(property: string, value: string | null): string | null {
  if (property === "date") return value === null ? "unknown" : toDisplay(value);
  if (property === "published") return value === null ? "unknown" : toMomentWords(value);
  if (value === null || isIds(value) || property === "hidden") return null;
  if (property === "kind") return kindWords[value] ?? value;
  return value;
}

/** Ids say nothing to a reader; the reason beside the claim names what they stand for. */
function isIds(value: string): boolean {
  return value.split(/[\s,]+/).every((word) => /^[a-z]{3}-[0-9a-f]{20}$/.test(word));
}
