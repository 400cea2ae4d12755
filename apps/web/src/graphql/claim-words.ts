import { toMomentWords } from "../time/words.ts";

/** Names of properties as a reader would say them. */
const propertyWords: Record<string, string> = {
  alias: "Another name",
  attribution: "By way of",
  author: "Author",
  date: "Date",
  entity: "Name",
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
  return propertyWords[property] ?? property.charAt(0).toUpperCase() + property.slice(1).replaceAll("-", " ");
}

/** Returns what a claim says: "Date: 20 March 2017", "Headline: Kremlin …", or the property alone where the value is an id. */
export function toClaimWords(claim: { property: string; value: string | null }): string {
  const name = toPropertyWords(claim.property);
  const value = findValueWords(claim.property, claim.value);
  return value === null ? name : `${name}: ${value}`;
}

function findValueWords(property: string, value: string | null): string | null {
  if (property === "date" || property === "published") {
    if (value === null) return "unknown";
    return /^\d{4}(-\d\d){0,2}(T.*)?$/.test(value) ? toMomentWords(value) : value;
  }
  return value === null || /^[a-z]{3}-[0-9a-f]{20}$/.test(value) ? null : value;
}
