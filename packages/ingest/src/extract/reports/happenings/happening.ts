import type { ReportStatus } from "@annals/schema/enums";
import type { TextSpan } from "../../../parsed-document.ts";
import type { DateReference, ResolvedDate } from "../../dates/resolve-date.ts";
import type { NamedSpan } from "../../names/named-span.ts";

/** A happening that a story tells of in one of its sentences. */
export interface Happening extends TextSpan {
  /** The words that tell of it. */
  clause: TextSpan;
  /** The sentence that they stand in. */
  sentence: TextSpan;
  status: ReportStatus;
  /** Null where the story only names it. */
  date: ResolvedDate | null;
  /** Who says it, where it is a saying. */
  speaker: string | null;
}

/** What is known of the story as a whole when its sentences are read. */
export interface Story {
  reference: DateReference | null;
  names: NamedSpan[];
  /** What the story itself is dated by; null if it is undated. */
  date: ResolvedDate | null;
  /** The expression that its lead is dated by, resolved or not. */
  dating: TextSpan | null;
  /** Where the story itself is told: what dates it there dates nothing else. */
  lead: TextSpan | null;
  status: ReportStatus;
  /** What an expression means that counts from the date told before it: `a month earlier`. */
  resolveShift(finding: TextSpan): ResolvedDate;
  /** Who speaks, where the story itself is a saying. */
  speaker: string | null;
}
