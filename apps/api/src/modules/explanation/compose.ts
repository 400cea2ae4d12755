import type { ClaimStatus, EventRole } from "@annals/schema/client";
import { parseEdtf } from "@annals/schema/edtf";

/** Words of a document that something rests on, and whose document it is. */
export interface Quote {
  words: string;
  /** Name of the source of the document, else its title, else `a page`. */
  from: string;
}

/** A claim of an event with its quotes. */
export interface ExplainedClaim {
  property: string;
  value: string | null;
  status: ClaimStatus;
  because: string;
  quotes: readonly Quote[];
}

/** The link of an event to an entity with the mention that tells it best. */
export interface ExplainedEntity {
  name: string;
  role: EventRole;
  mentionCount: number;
  because: string;
  quote: Quote;
}

const maxQuoteLength = 90;
const maxQuotes = 4;
const propertyOrder = ["date", "merge", "title", "place", "kind"];

const roleWords: Record<EventRole, string> = {
  PARTICIPANT: "Among those who take part",
  PLACE: "Where it happened",
  TOPIC: "A label that it is filed under",
  MENTIONED: "Only spoken of",
};

function toShort(words: string): string {
  const clean = words.replace(/\s+/g, " ").trim();
  if (clean.length <= maxQuoteLength) return clean;
  const space = clean.lastIndexOf(" ", maxQuoteLength);
  return `${clean.slice(0, space > 0 ? space : maxQuoteLength)} …`;
}

function toQuotes(quotes: readonly Quote[]): string {
  const said = [...new Set(quotes.map(({ words, from }) => `“${toShort(words)}” (${from})`))];
  if (said.length === 0) return "";
  const more = said.length > maxQuotes ? ` and ${said.length - maxQuotes} more` : "";
  return ` Evidence: ${said.slice(0, maxQuotes).join(", ")}${more}.`;
}

function toDateWords(edtf: string): string {
  const parsed = parseEdtf(edtf);
  return parsed.ok ? parsed.value.display : edtf;
}

function toStatement({ property, value, status }: ExplainedClaim): string {
  const isShown = status === "SHOWN";
  switch (property) {
    case "date":
      if (value === null) return "One date cannot be told.";
      return isShown ? `The date is ${toDateWords(value)}.` : `Another date is ${toDateWords(value)}.`;
    case "merge":
      return isShown ? "Two reports are counted as one event." : "Two reports may be one event.";
    case "title":
      return isShown ? `The title is “${value ?? ""}”.` : `Another headline is “${value ?? ""}”.`;
    case "place":
      return isShown ? `The place is ${value ?? "unknown"}.` : `Another place is ${value ?? "unknown"}.`;
    case "kind":
      return `${isShown ? "The kind is" : "Another kind is"} ${value?.toLowerCase() ?? "unknown"}.`;
    default:
      return `${isShown ? "Claimed" : "Also claimed"} of its ${property}: ${value ?? "unknown"}.`;
  }
}

function toRank({ property, status }: ExplainedClaim): number {
  const place = propertyOrder.indexOf(property);
  return (place === -1 ? propertyOrder.length : place) * 2 + (status === "SHOWN" ? 0 : 1);
}

/** The sentences of claims in their order; what was just stated is not stated again. */
function toClaimSentences(claims: readonly ExplainedClaim[]): string[] {
  const sorted = claims.toSorted((a, b) => toRank(a) - toRank(b));
  const statements = sorted.map(toStatement);
  return sorted.map(({ because, quotes }, index) => {
    const statement = statements[index];
    const opening = statement === statements[index - 1] ? "Likewise:" : statement;
    return `${opening} ${because}${toQuotes(quotes)}`;
  });
}

/**
 * Says in sentences how an event is known: its date and the rivals, why its reports are one, title, place and kind, then
 * how each entity is linked. Pure: the claims come with their quotes. Equal sentences come once.
 */
export function toExplanation(
  claims: readonly ExplainedClaim[],
  entities: readonly ExplainedEntity[],
): string[] {
  const ofEntities = entities.map(({ name, role, mentionCount, because, quote }) => {
    const times = mentionCount === 1 ? "once" : `${mentionCount} times`;
    return `${roleWords[role]}: ${name}, named ${times}. ${because}${toQuotes([quote])}`;
  });
  const dated = claims.some(({ property }) => property === "date");
  const undated = dated ? [] : ["It is undated: no report gives a date."];
  return [...new Set([...undated, ...toClaimSentences(claims), ...ofEntities])];
}
