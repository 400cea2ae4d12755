import { toId } from "@annals/schema/ids";
import type { ClaimRow, DecisionEffectRow, SpanRow } from "@annals/schema/rows";
import type { TextSpan } from "../parsed-document.ts";

/** A stretch of a document of the archive, with its words. */
export interface DocumentSpan extends TextSpan {
  documentId: string;
  quote: string;
}

type Subject = "document" | "report" | "event" | "entity" | "alias" | "comment" | "relation";

/** A claim before it is a row. */
export interface ClaimDraft {
  subject: Subject;
  subjectId: string;
  property: string;
  /** Null where the rule says that it cannot be known. */
  value: string | null;
  rule: string;
  ruleVersion: number;
  status: "SHOWN" | "RIVAL";
  confidence?: number;
  because: string;
  evidence: DocumentSpan[];
  /** The decision that makes it. */
  decisionId?: string;
}

/** The rows of some claims. */
interface ClaimRows {
  claim: ClaimRow[];
  span: SpanRow[];
  decisionEffect: DecisionEffectRow[];
}

/** The rows of some claims, of the spans they rest on, and of the decisions that make them. Claims that say the same of one subject by one rule are one. */
export function toClaimRows(drafts: ClaimDraft[]): ClaimRows {
  const claim = new Map<string, ClaimRow>();
  const span: SpanRow[] = [];
  const decisionEffect: DecisionEffectRow[] = [];
  for (const draft of drafts) {
    const places = draft.evidence.flatMap(({ documentId, start, end }) => [documentId, start, end]);
    const id = toId(
      "clm",
      draft.subject,
      draft.subjectId,
      draft.property,
      draft.value ?? "",
      draft.rule,
      ...places,
      ...(draft.decisionId === undefined ? [] : [draft.decisionId]),
    );
    if (claim.has(id)) continue;
    claim.set(id, {
      id,
      property: draft.property,
      value: draft.value,
      rule: draft.rule,
      ruleVersion: draft.ruleVersion,
      status: draft.status,
      confidence: draft.confidence ?? 1,
      because: draft.because,
      ...toSubject(draft),
    });
    if (draft.decisionId !== undefined) decisionEffect.push({ decisionId: draft.decisionId, claimId: id });
    draft.evidence.forEach(({ documentId, start, end, quote }, position) => {
      span.push({ claimId: id, position, documentId, start, end, quote });
    });
  }
  return { claim: [...claim.values()], span, decisionEffect };
}

function toSubject({ subject, subjectId }: ClaimDraft) {
  const idOf = (name: Subject) => (subject === name ? subjectId : null);
  return {
    documentId: idOf("document"),
    reportId: idOf("report"),
    eventId: idOf("event"),
    entityId: idOf("entity"),
    aliasId: idOf("alias"),
    commentId: idOf("comment"),
    relationId: idOf("relation"),
  };
}

/** Spans of one document, as evidence. */
export function inDocument(
  { id, text }: { id: string; text: string },
  spans: readonly TextSpan[],
): DocumentSpan[] {
  return spans.map(({ start, end }) => ({ documentId: id, start, end, quote: text.slice(start, end) }));
}
