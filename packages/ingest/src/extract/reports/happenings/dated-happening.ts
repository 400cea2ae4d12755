import type { TextSpan } from "../../../parsed-document.ts";
import type { DateFinding } from "../../dates/date-expression.ts";
import { isToldPast } from "../../dates/find-tense.ts";
import { isOfTale, resolveDate } from "../../dates/resolve-date.ts";
import { toRelative } from "../asides.ts";
import { isNearDay } from "../date-role.ts";
import { findClause, toOwnPart, toSubordinate } from "../find-clause.ts";
import { isCalledOff, isPlan } from "../find-status.ts";
import type { Happening, Story } from "./happening.ts";
import { isAhead, isDay, isToCome, toPastStatus } from "./happening-time.ts";

const HAPPENS =
  /\b(?:was|were|had|has|have|held|took|began|met|broke|became|put|gave|set|went|came|left|won|lost|sent|fell|rose|shot|struck|cut|made|built|brought|bought|caught|chose|dealt|drew|drove|fought|found|flew|got|grew|hit|kept|led|paid|ran|sank|saw|sold|spent|spoke|stood|stole|swore|threw|told|withdrew|wrote|born|visits?|trip|meetings?|talks|summit|forum|elections?|referendum|annexation|invasion|attack|war|conference|congress|consultations|negotiations|agreement|treaty|launch|tests?|exercises?|drills|burst|swept|beat|quit|blew|tore|slid|shook|rode|froze|fled|taught|overthrew|bled|swam|wound|will|to be|(?:is|are)\s+to\s+\p{Ll}{2,}|due|holds?|meets?|conduct|attend|arrives?|begins?|starts?|opens?|ends?|expires?|takes?|plans?|planning|(?:after|following|before|by)\s+\p{L}{3,}ing)\b/iu;
/** The past of a regular verb; `United` is none. */
const REGULAR = /\b\p{Ll}{2,}ed\b/u;
const FEWEST_WORDS = 4;
/** A count of people or a value is a state, not a happening. */
const IS_STATE = /\b(?:population|forecast|census|season of|anniversary of)\b/iu;
/** A limit, or the time that something is for, is no date of a happening: `before the end of October`, `a ban for 2022`. */
const LIMIT = /\b(?:before|no later than|by(?: the end of)?|for(?:\s+fiscal(?:\s+year)?)?)\s+(?:the\s+)?$/iu;
/** `stay until June 4`: it goes on from the day of the story. */
const UNTIL = /\b(?:until|till|through)\s+(?:the\s+)?$/iu;
const GOES_ON =
  /\b(?:stays?|remains?|lasts?|runs?|continues?|go on|goes on|be held|be open|tour|operate|taking place)\b/iu;
/** `the 1956 declaration`: a common noun behind a year dates what it names; a capital makes it a name. */
const DATED_THING =
  /^\s+(?:\p{Lu}[\p{L}-]+\s+){0,2}(?:(?:joint|peace|bilateral|intergovernmental|military)\s+){0,2}(?:declaration|treaty|agreement|accords?|pact|convention|invasion|annexation|revolution|referendum|earthquake|coup|armistice|ceasefire|attacks?|war|uprising)\b/u;
/** A saying that is told as an act. */
const VOICES =
  /\b(?:voiced|expressed|denounced|criticized|criticised|condemned|praised|urged|called for|called on|ruled out|in an? (?:\p{L}+ ){0,2}interview)\b/iu;

/**
 * The happening that an expression of time dates, by the clause it stands in. Null where it dates none: a limit, a state, a
 * name, or the story itself.
 * @param others the other expressions of the sentence
 */
export function toDatedHappening(
  text: string,
  sentence: TextSpan,
  finding: DateFinding,
  others: DateFinding[],
  story: Story,
): Happening | null {
  if (isLimit(text, sentence, finding)) return null;
  if (finding.isName) return toDatedThing(text, sentence, finding, story);
  const whole = findClause(text, sentence, finding, isTold);
  const own = toSubordinate(text, toOwnPart(text, whole, finding, others), finding, isTold);
  const clause = toRelative(text, own, finding);
  const words = text.slice(clause.start, clause.end);
  if (!tells(words) || IS_STATE.test(words)) return null;
  const date = isOfTale(finding.expression)
    ? story.resolveShift(finding)
    : resolveDate(
        finding,
        story.reference,
        isAhead(text, sentence, finding, clause),
        null,
        isToldPast(text, finding, clause),
      );
  const isFuture = isToCome(text, sentence, finding, clause, date.edtf, story.reference);
  if (date.edtf === null && NEEDS_DAY.has(finding.expression.kind)) return null;
  if (isThisYear(finding) && !isFuture) return null;
  if (isOfStoryDay(date.edtf, isFuture, story) && !isOfAnother(text, sentence, finding, date.edtf, story))
    return null;
  const status =
    isFuture || isGivenUp(text, sentence, finding) ? "PLANNED" : toPastStatus(date.edtf, story.reference);
  return {
    ...clause,
    clause,
    sentence,
    date,
    speaker: null,
    status: status === "OCCURRED" && VOICES.test(words) ? "STATEMENT" : status,
  };
}

