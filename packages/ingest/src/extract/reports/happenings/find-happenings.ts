import type { TextSpan } from "../../../parsed-document.ts";
import type { DateFinding } from "../../dates/date-expression.ts";
import { findDates } from "../../dates/find-dates.ts";
import { joinWeekdays } from "../../dates/join-findings.ts";
import { isReadable } from "../../sentences.ts";
import { isDateOfSaying, isDating, isOneTime } from "../date-role.ts";
import { findSpeech } from "../find-speech.ts";
import { toDatedHappening, toLasting, toSinceWhen } from "./dated-happening.ts";
import { type DatedLines, findDatedLines, toDatedLineHappening } from "./dated-line-happening.ts";
import type { Happening, Story } from "./happening.ts";
import { isDay } from "./happening-time.ts";
import { toStatement } from "./statement-happening.ts";
import { findAct, findNamedHappenings } from "./undated-happening.ts";

/**
 * Happenings that the sentences of a story tell of besides the story itself, in order: each has an expression of time of its
 * own that is no boundary and no part of a name, or is one of the few that are told without a date.
 */
export function findHappenings(text: string, sentences: TextSpan[], story: Story): Happening[] {
  const lines = findDatedLines(text, sentences, story);
  return sentences.filter(isReadable).flatMap((sentence) => {
    const dated = findOfLine(text, sentence, lines, story) ?? findDated(text, sentence, story);
    const isDated = (span: TextSpan) => dated.some(({ clause }) => overlap(clause, span));
    return [...dated, ...findUndated(text, sentence, story).filter(({ clause }) => !isDated(clause))];
  });
}

/** What a line tells that opens with its date, and what else it dates; null for any other sentence, and for the story's own. */
function findOfLine(text: string, sentence: TextSpan, lines: DatedLines, story: Story): Happening[] | null {
  const line = lines.get(sentence.start);
  if (!line || isSame(sentence, story.lead)) return null;
  return [toDatedLineHappening(text, sentence, line, story), ...findDated(text, line.words, story)];
}

function overlap(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

function findUndated(text: string, sentence: TextSpan, { date, lead }: Story): Happening[] {
  const named = findNamedHappenings(text, sentence).map(
    (clause): Happening => ({ ...clause, clause, sentence, status: "BACKGROUND", date: null, speaker: null }),
  );
  const act = !isSame(sentence, lead) && date && isDay(date.edtf) ? findAct(text, sentence) : null;
  if (!act || !date) return named;
  const because = `It is told as of the day of the story. ${date.because}`;
  return [
    ...named,
    { ...act, clause: act, sentence, status: "OCCURRED", date: { ...date, because }, speaker: null },
  ];
}

function isSame({ start, end }: TextSpan, other: TextSpan | null): boolean {
  return other !== null && other.start === start && other.end === end;
}

function findDated(text: string, sentence: TextSpan, story: Story): Happening[] {
  const findings = joinWeekdays(text, findDates(text, sentence)).filter(
    (finding) => isDating(finding) && !isOwner(text, finding) && !isOfPerson(finding, story),
  );
  if (findings.length === 0) return [];
  const speech = findSpeech(text, sentence, story.names);
  return findings.flatMap((finding) => {
    const isLead = isSame(sentence, story.lead);
    if (isLead && isOfStory(finding, story)) return [];
    const others = findings.filter(
      (other) => other !== finding && !other.isName && !isOneTime(text, finding, other),
    );
    const found =
      finding.isBoundary && !isStretch(finding)
        ? (toSinceWhen(text, sentence, finding, story) ?? toLasting(text, sentence, finding, story))
        : speech && isDateOfSaying(text, finding, speech.saying)
          ? !isLead && toStatement(text, sentence, finding, speech, story)
          : toDatedHappening(text, sentence, finding, others, story);
    return found || [];
  });
}

/** `from August 16 to 20`: both ends are told, so its first word opens no unknown stretch. */
function isStretch({ expression }: DateFinding): boolean {
  return expression.kind === "range" || (expression.kind === "day" && expression.lastDay !== null);
}

/** `this year’s first group`: a stretch of time that owns something does not date it. */
function isOwner(text: string, { end, expression }: DateFinding): boolean {
  return expression.kind === "offset" && /^['’]s?\s/u.test(text.slice(end, end + 3));
}

/** `May agreed`: a person who is called as a month is. */
function isOfPerson({ start, end, expression }: DateFinding, { names }: Story): boolean {
  if (expression.kind !== "month") return false;
  return names.some((name) => name.kind === "PERSON" && name.start <= start && name.end >= end);
}

function isOfStory({ start, end }: DateFinding, { date, dating }: Story): boolean {
  const spans = [...(date?.evidence ?? []), ...(dating ? [dating] : [])];
  return spans.some((span) => overlap(span, { start, end }));
}
