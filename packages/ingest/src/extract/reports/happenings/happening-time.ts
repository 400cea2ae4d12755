import { parseEdtf } from "@annals/schema/edtf";
import type { ReportStatus } from "@annals/schema/enums";
import type { TextSpan } from "../../../parsed-document.ts";
import type { DateFinding } from "../../dates/date-expression.ts";
import { findTense, isToldPast } from "../../dates/find-tense.ts";
import type { DateReference } from "../../dates/resolve-date.ts";
import { findCallingOff, isIntent, isPlan } from "../find-status.ts";

const YEARS_TO_BACKGROUND = 10;
const FUTURE_QUOTE = /\blater this\b|\bnext\b|\btomorrow\b|\bcoming\b/iu;
/** `In April they agreed to meet`: it is the resolve that is dated. */
const RESOLVED =
  /\b(?:agreed|vowed|promised|hoped|wanted|intended|threatened|urged|ordered|asked|allowed|decided)\s+to\b/iu;
/** What was to come, seen from before: `was expected to take place in August`. */
const WAS_SET =
  /\b(?:was|were|had been)\s+(?:\p{L}+\s+)?(?:to|expected|scheduled|due|set|planned|supposed)\b/iu;
/** A plan as the first verb behind the date. */
const IS_SET =
  /^(?:(?!\b(?:said|says|told|was|were|had)\b)[^.]){0,120}?\b(?:will|(?:is|are)\s+(?:to|due|set|expected|scheduled))\b/iu;
/** `after agreeing in November`: what follows something is not before it. */
const IS_BEFORE = /^(?:after|following|since)\b/iu;

/** `was to lead a rally on Sunday`, told of a weekday alone: what nothing says the end of is still to come. */
const WAS_TO = /\b(?:was|were)\s+(?:due\s|set\s|scheduled\s|expected\s)?to\s+\p{Ll}+(?:(?!\bhad\b)[^,;])*$/iu;
const WAS_UNDONE =
  /\b(?:but|instead|until|before|originally|initially|earlier|cancel\p{L}*|postpon\p{L}*|delay\p{L}*|abandon\p{L}*|scrapped|called off|when|after|had)\b/iu;

function isStillSet(text: string, sentence: TextSpan, finding: DateFinding, before: string): boolean {
  if (!isBareWeekday(finding)) return false;
  // What is given up today was for a day to come.
  if (findCallingOff(text.slice(sentence.start, finding.start))) return true;
  return WAS_TO.test(before) && !WAS_UNDONE.test(text.slice(sentence.start, sentence.end));
}

function isBareWeekday({ expression }: DateFinding): boolean {
  if (expression.kind === "range")
    return expression.from.kind === "weekday" && expression.from.deixis === null;
  return expression.kind === "weekday" && expression.deixis === null;
}

/** `ahead of a summit of leaders on Thursday`, `before a summit on Thursday`: an occasion that what is told leads to. */
const LEADS_TO =
  /\b(ahead\s+of|in\s+advance\s+of|before)\s+(?:the|an?|his|her|its|their|this|another)\s+(?:(?!(?:was|were|had|has|have|who|which|that|and|but)\b)[\p{L}\p{N}’'-]+\s+){1,7}(?:(?:on|from)\s+)?$/iu;

/** Whether a bare weekday is that of an occasion to come: `ahead of` it always, `before` it where what stands in front is to come. */
function isOfOccasionAhead(text: string, sentence: TextSpan, finding: DateFinding): boolean {
  if (!isBareWeekday(finding)) return false;
  const leading = LEADS_TO.exec(text.slice(sentence.start, finding.start));
  if (!leading) return false;
  const at = sentence.start + leading.index;
  return (
    !/^before$/iu.test(leading[1] ?? "") ||
    findTense(text, { start: at, end: at }, { start: sentence.start, end: at }) === "FUTURE"
  );
}

/** Whether an expression that could mean either way means the time to come: by the verbs before it, else by a plan behind it. */
export function isAhead(text: string, sentence: TextSpan, finding: DateFinding, clause: TextSpan): boolean {
  if (FUTURE_QUOTE.test(finding.quote) || isOfOccasionAhead(text, sentence, finding)) return true;
  if (IS_BEFORE.test(text.slice(clause.start, finding.start))) return false;
  const before = text.slice(clause.start, finding.start);
  if (WAS_SET.test(before)) return isStillSet(text, sentence, finding, before);
  if (isIntent(text.slice(clause.start, finding.start))) return true;
  const tense = findTense(text, finding, { start: clause.start, end: finding.end });
  // In `Friday's ruling` the verb behind it is of another time.
  if (/^['’]s\b/u.test(text.slice(finding.end, finding.end + 2))) return false;
  if (tense !== null) return tense === "FUTURE";
  if (isIntent(text.slice(sentence.start, finding.start))) return true;
  if (IS_SET.test(text.slice(finding.end, clause.end))) return true;
  const behind = { start: finding.start, end: clause.end };
  return (
    findTense(text, finding, behind) === "FUTURE" && !RESOLVED.test(text.slice(behind.start, behind.end))
  );
}

/** Whether a happening is announced: by its words, unless its date is past, or by a date that is to come. */
export function isToCome(
  text: string,
  sentence: TextSpan,
  finding: DateFinding,
  clause: TextSpan,
  edtf: string | null,
  reference: DateReference | null,
): boolean {
  if (isPast(edtf, reference)) return false;
  const isAnnounced =
    isPlan(text.slice(clause.start, clause.end)) ||
    isIntent(text.slice(sentence.start, finding.start)) ||
    FUTURE_QUOTE.test(finding.quote);
  if (isAnnounced) return true;
  if (isLater(edtf, reference)) return !isToldPast(text, finding, clause);
  // Where the page tells no day to compare with, the verb before the date decides: `would convene on January 22`.
  const isUndecided = isDay(edtf) && (!reference?.day || /^X/.test(edtf ?? ""));
  return isUndecided && findTense(text, finding, { start: clause.start, end: finding.end }) === "FUTURE";
}

/** Whether a date is a day, of a known year or not. */
export function isDay(edtf: string | null): boolean {
  return edtf !== null && /^[\dX]{4}-\d{2}-\d{2}$/.test(edtf);
}

/** A happening of a month or a day within ten years still belongs to the story; another one is background. */
export function toPastStatus(edtf: string | null, reference: DateReference | null): ReportStatus {
  if (edtf === null || !/^[\dX]{4}-\d{2}/.test(edtf)) return "BACKGROUND";
  const year = Number(edtf.slice(0, 4));
  return reference && reference.year - year > YEARS_TO_BACKGROUND ? "BACKGROUND" : "OCCURRED";
}

/** Whether a date lies wholly behind the time of writing. */
export function isLater(edtf: string | null, reference: DateReference | null): boolean {
  const date = edtf === null ? null : parseEdtf(edtf);
  if (!date?.ok || date.value.from === null || !reference?.day) return false;
  return date.value.from > reference.day;
}

/** Whether a date lies wholly before the time of writing. */
export function isPast(edtf: string | null, reference: DateReference | null): boolean {
  const date = edtf === null ? null : parseEdtf(edtf);
  if (!date?.ok || date.value.to === null || reference === null) return false;
  return date.value.to < (reference.day ?? `${reference.year}-01-01`);
}
