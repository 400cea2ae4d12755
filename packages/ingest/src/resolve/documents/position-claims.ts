import { findPositions, POSITION_RULE_VERSION } from "../../extract/positions/find-positions.ts";
import type { TextSpan } from "../../parsed-document.ts";
import { type ClaimDraft, inDocument } from "../claims.ts";
import type { Telling } from "../merging/telling.ts";

/**
 * Who says what in a report: a claim each, whose value is the id of the entity that speaks. Its evidence is what is said, then
 * how it is told. A sentence that several reports of a document tell belongs to the one that tells least beside it.
 */
export function toPositionClaims(telling: Telling): ClaimDraft[] {
  const { id, document, all } = telling;
  const own = findOwnSpans(telling);
  if (own.length === 0) return [];
  const names = all
    .map(({ name }) => name)
    .filter(({ zone }) => zone === "BODY")
    .toSorted((a, b) => a.start - b.start);
  const entityIdOf = new Map<object, string>(all.map(({ name, entityId }) => [name, entityId]));
  return findPositions(document.text, own, names).flatMap((position): ClaimDraft[] => {
    const { speaker, words, saying, isQuoted, isPronoun } = position;
    const entityId = entityIdOf.get(speaker);
    if (entityId === undefined) return [];
    const who = isPronoun
      ? `a pronoun stands for ${speaker.name}, who speaks in the sentence before`
      : `the sentence names ${speaker.name} as the one who says so`;
    return [
      {
        subject: "report",
        subjectId: id,
        property: "position",
        value: entityId,
        rule: isQuoted ? "position/quoted" : "position/told",
        ruleVersion: POSITION_RULE_VERSION,
        status: "SHOWN",
        confidence: isPronoun ? 0.7 : 0.9,
        because: `${isQuoted ? "The words stand in quotation marks" : "The page tells in its own words what was said"}, and ${who}.`,
        evidence: inDocument(document, [words, saying, ...(isPronoun ? [toSpan(speaker)] : [])]),
      },
    ];
  });
}

const toSpan = ({ start, end }: TextSpan): TextSpan => ({ start, end });

/** The stretches of a report that no narrower report of its document tells as well. */
function findOwnSpans({ report, document }: Telling): TextSpan[] {
  if (report.role === "RELATED") return [];
  const width = toWidth(report);
  const narrower = document.extraction.reports.filter(
    (other) => other !== report && other.role !== "RELATED" && toWidth(other) < width,
  );
  return report.spans.filter(
    (span) =>
      !(report.title && span.start === report.title.start) &&
      !narrower.some((other) => other.spans.some((own) => own.start <= span.start && own.end >= span.end)),
  );
}

function toWidth({ spans }: { spans: readonly TextSpan[] }): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