/** `the visit, which was planned for July 10, was called off`: what never was is a plan, whatever the day. */
function isGivenUp(text: string, sentence: TextSpan, finding: DateFinding): boolean {
  return (
    isPlan(text.slice(sentence.start, finding.start)) && isCalledOff(text.slice(sentence.start, sentence.end))
  );
}

/** `In a second attack, …`, `Separately, …`: words by which a sentence opens that tells of something else of the day. */
const ANOTHER =
  /^["“]?(?:in\s+(?:a|an|another)\s+(?:second|third|fourth|separate|other|different|further|similar|unrelated)\s|in\s+another\s|separately|elsewhere|(?:a|the)\s+(?:second|third|fourth|separate|further|similar)\s|another\s)/iu;

/** Whether the sentence says of itself that it tells of another happening of the story's day, and is not where the story is told. */
function isOfAnother(
  text: string,
  sentence: TextSpan,
  finding: DateFinding,
  edtf: string | null,
  { lead }: Story,
): boolean {
  if (!isDay(edtf) || !isNearDay(finding) || lead?.start === sentence.start) return false;
  return ANOTHER.test(text.slice(sentence.start, finding.start));
}

/** Whether a happening is of the story's own date: it is the story, unless the story is only what was said that day. */
function isOfStoryDay(edtf: string | null, isFuture: boolean, { date, status }: Story): boolean {
  if (edtf === null || edtf !== date?.edtf) return false;
  return isDay(edtf) ? status !== "STATEMENT" : !isFuture;
}

/** Expressions that tell nothing where they cannot be resolved. */
const NEEDS_DAY = new Set(["weekday", "shift", "told-weekday"]);

/** `for the first time this year` counts, and dates nothing. */
function isThisYear({ expression }: DateFinding): boolean {
  return expression.kind === "offset" && expression.unit === "year" && expression.amount === 0;
}

function tells(words: string): boolean {
  return HAPPENS.test(words) || REGULAR.test(words);
}

function isTold(words: string): boolean {
  return tells(words) && (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= FEWEST_WORDS;
}

function isLimit(text: string, sentence: TextSpan, finding: DateFinding): boolean {
  const match = LIMIT.exec(text.slice(sentence.start, finding.start));
  return match !== null && (!/^for/iu.test(match[0]) || finding.expression.kind === "year");
}

/** The declaration of `the 1956 declaration`: what is dated is only the thing itself. */
function toDatedThing(
  text: string,
  sentence: TextSpan,
  finding: DateFinding,
  story: Story,
): Happening | null {
  const thing = DATED_THING.exec(text.slice(finding.end, Math.min(sentence.end, finding.end + 80)));
  if (finding.expression.kind !== "year" || !thing) return null;
  const clause = { start: finding.start, end: finding.end + thing[0].length };
  const date = resolveDate(finding, story.reference, false);
  return {
    ...clause,
    clause,
    sentence,
    date,
    speaker: null,
    status: toPastStatus(date.edtf, story.reference),
  };
}

const SINCE = /\bsince\s+(?:the\s+)?$/iu;
const WHEN = /^,? when (?=\S)/u;
const CLAUSE_END = /[;:”"]|\s[–—-]{1,2}\s|[.!?]$/u;

/** `the first visit since December 2011, when Lind met Berg`: what happened then. Null where no such clause tells of it. */
export function toSinceWhen(
  text: string,
  sentence: TextSpan,
  finding: DateFinding,
  story: Story,
): Happening | null {
  const behind = text.slice(finding.end, sentence.end);
  const opening = WHEN.exec(behind)?.[0];
  if (!opening || !SINCE.test(text.slice(sentence.start, finding.start))) return null;
  const told = behind.slice(opening.length).split(CLAUSE_END)[0]?.trimEnd() ?? "";
  const date = resolveDate(finding, story.reference, false, null, true);
  if (!isTold(told) || date.edtf === null || /[/.]/.test(date.edtf)) return null;
  const clause = { start: finding.start, end: finding.end + opening.length + told.length };
  const status = toPastStatus(date.edtf, story.reference);
  return { ...clause, clause, sentence, date, speaker: null, status };
}

/** Something that goes on from the day of the story to a day that is told; null where the boundary tells of nothing else. */
export function toLasting(
  text: string,
  sentence: TextSpan,
  finding: DateFinding,
  story: Story,
): Happening | null {
  const clause = findClause(text, sentence, finding, isTold);
  const before = text.slice(clause.start, finding.start);
  const from = story.date?.edtf ?? null;
  if (!UNTIL.test(before) || !GOES_ON.test(before) || !isDay(from)) return null;
  const until = resolveDate(finding, story.reference, true);
  const to = until.edtf?.replace(/^\.\.\//, "") ?? null;
  if (!isDay(to) || from === null || to === null || from >= to) return null;
  const date = { ...until, edtf: `${from}/${to}`, because: `From the day of the story. ${until.because}` };
  return { ...clause, clause, sentence, date, speaker: null, status: "PLANNED" };
}
