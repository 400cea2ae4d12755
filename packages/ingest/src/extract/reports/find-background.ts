import { parseEdtf } from "@annals/schema/edtf";
import type { ReportStatus } from "@annals/schema/enums";
import type { TextSpan } from "../../parsed-document.ts";
import { findDates } from "../dates/find-dates.ts";
import { type DateReference, type ResolvedDate, resolveDate } from "../dates/resolve-date.ts";
import { isReadable } from "../sentences.ts";
import { isPlan } from "./find-status.ts";

/** A happening that a story recalls or announces, known by a date of its own. */
export interface Background extends TextSpan {
  /** The clause that tells of it. */
  clause: TextSpan;
  status: ReportStatus;
  date: ResolvedDate;
}

/** Marks that part a sentence into clauses. */
const CLAUSE_END = /\s[-–—]\s|;\s|[,.!?]["”]\s?|[:,]\s(?=[“"])|,\s/giu;
/** A shorter stretch tells nothing by itself: it goes with the one behind it. */
const FEWEST_WORDS = 5;
const CLAUSE_START =
  /^(?:\s|["“”'‘’,;]|that’s why\s|that\s|and\s|but\s|which\s|saying\s(?:that\s)?|it\s+said\s+that\s)+/iu;
const CLAUSE_TAIL = /(?<![\s"“”'‘’,;.])[\s"“”'‘’,;.]+$/u;
const HAPPENS =
  /\b(?:was|were|had|held|took|began|started|signed|inked|agreed|visited|met|reached|launched|broke|ended|annexed|seized|became|adopted|displayed|last\s+held|introduced|put|said|gave|accepted|approved|set up|place|visits?|meeting|talks|summit|annexation|scheduled|planned|planning|will|to be held|due|hold|meet|visit|conduct|attend|[\p{L}]{3,}ed)\b/iu;

/**
 * Happenings that the sentences of a story tell of besides the story itself: each dated by an expression of its own that
 * is no boundary and no part of a name. A sentence gives at most one.
 * @param sentences the story's sentences, its lead left out
 * @param mainEdtf the date of the story itself: a sentence of that same date tells of the story
 */
export function findBackground(
  text: string,
  sentences: TextSpan[],
  reference: DateReference | null,
  mainEdtf: string | null,
): Background[] {
  return sentences.filter(isReadable).flatMap((sentence) => {
    for (const finding of findDates(text, sentence)) {
      if (finding.isBoundary || finding.isName || !hasOwnWeight(finding.expression.kind)) continue;
      const clause = findClause(text, sentence, finding);
      const words = text.slice(clause.start, clause.end);
      if (!HAPPENS.test(words)) continue;
      const seemsFuture = isPlan(words) || /\blater this\b|\bnext\b/i.test(finding.quote);
      const date = resolveDate(finding, reference, seemsFuture);
      if (date.edtf === null) continue;
      const isFuture = seemsFuture && !isBefore(date.edtf, reference);
      if (date.edtf === mainEdtf && !isFuture) continue;
      return [{ ...sentence, clause, date, status: toStatus(isFuture, date.edtf) }];
    }
    return [];
  });
}

/** A weekday or “today” in a story tells of the story's own days. */
function hasOwnWeight(kind: string): boolean {
  return kind !== "weekday" && kind !== "century";
}

/** A dated happening of a month or a day still belongs to the story; one of a year or more is background. */
function toStatus(isFuture: boolean, edtf: string): ReportStatus {
  if (isFuture) return "PLANNED";
  return /^\d{4}-\d{2}/.test(edtf) ? "OCCURRED" : "BACKGROUND";
}

/** Whether a date lies wholly before the time of writing. */
function isBefore(edtf: string, reference: DateReference | null): boolean {
  const date = parseEdtf(edtf);
  return (
    reference !== null &&
    date.ok &&
    date.value.to !== null &&
    date.value.to < (reference.day ?? `${reference.year}-01-01`)
  );
}

/** The clause of a sentence that the date stands in, and the next one where the first says too little by itself. */
function findClause(text: string, sentence: TextSpan, date: TextSpan): TextSpan {
  const words = text.slice(sentence.start, sentence.end);
  let { start } = sentence;
  let end: number | null = null;
  for (const match of words.matchAll(CLAUSE_END)) {
    const from = sentence.start + match.index;
    const to = from + match[0].length;
    if (to <= date.start && countWords(text.slice(start, from)) >= FEWEST_WORDS) start = to;
    else if (from >= date.end && end === null && countWords(text.slice(start, from)) >= FEWEST_WORDS)
      end = from;
  }
  const clause = text.slice(start, end ?? sentence.end);
  const lead = CLAUSE_START.exec(clause)?.[0].length ?? 0;
  const tail = CLAUSE_TAIL.exec(clause)?.[0].length ?? 0;
  return lead + tail < clause.length ? { start: start + lead, end: start + clause.length - tail } : sentence;
}

function countWords(words: string): number {
  return words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
