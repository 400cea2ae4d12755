import { toId } from "@annals/schema/ids";
import type { MentionRow } from "@annals/schema/rows";
import { NAME_RULE_VERSION } from "../../extract/names/named-span.ts";
import type { Naming } from "./entity.ts";

/** The row of a name. */
export function toMention({ document, name, entityId }: Naming): MentionRow {
  const { start, end } = name;
  return {
    id: toId("men", document.id, start, end),
    documentId: document.id,
    start,
    end,
    quote: document.text.slice(start, end),
    zone: name.zone,
    entityId,
    rule: name.rule,
    ruleVersion: NAME_RULE_VERSION,
    because: name.because,
    confidence: name.confidence,
    evidenceStart: name.evidence?.start ?? null,
    evidenceEnd: name.evidence?.end ?? null,
  };
}
