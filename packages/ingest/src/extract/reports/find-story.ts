import type { ReportStatus } from "@annals/schema/enums";
import type { ParsedReport, TextSpan } from "../../parsed-document.ts";
import type { DateFinding } from "../dates/date-expression.ts";
import { findDates } from "../dates/find-dates.ts";
import { findTense, isToldPast } from "../dates/find-tense.ts";
import { joinWeekdays } from "../dates/join-findings.ts";
import { type DateReference, type ResolvedDate, resolveDate } from "../dates/resolve-date.ts";
import type { NamedSpan } from "../names/named-span.ts";
import { LONGEST_SENTENCE } from "../sentences.ts";
import { isOfAside } from "./asides.ts";
import { findDateOfSaying, isDating, isNearDay, isOfDay } from "./date-role.ts";
import { findOccasion } from "./find-occasion.ts";
import { findSpeech, isTelling, type Speech } from "./find-speech.ts";
import { findActOnPlan, findStatus, isCalledOff, isIntent, isPlan } from "./find-status.ts";
import { isPast } from "./happenings/happening-time.ts";

/** What the lead of a story tells: what happened, whether it is only said or planned, and by which words it is dated. */
export interface StoryLead {
  /** The sentence that tells it; null for a page that has a headline alone. */
  sentence: TextSpan | null;
  status: ReportStatus;
  /** The expression that dates it, and how that resolves. */
  finding: DateFinding | null;
  date: ResolvedDate | null;
  /** Who speaks, where it is a saying. */
  speaker: string | null;
}

/**
 * Reads the lead of a story. A saying of something to come, or of something that happened on a day of its own, is dated by
 * that; other sayings by the day they were said on. The report of an outlet is no saying of its own.
 * @param opening the sentences of the first paragraphs, the dateline's left out
 */
export function findStoryLead(
  text: string,
  report: ParsedReport,
  opening: TextSpan[],
  reference: DateReference | null,
  names: NamedSpan[],
): StoryLead {
  const [sentence] = opening;
  const title = report.title?.text ?? null;
  if (!sentence) {
    const status = findStatus(title, report.description?.text ?? "");
    return { sentence: null, status, finding: null, date: null, speaker: null };
  }
  const speech = findSpeech(text, sentence, names);
  const lead = { start: sentence.start, end: Math.min(sentence.end, sentence.start + LONGEST_SENTENCE) };
  const findings = joinWeekdays(text, findDates(text, lead)).filter(
    (finding) => isUsable(finding) || isStartOfPlan(text, lead, finding),
  );
  const ofSaying = findDateOfSaying(text, findings, speech);
  const told = findings.filter((finding) => finding !== ofSaying && !isInside(finding, speech?.saying));
  const own = told.filter((finding) => !isOfAside(text, lead, finding, finding !== told.at(-1)));
  const ofContent = own.find(isDatingStory) ?? own[0];
  const read = (status: ReportStatus, finding: DateFinding | undefined): StoryLead => {
    const date = finding
      ? resolveDate(finding, reference, status === "PLANNED", null, isToldPast(text, finding, sentence))
      : null;
    // `will be the next premier, 500 days after elections were held on 26 May`: nothing is planned for a day gone by.
    const isOfPlan = status !== "PLANNED" || !isPast(date?.edtf ?? null, reference);
    return {
      sentence,
      status: report.role === "ITEM" ? toStatusOfEntry(title, status) : status,
      finding: isOfPlan ? (finding ?? null) : null,
      date: isOfPlan ? date : null,
      speaker: speech && !speech.isOutlet ? findSpeaker(speech, names) : null,
    };
  };
  if (!speech || speech.isOutlet) {
    const content = speech?.content ?? sentence;
    const frame = toFrame(text, content, ofContent);
    if (findActOnPlan(frame)) return read("OCCURRED", toDayOfAct(text, content, ofContent) ?? ofSaying);
    const status = toStatusTold(title, frame);
    const dating = ofContent && (isDatingStory(ofContent) || status === "PLANNED") ? ofContent : undefined;
    return read(status, dating ?? (status === "OCCURRED" ? ofSaying : undefined));
  }
  const [status, dating] = readSpeech(text, speech, ofContent, ofSaying);
  const isSaying = status === "OCCURRED" && findStatus(title, "") === "STATEMENT";
  return read(isSaying && !isBehindMeeting(text, speech.saying) ? "STATEMENT" : status, dating);
}

/** What stands before the day that a plan is for. */
const IS_PLANNED_FOR =
  /\b(?:planned|scheduled|set|due|slated|expected|meant|(?:was|were|is|are)\s+to)\b|\b(?:for|until|till|to|by)\s+$/iu;

