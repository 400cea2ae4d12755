import { findNumbers, NUMBER_RULE_VERSION, type ToldNumber } from "../../extract/numbers/find-numbers.ts";
import { byText, groupBy } from "../../order.ts";
import { type ClaimDraft, inDocument } from "../claims.ts";
import type { Telling } from "../merging/telling.ts";

/** How many of something a report tells. */
interface Told {
  telling: Telling;
  number: ToldNumber;
}

/**
 * Numbers that reports of one event give differently: `20 killed` beside `23 killed`. A report that gives several numbers of
 * one thing speaks of more than one count, and does not take part. Shown is what more documents give, of equally many what was
 * published last. Nothing is claimed where all agree.
 */
export function toNumberClaims(eventId: string, tellings: readonly Telling[]): ClaimDraft[] {
  if (new Set(tellings.map(({ document }) => document.id)).size < 2) return [];
  const told = tellings.flatMap(toTold);
  return [...groupBy(told, ({ number }) => number.measure).values()].flatMap((group) => {
    const byCount = [...groupBy(group, ({ number }) => String(number.count)).values()];
    if (byCount.length < 2) return [];
    const [shown, ...rivals] = byCount.toSorted(compareSupport);
    if (shown === undefined) return [];
    return [
      toDraft(eventId, shown, "SHOWN", toReason(shown, rivals)),
      ...rivals.map((rival) => toDraft(eventId, rival, "RIVAL", toRivalReason(rival, shown))),
    ];
  });
}

function toTold(telling: Telling): Told[] {
  const { report, document } = telling;
  if (report.role === "RELATED") return [];
  const byMeasure = groupBy(findNumbers(document.text, report.spans), ({ measure }) => measure);
  return [...byMeasure.values()].flatMap((numbers) => {
    const [first] = numbers;
    const isOne = numbers.every(({ count }) => count === first?.count);
    return isOne && first !== undefined ? [{ telling, number: first }] : [];
  });
}

const countDocuments = (told: readonly Told[]) =>
  new Set(told.map(({ telling }) => telling.document.id)).size;

function toLatest(told: readonly Told[]): string {
  const days = told.map(({ telling }) => telling.document.extraction.parsed.published?.value.edtf ?? "");
  return days.toSorted(byText).at(-1) ?? "";
}

function compareSupport(a: readonly Told[], b: readonly Told[]): number {
  return (
    countDocuments(b) - countDocuments(a) ||
    byText(toLatest(b), toLatest(a)) ||
    (b[0]?.number.count ?? 0) - (a[0]?.number.count ?? 0)
  );
}

const toWords = (told: readonly Told[]) => `${told[0]?.number.count} ${told[0]?.number.measure}`;

function toTellers(told: readonly Told[]): string {
  const count = countDocuments(told);
  return count === 1 ? "One document says" : `${count} documents say`;
}

function toReason(shown: readonly Told[], rivals: readonly Told[][]): string {
  const others = new Intl.ListFormat("en-GB").format(rivals.map(toWords));
  return `${toTellers(shown)} ${toWords(shown)}; others say ${others}.`;
}

function toRivalReason(rival: readonly Told[], shown: readonly Told[]): string {
  const isFewer = countDocuments(rival) < countDocuments(shown);
  return `${toTellers(rival)} ${toWords(rival)}; ${toWords(shown)} is ${isFewer ? "what more documents say" : "the later word"}.`;
}

function toDraft(
  eventId: string,
  told: readonly Told[],
  status: "SHOWN" | "RIVAL",
  because: string,
): ClaimDraft {
  return {
    subject: "event",
    subjectId: eventId,
    property: "number",
    value: toWords(told),
    rule: "number/told",
    ruleVersion: NUMBER_RULE_VERSION,
    status,
    confidence: 0.8,
    because,
    evidence: told.flatMap(({ telling, number: { start, end } }) =>
      inDocument(telling.document, [{ start, end }]),
    ),
  };
}
