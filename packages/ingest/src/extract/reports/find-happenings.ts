import { parseEdtf } from "@annals/schema/edtf";
import type { ReportStatus } from "@annals/schema/enums";
import type { TextSpan } from "../../parsed-document.ts";
import type { DateFinding } from "../dates/date-expression.ts";
import { findDates } from "../dates/find-dates.ts";
import { findTense } from "../dates/find-tense.ts";
import { type DateReference, type ResolvedDate, resolveDate } from "../dates/resolve-date.ts";
import type { NamedSpan } from "../names/named-span.ts";
import { isReadable } from "../sentences.ts";
import { isDateOfSaying, isDating, isOneTime } from "./date-role.ts";
import { findClause, toOwnPart, toSubordinate } from "./find-clause.ts";
import { findSpeech, isTelling, type Speech } from "./find-speech.ts";
import { isIntent, isPlan } from "./find-status.ts";
import { findAct, findNamedHappenings } from "./undated-happening.ts";

/** A happening that a story tells of in one of its sentences. */
export interface Happening extends TextSpan {
  /** The words that tell of it. */
  clause: TextSpan;
  /** The sentence that they stand in. */
  sentence: TextSpan;
  status: ReportStatus;
  /** Null where the story only names it. */
  date: ResolvedDate | null;
}

/** What is known of the story as a whole when its sentences are read. */
export interface Story {
  reference: DateReference | null;
  names: NamedSpan[];
  /** What the story itself is dated by; null if it is undated. */
  date: ResolvedDate | null;
  /** Where the story itself is told: what dates it there dates nothing else. */
  lead: TextSpan | null;
  status: ReportStatus;
  /** Who speaks, where the story itself is a saying. */
  speaker: string | null;
}

const HAPPENS =
  /\b(?:was|were|had|has|have|held|took|began|met|broke|became|put|gave|set|went|came|left|won|lost|sent|fell|rose|shot|struck|cut|visits?|trip|meetings?|talks|summit|forum|elections?|referendum|annexation|invasion|attack|war|conference|congress|consultations|negotiations|agreement|treaty|launch|tests?|exercises?|will|to be|due|holds?|meets?|conduct|attend|arrives?|plans?|planning|(?:after|following|before|by)\s+\p{L}{3,}ing|[\p{L}]{3,}ed)\b/iu;
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
const FUTURE_QUOTE = /\blater this\b|\bnext\b|\btomorrow\b|\bcoming\b/iu;
const YEARS_TO_BACKGROUND = 10;

/**
 * Happenings that the sentences of a story tell of besides the story itself, in order: each has an expression of time of its
 * own that is no boundary and no part of a name, or is one of the few that are told without a date.
 */
export function findHappenings(text: string, sentences: TextSpan[], story: Story): Happening[] {
  return sentences.filter(isReadable).flatMap((sentence) => {
    const dated = findDated(text, sentence, story);
    const isDated = (span: TextSpan) => dated.some(({ clause }) => overlap(clause, span));
    return [...dated, ...findUndated(text, sentence, story).filter(({ clause }) => !isDated(clause))];
  });
}

