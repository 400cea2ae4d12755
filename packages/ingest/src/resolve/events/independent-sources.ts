import { findOutlet } from "../../formats/origin/outlets.ts";
import { byText, groupBy } from "../../order.ts";
import { RESOLVE_RULE_VERSION } from "../archive.ts";
import { type ClaimDraft, inDocument } from "../claims.ts";
import { toCopyShare } from "../merging/copy-share.ts";
import { splitByLinks } from "../merging/likeness/spanning-links.ts";
import type { Telling } from "../merging/telling.ts";

/** Why two reports are not independent of each other. */
interface Tie {
  a: Telling;
  b: Telling;
  likeness: number;
  /** How much of the shorter stands in the other; 0 where they only rest on one source. */
  share: number;
}

/** Reports that go back to one source, the earliest known first. */
interface Origin {
  reports: Telling[];
  copies: Tie[];
}

/**
 * How many independent sources tell an event, and which of its reports are copies of which. Copies count once, and so do
 * reports that name one earliest teller; lists of related news do not count. Nothing is claimed where one page, or versions of it, tell it.
 */
export function toSourceClaims(eventId: string, tellings: readonly Telling[]): ClaimDraft[] {
  const own = tellings.filter(({ report }) => report.role !== "RELATED");
  const pages = new Set(own.map(toPage));
  const documents = new Set(own.map(({ document }) => document.id));
  if (documents.size < 2 || pages.size < 2) return [];
  const origins = toOrigins(own);
  const names = [...new Set(origins.flatMap(({ reports }) => reports.slice(0, 1).map(toSourceName)))];
  const copied = origins.reduce((sum, origin) => sum + countCopies(origin), 0);
  const words = [
    `${own.length} reports in ${documents.size} documents tell of it`,
    ...(copied > 0 ? [`${copied} of them copied word for word from another`] : []),
    `by the earliest teller that each names, they go back to ${new Intl.ListFormat("en-GB").format(names)}`,
  ];
  return [
    {
      subject: "event",
      subjectId: eventId,
      property: "independentSources",
      value: String(origins.length),
      rule: "sources/independent",
      ruleVersion: RESOLVE_RULE_VERSION,
      status: "SHOWN",
      because: `${words.join("; ")}.`,
      evidence: origins.flatMap(({ reports: [first] }) => (first ? toEvidence(first) : [])),
    },
    ...origins.flatMap(toCopyClaims),
  ];
}

/** Pages of one address are versions of each other, and no copies. */
function toPage({ permalink, document }: Telling): string {
  return permalink ?? document.id;
}

function toOrigins(own: readonly Telling[]): Origin[] {
  const ties = own.flatMap((a, index) =>
    own.slice(index + 1).flatMap((b) => {
      const share = toPage(a) === toPage(b) ? 0 : toCopyShare(a, b);
      return share > 0 || toSourceKey(a) === toSourceKey(b) ? [{ a, b, likeness: 1, share }] : [];
    }),
  );
  return splitByLinks(own, ties)
    .map(({ items, links }) => ({
      reports: items.toSorted(compareAge),
      copies: links.filter(({ share }) => share > 0),
    }))
    .toSorted((x, y) => byText(x.reports[0]?.id ?? "", y.reports[0]?.id ?? ""));
}

function toEarliestTeller({ report }: Telling): string | null {
  const name = report.attribution.at(-1)?.value;
  return name === undefined ? null : (findOutlet(name)?.name ?? name);
}

/** Reports of one document go back to one source, unless each names its own. */
function toSourceKey(telling: Telling): string {
  return toEarliestTeller(telling) ?? telling.document.id;
}

function toSourceName(telling: Telling): string {
  return toEarliestTeller(telling) ?? "a page that names no source";
}

/** The earliest published first; of pages of one day or of none, an agency's first, then the first by id. */
function compareAge(a: Telling, b: Telling): number {
  const toTime = ({ document: { extraction } }: Telling) => {
    const { edtf = "~", time = "" } = extraction.parsed.published?.value ?? {};
    return `${edtf}T${time ?? ""}`;
  };
  const isAgency = ({ document: { extraction } }: Telling) =>
    findOutlet(extraction.parsed.source?.value ?? "")?.kind === "AGENCY";
  return byText(toTime(a), toTime(b)) || Number(isAgency(b)) - Number(isAgency(a)) || byText(a.id, b.id);
}

function countCopies({ copies }: Origin): number {
  return toCopyGroups(copies).reduce((sum, { items }) => sum + items.length - 1, 0);
}

function toCopyGroups(copies: Tie[]): { items: Telling[]; links: Tie[] }[] {
  const copied = [
    ...groupBy(
      copies.flatMap(({ a, b }) => [a, b]),
      ({ id }) => id,
    ).values(),
  ].flatMap((group) => group.slice(0, 1));
  return splitByLinks(copied, copies);
}

/** The rule of the claim that an event makes of a report that is the copy of another. */
export const COPY_RULE = "copy/wording";

function toCopyClaims({ copies }: Origin): ClaimDraft[] {
  return toCopyGroups(copies).flatMap(({ items, links }) => {
    const [first, ...others] = items.toSorted(compareAge);
    if (!first) return [];
    return others.map((telling): ClaimDraft => {
      const tie =
        links.find(({ a, b }) => (a === first && b === telling) || (b === first && a === telling)) ??
        links.find(({ a, b }) => a === telling || b === telling);
      const percent = Math.round((tie?.share ?? 0) * 100);
      return {
        subject: "report",
        subjectId: telling.id,
        property: "copyOf",
        value: first.id,
        rule: COPY_RULE,
        ruleVersion: RESOLVE_RULE_VERSION,
        status: "SHOWN",
        confidence: tie?.share ?? 1,
        because: `${percent} % of the runs of four words of the shorter stand in the other; the earliest known is that of ${toPublisher(first)}.`,
        evidence: [...toEvidence(telling), ...toEvidence(first)],
      };
    });
  });
}

function toPublisher({ document: { extraction } }: Telling): string {
  const { source, published } = extraction.parsed;
  const name = source?.value ?? "a page that names no outlet";
  return published ? `${name}, ${published.value.edtf}` : name;
}

function toEvidence({ document, report }: Telling) {
  const step = report.attribution.at(-1)?.evidence ?? [];
  const opening = report.lead ?? report.title ?? { start: report.start, end: report.end };
  return inDocument(document, [opening, ...step]);
}
