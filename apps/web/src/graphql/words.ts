import type {
  DatePrecision,
  EntityKind,
  EventKind,
  EventRole,
  EventStatus,
  ReportRole,
} from "@annals/schema/enums";

/** What kinds of happening are called. */
export const eventKindWords: Record<EventKind, string> = {
  MEETING: "Meeting",
  VISIT: "Visit",
  STATEMENT: "Statement",
  AGREEMENT: "Agreement",
  SANCTION: "Sanctions",
  MILITARY: "Military",
  CONFLICT: "Conflict",
  PROTEST: "Protest",
  POLITICS: "Politics",
  DISASTER: "Disaster",
  CRIME: "Crime",
  ECONOMY: "Economy",
  OTHER: "Other",
};

/** What is known of whether an event happened. */
export const eventStatusWords: Record<EventStatus, string> = {
  OCCURRED: "Happened",
  PLANNED: "Planned",
  STATEMENT: "Said",
};

const precisionWords: Record<DatePrecision, string> = {
  DAY: "known to the day",
  MONTH: "known to the month",
  SEASON: "known to the season",
  YEAR: "known to the year",
  DECADE: "known to the decade",
  CENTURY: "known to the century",
  INTERVAL: "known between two dates",
  UNKNOWN: "no report tells when",
};

/** A date in EDTF that is "about" what it names. */
const isApproximate = /^[^/]*[~%]$/;

/** Returns how fine a date is, as the end of a sentence; of an unknown one that is told in part, what is missing. */
export function toPrecisionWords({
  edtf,
  precision,
}: {
  edtf: string | null;
  precision: DatePrecision;
}): string {
  if (precision === "UNKNOWN" && edtf !== null) return "no report tells the year";
  const words = precisionWords[precision];
  return isApproximate.test(edtf ?? "") ? words.replace("known to", "known only to about") : words;
}

/** What entities of a kind are called, one and many. */
export const entityKindWords: Record<EntityKind, { one: string; many: string }> = {
  PERSON: { one: "Person", many: "People" },
  PLACE: { one: "Place", many: "Places" },
  ORGANIZATION: { one: "Organization", many: "Organizations" },
  OTHER: { one: "Other", many: "Other names" },
};

/** Headings over the entities of an event. */
export const eventRoleWords: Record<EventRole, string> = {
  PARTICIPANT: "Who takes part",
  PLACE: "Where",
  TOPIC: "Filed under",
  MENTIONED: "Also named",
};

/** What part of its document a report is. */
export const reportRoleWords: Record<ReportRole, string> = {
  MAIN: "The story of the page",
  BACKGROUND: "Background in another story",
  ITEM: "An item of a list",
  RELATED: "A line in a list of related news",
};

/** Returns a count with its noun: `toCountWords(1, "event")` is "1 event", `toCountWords(2, "event")` "2 events". */
export function toCountWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
