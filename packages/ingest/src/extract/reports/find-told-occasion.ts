import type { TextSpan } from "../../parsed-document.ts";
import { findDates } from "../dates/find-dates.ts";
import type { ExtractedReport } from "../extraction.ts";
import { isDating } from "./date-role.ts";
import { findClause } from "./find-clause.ts";
import { isPlan } from "./find-status.ts";

/** Words before an occasion by which it has taken place when something is said of it. */
const HAS_BEEN = /^(?:after|following|during|at the end of)\b/iu;

/**
 * The meeting behind a saying, where the story tells of it in another sentence than of the saying: `He made this statement
 * after the talks of both ministers`. Its words; null where there is none, or where it has a date of its own.
 */
export function findToldOccasion(
  text: string,
  { role, status, occasion, evidence }: ExtractedReport,
): TextSpan | null {
  if (role !== "MAIN" || status !== "STATEMENT" || !occasion?.isMeeting) return null;
  const { sentence } = occasion;
  if (sentence.start < evidence.end && evidence.start < sentence.end) return null;
  const words = text.slice(sentence.start, sentence.end);
  if (!HAS_BEEN.test(text.slice(occasion.start, occasion.end)) || isPlan(words)) return null;
  if (findDates(text, sentence).some(isDating)) return null;
  const clause = findClause(text, sentence, occasion, () => true);
  return { start: occasion.start, end: Math.max(occasion.end, clause.end) };
}
