import type { TextSpan } from "../../../parsed-document.ts";
import type { DateFinding } from "../../dates/date-expression.ts";
import { findDates } from "../../dates/find-dates.ts";
import { resolveDate } from "../../dates/resolve-date.ts";
import { isDating } from "../date-role.ts";
import { isTelling, type Speech } from "../find-speech.ts";
import type { Happening, Story } from "./happening.ts";

/**
 * What somebody says on a day, as a happening of its own. Null where an outlet passes it on, where the speaker of the story
 * goes on speaking, and where what is said gives a date of itself: then that is the happening.
 */
export function toStatement(
  text: string,
  sentence: TextSpan,
  finding: DateFinding,
  { speaker, isOutlet, content }: Speech,
  { reference, date: storyDate, ...story }: Story,
): Happening | null {
  if (isOutlet || speaker === null || speaker === "he" || tellsDated(text, content)) return null;
  const date = resolveDate(finding, reference, false);
  const isOfStoryDay = date.edtf === storyDate?.edtf;
  if (date.edtf === null || (isOfStoryDay && speaker === story.speaker)) return null;
  const isTold = isTelling(text, content);
  if (isTold && isOfStoryDay && story.status !== "STATEMENT") return null;
  const { start, end } = sentence;
  return { start, end, clause: sentence, sentence, date, speaker, status: isTold ? "OCCURRED" : "STATEMENT" };
}

function tellsDated(text: string, content: TextSpan): boolean {
  return findDates(text, content).some(
    (finding) => isDating(finding) && !finding.isName && !finding.isBoundary,
  );
}