function overlap(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

function findUndated(text: string, sentence: TextSpan, { date, lead }: Story): Happening[] {
  const named = findNamedHappenings(text, sentence).map(
    (clause): Happening => ({ ...clause, clause, sentence, status: "BACKGROUND", date: null }),
  );
  const act = !isSame(sentence, lead) && date && isDay(date.edtf) ? findAct(text, sentence) : null;
  if (!act || !date) return named;
  const because = `It is told as of the day of the story. ${date.because}`;
  return [...named, { ...act, clause: act, sentence, status: "OCCURRED", date: { ...date, because } }];
}

function isSame({ start, end }: TextSpan, other: TextSpan | null): boolean {
  return other !== null && other.start === start && other.end === end;
}

function isDay(edtf: string | null): boolean {
  return edtf !== null && /^[\dX]{4}-\d{2}-\d{2}$/.test(edtf);
}

function findDated(text: string, sentence: TextSpan, story: Story): Happening[] {
  const findings = findDates(text, sentence).filter(
    (finding) => isDating(finding) && !isOwner(text, finding),
  );
  if (findings.length === 0) return [];
  const speech = findSpeech(text, sentence, story.names);
  return findings.flatMap((finding) => {
    if (isThisYear(finding) && findings.length > 1) return [];
    if (isSame(sentence, story.lead) && isOfStory(finding, story)) return [];
    const others = findings.filter((other) => other !== finding && !isOneTime(text, finding, other));
    const found = finding.isBoundary
      ? toLasting(text, sentence, finding, story)
      : speech && isDateOfSaying(text, finding, speech.saying)
        ? toStatement(text, sentence, finding, speech, story)
        : toHappening(text, sentence, finding, others, story);
    return found ?? [];
  });
}

/** `this year’s first group`: a stretch of time that owns something does not date it. */
function isOwner(text: string, { end, expression }: DateFinding): boolean {
  return expression.kind === "offset" && /^['’]s?\s/u.test(text.slice(end, end + 3));
}

/** `for the first time this year` beside a date that is finer. */
function isThisYear({ expression }: DateFinding): boolean {
  return expression.kind === "offset" && expression.unit === "year" && expression.amount === 0;
}

function isOfStory({ start, end }: DateFinding, { date }: Story): boolean {
  return date?.evidence.some((span) => overlap(span, { start, end })) ?? false;
}

function toHappening(
  text: string,
  sentence: TextSpan,
  finding: DateFinding,
  others: DateFinding[],
  story: Story,
): Happening | null {
  if (isLimit(text, sentence, finding)) return null;
  if (finding.isName) return toDatedThing(text, sentence, finding, story);
  const whole = findClause(text, sentence, finding, isTold);
  const clause = toSubordinate(text, toOwnPart(text, whole, finding, others), finding, isTold);
  const words = text.slice(clause.start, clause.end);
  if (!HAPPENS.test(words) || IS_STATE.test(words)) return null;
  const date = resolveDate(finding, story.reference, isAhead(text, sentence, finding, clause));
  const isFuture = isToCome(text, sentence, finding, clause, date, story);
  if (date.edtf === null && (finding.expression.kind === "weekday" || finding.expression.kind === "shift"))
    return null;
  if (isOfStoryDay(date.edtf, isFuture, story)) return null;
  const status = isFuture ? "PLANNED" : toPastStatus(date.edtf, story.reference);
  return {
    ...clause,
    clause,
    sentence,
    date,
    status: status === "OCCURRED" && VOICES.test(words) ? "STATEMENT" : status,
  };
}

/** Whether a happening is of the story's own date: it is the story, unless the story is only what was said that day. */
function isOfStoryDay(edtf: string | null, isFuture: boolean, { date, status }: Story): boolean {
  if (edtf === null || edtf !== date?.edtf) return false;
  return isDay(edtf) ? status !== "STATEMENT" : !isFuture;
}

/** A saying that is told as an act. */
const VOICES =
  /\b(?:voiced|expressed|denounced|criticized|criticised|condemned|praised|urged|called for|called on)\b/iu;

/** `In April they agreed to meet`: it is the resolve that is dated. */
const RESOLVED =
  /\b(?:agreed|vowed|promised|hoped|wanted|intended|threatened|urged|ordered|asked|allowed|decided)\s+to\b/iu;
/** `after agreeing in November`: what follows something is not before it. */
const IS_BEFORE = /^(?:after|following|since)\b/iu;

/** Whether an expression that could mean either way means the time to come: by the verbs before it, else by a plan behind it. */
function isAhead(text: string, sentence: TextSpan, finding: DateFinding, clause: TextSpan): boolean {
  if (FUTURE_QUOTE.test(finding.quote)) return true;
  if (IS_BEFORE.test(text.slice(clause.start, finding.start))) return false;
  if (isIntent(text.slice(clause.start, finding.start))) return true;
  const tense = findTense(text, finding, { start: clause.start, end: finding.end });
  // In `Friday's ruling` the verb behind it is of another time.
  if (/^['’]s\b/u.test(text.slice(finding.end, finding.end + 2))) return false;
  if (tense !== null) return tense === "FUTURE";
  if (isIntent(text.slice(sentence.start, finding.start))) return true;
  const behind = { start: finding.start, end: clause.end };
  return (
    findTense(text, finding, behind) === "FUTURE" && !RESOLVED.test(text.slice(behind.start, behind.end))
  );
}

/** Whether a happening is announced: by its words, unless its date is past, or by a date that is to come. */
function isToCome(
  text: string,
  sentence: TextSpan,
  finding: DateFinding,
  clause: TextSpan,
  { edtf }: ResolvedDate,
  { reference }: Story,
): boolean {
  if (isPast(edtf, reference)) return false;
  const isAnnounced =
    isPlan(text.slice(clause.start, clause.end)) ||
    isIntent(text.slice(sentence.start, finding.start)) ||
    FUTURE_QUOTE.test(finding.quote);
  return isAnnounced || isLater(edtf, reference);
}

function isTold(words: string): boolean {
  return HAPPENS.test(words) && (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= FEWEST_WORDS;
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
  return { ...clause, clause, sentence, date, status: toPastStatus(date.edtf, story.reference) };
}

/** Something that goes on from the day of the story to a day that is told. */
function toLasting(text: string, sentence: TextSpan, finding: DateFinding, story: Story): Happening | null {
  const clause = findClause(text, sentence, finding, isTold);
  const before = text.slice(clause.start, finding.start);
  const from = story.date?.edtf ?? null;
  if (!UNTIL.test(before) || !GOES_ON.test(before) || !isDay(from)) return null;
  const until = resolveDate(finding, story.reference, true);
  const to = until.edtf?.replace(/^\.\.\//, "") ?? null;
  if (!isDay(to) || from === null || to === null || from >= to) return null;
  const date = { ...until, edtf: `${from}/${to}`, because: `From the day of the story. ${until.because}` };
  return { ...clause, clause, sentence, date, status: "PLANNED" };
}

/** What somebody says on a day: a happening where nobody else's story, and no other happening, is only passed on. */
function toStatement(
  text: string,
  sentence: TextSpan,
  finding: DateFinding,
  speech: Speech,
  story: Story,
): Happening | null {
  const { speaker, isOutlet, content } = speech;
  if (isOutlet || speaker === null || speaker === "he" || speaker === story.speaker) return null;
  if (isSame(sentence, story.lead) || tellsDated(text, content)) return null;
  const date = resolveDate(finding, story.reference, false);
  if (date.edtf === null) return null;
  const clause = { start: sentence.start, end: sentence.end };
  return { ...clause, clause, sentence, date, status: isTelling(text, content) ? "OCCURRED" : "STATEMENT" };
}

/** Whether what is said gives the date of something itself: then that is the happening. */
function tellsDated(text: string, content: TextSpan): boolean {
  return findDates(text, content).some(
    (finding) => isDating(finding) && !finding.isName && !finding.isBoundary,
  );
}

/** A happening of a month or a day within ten years still belongs to the story; another one is background. */
function toPastStatus(edtf: string | null, reference: DateReference | null): ReportStatus {
  if (edtf === null || !/^[\dX]{4}-\d{2}/.test(edtf)) return "BACKGROUND";
  const year = Number(edtf.slice(0, 4));
  return reference && reference.year - year > YEARS_TO_BACKGROUND ? "BACKGROUND" : "OCCURRED";
}

/** Whether a date lies wholly behind the time of writing. */
function isLater(edtf: string | null, reference: DateReference | null): boolean {
  const date = edtf === null ? null : parseEdtf(edtf);
  if (!date?.ok || date.value.from === null || !reference?.day) return false;
  return date.value.from > reference.day;
}

/** Whether a date lies wholly before the time of writing. */
function isPast(edtf: string | null, reference: DateReference | null): boolean {
  const date = edtf === null ? null : parseEdtf(edtf);
  if (!date?.ok || date.value.to === null || reference === null) return false;
  return date.value.to < (reference.day ?? `${reference.year}-01-01`);
}
