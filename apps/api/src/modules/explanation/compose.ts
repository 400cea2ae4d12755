import type { ClaimStatus, EventRole } from "@annals/schema/client";
import { parseEdtf } from "@annals/schema/edtf";
import type { IdNoun } from "@annals/schema/ids";

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

/** What a property is called in a sentence, where its name alone would not tell; `value` is never null. */
const statements: Readonly<Record<string, (value: string, isShown: boolean) => string>> = {
  date: (value, isShown) => `${isShown ? "The" : "Another"} date is ${toDateWords(value)}.`,
  title: (value, isShown) => `${isShown ? "The title" : "Another headline"} is “${value}”.`,
  place: (value, isShown) => `${isShown ? "The" : "Another"} place is ${value}.`,
  kind: (value, isShown) => `${isShown ? "The" : "Another"} kind is ${value.toLowerCase()}.`,
  alias: (value) => `One of its names is “${value}”.`,
  adjective: (value) => `An adjective of it is “${value}”.`,
  role: (value) => `It is called “${value}”.`,
  metonym: (value) => `“${value}” stands for it.`,
  number: (value, isShown) => `${isShown ? "A number told is" : "Another number told is"} ${value}.`,
  name: (value, isShown) => `${isShown ? "It is written" : "It is also written"} “${value}”.`,
  independentSources: (value) => `It has ${value} independent source${value === "1" ? "" : "s"}.`,
  copyOf: () => "It is a copy of another report.",
  reply: () => "It answers another comment.",
  published: (value) => `It was published ${toDateWords(value)}.`,
  related: (value) => `A list of related news names both: ${value}.`,
  hidden: () => "It is hidden.",
};

function toStatement({ property, value, status }: ExplainedClaim, noun: IdNoun): string {
  const isShown = status === "SHOWN";
  if (property === "merge" && noun === "Event") {
    return isShown ? "Two reports are counted as one event." : "Two reports may be one event.";
  }
  if (property === "merge") return "Two are counted as one.";
  if (property === "identity") return isShown ? "It is one and the same." : "It may be two of one name.";
  if (property === "date" && value === null) return "One date cannot be told.";
  const statement = statements[property];
  return statement === undefined
    ? `${isShown ? "Claimed" : "Also claimed"} of its ${property}: ${value ?? "unknown"}.`
    : statement(value ?? "unknown", isShown);
}

function toRank({ property, status }: ExplainedClaim): number {
  const place = propertyOrder.indexOf(property);
  return (place === -1 ? propertyOrder.length : place) * 2 + (status === "SHOWN" ? 0 : 1);
}

/** The sentences of claims in their order; what was just stated is not stated again. */
function toClaimSentences(claims: readonly ExplainedClaim[], noun: IdNoun): string[] {
  const sorted = claims.toSorted((a, b) => toRank(a) - toRank(b));
  const openings = sorted.map((claim) => toStatement(claim, noun));
  return sorted.map(({ because, quotes }, index) => {
    const statement = openings[index];
    const opening = statement === openings[index - 1] ? "Likewise:" : statement;
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
  return [...new Set([...undated, ...toClaimSentences(claims, "Event"), ...ofEntities])];
}

/** Says in sentences how anything but an event is known: each claim of it, the shown one first. Equal sentences come once. */
export function toClaimsExplanation(claims: readonly ExplainedClaim[], noun: IdNoun): string[] {
  return [...new Set(toClaimSentences(claims, noun))];
}

/** A mention with what it names. */
export interface ExplainedMention {
  name: string;
  because: string;
  quote: Quote;
}

/** Says in a sentence why a mention names what it names. */
export function toMentionExplanation({ name, because, quote }: ExplainedMention): string[] {
  return [`“${toShort(quote.words)}” names ${name}. ${because}${toQuotes([quote])}`];
}
