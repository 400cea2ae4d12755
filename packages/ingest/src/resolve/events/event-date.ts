import { type ArchiveDate, isWithin, parseEdtf, toArchiveDate } from "@annals/schema/edtf";
import { DATE_RULE_VERSION } from "../../extract/dates/date-expression.ts";
import type { ResolvedDate } from "../../extract/dates/resolve-date.ts";
import { byText } from "../../order.ts";
import { RESOLVE_RULE_VERSION } from "../archive.ts";
import { type ClaimDraft, inDocument } from "../claims.ts";
import type { Telling } from "../merging/telling.ts";

interface DateClaim {
  telling: Telling;
  resolved: ResolvedDate;
  date: ArchiveDate;
}

/** Rules from the surest down: what a page files a report under, then what its words say, then the page's own date. */
const TRUST = [
  "date/day-heading",
  "date/address",
  "date/day-link",
  "date/stated",
  "date/day",
  "date/holiday",
  "date/weekday",
  "date/relative",
  "date/range",
  "date/month",
  "date/quarter",
  "date/season",
  "date/half",
  "date/listing-heading",
  "date/listing-line",
  "date/published",
  "date/notice-year",
];

/**
 * The date of an event and the claims behind it. Of the dates that its reports claim, the finest is shown; of equally fine
 * ones that differ, the one by the surest rule, then the one that more reports give. The others stay beside it, with the
 * reason why they are not shown. An expression that cannot be resolved is a claim without a value.
 */
export function resolveEventDate(tellings: Telling[]): {
  date: ArchiveDate;
  toClaims(eventId: string): ClaimDraft[];
} {
  const claims = tellings.flatMap((telling) =>
    telling.report.dates.map((resolved) => ({ telling, resolved, date: toDate(resolved.edtf) })),
  );
  const shown = claims
    .filter(({ date }) => date.edtf !== null)
    .toSorted((a, b) => compareClaims(a, b, claims))[0];
  const date = shown?.date ?? toArchiveDate(null);
  return {
    date,
    toClaims: (eventId) => [
      ...claims.map((claim) => toDraft(claim, date, claims.length, eventId)),
      ...(shown ? claims.flatMap((claim) => toYearDraft(claim, shown)) : []),
    ],
  };
}

/** The rule of the claim that an event makes of the date of one of its reports. */
export const YEAR_RULE = "date/other-report";

/** A report that tells a day but no year is of the year of the event: a claim on the report, by the report that tells it. */
function toYearDraft({ telling, resolved }: DateClaim, shown: DateClaim): ClaimDraft[] {
  const day = /^XXXX(-\d{2}-\d{2}[~?%]?)$/.exec(resolved.edtf ?? "")?.[1];
  const year = shown.date.from?.slice(0, 4);
  if (!day || !year || shown.date.to?.slice(0, 4) !== year) return [];
  return [
    {
      subject: "report",
      subjectId: telling.id,
      property: "date",
      value: `${year}${day}`,
      rule: YEAR_RULE,
      ruleVersion: RESOLVE_RULE_VERSION,
      status: "RIVAL",
      because: `The report tells no year; ${year} is that of another report of the same happening.`,
      evidence: [
        ...inDocument(telling.document, resolved.evidence),
        ...inDocument(shown.telling.document, shown.resolved.evidence),
      ],
    },
  ];
}

function toDate(edtf: string | null): ArchiveDate {
  return edtf !== null && parseEdtf(edtf).ok ? toArchiveDate(edtf) : toArchiveDate(null);
}

function compareClaims(a: DateClaim, b: DateClaim, all: DateClaim[]): number {
  const support = ({ date }: DateClaim) => all.filter((other) => other.date.edtf === date.edtf).length;
  return (
    toWidth(a.date) - toWidth(b.date) ||
    toTrust(a.resolved) - toTrust(b.resolved) ||
    support(b) - support(a) ||
    byText(a.date.edtf ?? "", b.date.edtf ?? "") ||
    byText(a.telling.id, b.telling.id)
  );
}

/** How long a stretch a date may mean, in milliseconds; without limit where an end is open or unknown. */
function toWidth({ from, to }: ArchiveDate): number {
  return from === null || to === null ? Number.MAX_SAFE_INTEGER : Date.parse(to) - Date.parse(from);
}

function toTrust({ rule }: ResolvedDate): number {
  const at = TRUST.indexOf(rule);
  return at < 0 ? TRUST.length : at;
}

function toDraft(claim: DateClaim, shown: ArchiveDate, total: number, eventId: string): ClaimDraft {
  const { telling, resolved, date } = claim;
  const isShown = date.edtf === shown.edtf && (date.edtf !== null || shown.edtf === null);
  return {
    subject: "event",
    subjectId: eventId,
    property: "date",
    value: date.edtf,
    rule: resolved.rule,
    ruleVersion: DATE_RULE_VERSION,
    status: isShown ? "SHOWN" : "RIVAL",
    because: `${resolved.because} ${toReason(date, shown, isShown, total)}`.trim(),
    evidence: inDocument(telling.document, resolved.evidence),
  };
}

function toReason(date: ArchiveDate, shown: ArchiveDate, isShown: boolean, total: number): string {
  if (shown.edtf === null) return "So the event stays undated.";
  if (isShown)
    return total > 1
      ? "It is shown because no other report gives a finer or surer date."
      : "It is the only date given.";
  if (date.edtf === null) return `It gives no date by itself, and does not speak against ${shown.display}.`;
  if (isWithin(shown, date)) return `It agrees with ${shown.display}, which is finer and therefore shown.`;
  return `It is not shown: ${shown.display} is by a surer rule or given by more reports.`;
}