/** The day of what was done with a plan; none where the day is the one that the plan was for: `called off talks planned for Friday`. */
function toDayOfAct(text: string, own: TextSpan, finding: DateFinding | undefined): DateFinding | undefined {
  if (!finding || !isOfDay(finding)) return undefined;
  const act = findActOnPlan(text.slice(own.start, own.end));
  const isBehind = act !== null && own.start + act.end <= finding.start;
  const before = text.slice(isBehind ? own.start + act.end : own.start, finding.start);
  return IS_PLANNED_FOR.test(before) ? undefined : finding;
}

function readSpeech(
  text: string,
  speech: Speech,
  ofContent: DateFinding | undefined,
  ofSaying: DateFinding | undefined,
): [ReportStatus, DateFinding | undefined] {
  const content = text.slice(speech.content.start, speech.content.end);
  if (ofContent && ofSaying && isCalledOff(content)) return ["OCCURRED", ofSaying];
  const before = ofContent ? text.slice(speech.content.start, ofContent.start) : content;
  if (findActOnPlan(before)) return ["OCCURRED", toDayOfAct(text, speech.content, ofContent) ?? ofSaying];
  const isAtMeeting = isBehindMeeting(text, speech.saying);
  if (isAtMeeting && ofSaying) return ["OCCURRED", ofSaying];
  // `agreed Thursday to a swap that allows it to be sent`: the plan is not for the day of the past verb.
  const isDone = ofContent !== undefined && isToldPast(text, ofContent, speech.content);
  if (ofContent && !isDone && (isPlan(content) || isIntent(content))) return ["PLANNED", ofContent];
  if (ofContent && isNearDay(ofContent)) return ["OCCURRED", ofContent];
  if (!isTelling(text, speech.content)) return [isAtMeeting ? "OCCURRED" : "STATEMENT", ofSaying];
  return ["OCCURRED", ofContent && isOfDay(ofContent) ? ofContent : ofSaying];
}

/** `he said on Wednesday after talks with …`: the saying belongs to a meeting that took place. */
function isBehindMeeting(text: string, saying: TextSpan): boolean {
  const occasion = findOccasion(text, [saying]);
  return occasion?.isMeeting === true && /^(?:after|following|during)\b/iu.test(text.slice(occasion.start));
}

function isUsable(finding: DateFinding): boolean {
  return isDating(finding) && !finding.isName && !finding.isBoundary;
}

/** `will close at night from Monday`: what begins then is to come. */
function isStartOfPlan(text: string, { start }: TextSpan, finding: DateFinding): boolean {
  const before = text.slice(start, finding.start);
  return isDating(finding) && !finding.isName && /\bfrom\s+$/iu.test(before) && isPlan(before);
}

/** A day or a month can date a story; a bare year or decade in its lead is background. */
function isDatingStory(finding: DateFinding): boolean {
  const { expression } = finding;
  const isShort = expression.kind === "offset" && (expression.unit === "week" || expression.unit === "month");
  const isOfDays = expression.kind === "range" && expression.from.kind === "weekday";
  return isOfDay(finding) || isOfDays || expression.kind === "month" || isShort;
}

function isInside({ start, end }: TextSpan, span: TextSpan | undefined): boolean {
  return span !== undefined && start >= span.start && end <= span.end;
}

/** A pronoun speaks for the first person that its words name. */
function findSpeaker({ speaker, content }: Speech, names: NamedSpan[]): string | null {
  if (speaker !== "he") return speaker;
  return names.find((name) => name.kind === "PERSON" && isInside(name, content))?.key ?? null;
}

/** Of an entry the headline tells best; its teaser only whether somebody says it. */
function toStatusOfEntry(title: string | null, told: ReportStatus): ReportStatus {
  const headlined = title === null ? told : findStatus(title, "");
  return headlined === "OCCURRED" && told === "STATEMENT" ? told : headlined;
}

/** A headline that speaks makes a saying of the story; whether it is to come the lead tells better. */
function toStatusTold(title: string | null, words: string): ReportStatus {
  if (isPlan(words)) return "PLANNED";
  const status = findStatus(title, "");
  return status === "PLANNED" ? "OCCURRED" : status;
}

const REACH = 120;

/** The words that say whether what is dated is to come: those before the date, or behind one that opens the sentence. */
function toFrame(text: string, { start, end }: TextSpan, finding: DateFinding | undefined): string {
  const isOpening =
    !finding ||
    (finding.start - start < REACH / 4 &&
      // `met yesterday and will meet again`: a past verb before the date says that it is over.
      findTense(text, finding, { start, end: finding.end }) !== "PAST");
  return isOpening ? text.slice(start, Math.min(end, start + REACH)) : text.slice(start, finding.start);
}
