import bodies from "../../../../data/bodies.json" with { type: "json" };
import type { TextSpan } from "../../../parsed-document.ts";
import { findGazetteerEntry, findStateOfCapital } from "../gazetteer/gazetteer.ts";
import { toFoldedName } from "../name-forms.ts";

/** A capital or a building that stands for the government that sits there. */
export interface Metonym {
  /** Key and name of the state. */
  key: string;
  name: string;
  rule: string;
  because: string;
  confidence: number;
}

const STATE_OF_BODY = new Map(
  Object.entries(bodies.governments).map(([body, state]) => [toFoldedName(body), toFoldedName(state)]),
);

const WHERE =
  /\b(?:in|at|near|from|outside|inside|around|visits?|visited|visiting|left|leaves?|leaving|reach(?:ed|es)?|via|through|toward|towards|city of|capital of|capital|embassy in|based in)\s+(?:the\s+)?$/iu;
const TO_PLACE =
  /\b(?:travel(?:s|led|ed|ling)?|went|goes?|going|fl(?:y|ies|ew|ying)|came|comes?|return(?:s|ed|ing)?|visits?|trips?|arriv(?:e|es|ed|ing)|ambassador|envoy)\s+(?:back\s+)?to\s+(?:the\s+)?$/iu;
const ACTS =
  /^(?:\s+(?:has|had|have|is|was|will|would|could|may|might|should|must|also|now|again|already|still|not|to)){0,3}\s+(?:said|says?|told|tells?|describ|accus|announc|reject|refus|agree|call(?:s|ed)|claim|demand|den(?:y|ies|ied)|insist|plan(?:s|ned)|propos|protest|recogni[sz]|respond|repl(?:y|ies|ied)|support|urge|want|warn|welcome|hop(?:e|es|ed)\b|consider|decid|expect|expel|impos|summon|recall|sign|pledg|vow|offer|seek|sought|ask(?:s|ed)|condemn|criti|express|order|threaten|intend|maintain|believe|draft|gives?\b|gave\b|lodg|regard|retaliat|suspend|lift|ban|block|back(?:s|ed)\b|confirm|continue|determined|ready)\p{L}*/iu;
const ACT_OF =
  /^['’]s?\s+(?:\p{L}+\s+)?(?:decision|position|proposal|reaction|response|stance|claims?|consent|polic(?:y|ies)|demands?|approach(?:es)?|view|offer|request|plans?|refusal|support|foreign|diplomats?|diplomacy|government|officials?|protest|sanctions|intentions?|promises?|statement|task|goal|side|ambassador)\b/iu;
const BETWEEN = /\bbetween\s+(?:the\s+)?(?:[\p{L}’'.-]+\s+(?:[\p{L}’'.-]+\s+)?and\s+)?$/iu;
const DEALS_WITH =
  /\b(?:talks?|negotiat\p{L}+|relations?|ties|deals?|agreements?|treaty|treaties|dialogue|consultations?|cooperation|disputes?|pressure|sanctions|sides)\s+(?:with|against|on|by|of)\s+$/iu;

/**
 * Whether a name of a capital, or of a building where a government works, stands for that government, by its grammar:
 * `Moscow describes`, `Tokyo’s decision`, `between Moscow and Kiev` — not `in Moscow`. Null where it is the place, or where
 * nothing tells.
 */
export function findMetonym(text: string, span: TextSpan & { key: string }): Metonym | null {
  const state = findStateOfCapital(span.key) ?? STATE_OF_BODY.get(span.key);
  const entry = state === undefined ? null : findGazetteerEntry(state);
  if (!entry) return null;
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  if (WHERE.test(before) || TO_PLACE.test(before)) return null;
  const behind = text.slice(span.end, span.end + 60);
  const written = text.slice(span.start, span.end);
  const to = (rule: string, words: string, confidence: number): Metonym => ({
    key: entry.key,
    name: entry.name,
    rule,
    because: `“${words}”: a city does not do so, so “${written}” is the government of ${entry.name} here.`,
    confidence,
  });
  const act = ACTS.exec(behind) ?? /^:(?=\s)/.exec(behind);
  if (act) return to("link/capital-acts", `${written}${act[0]}`, 0.85);
  const owned = ACT_OF.exec(behind);
  if (owned) return to("link/capital-owns", `${written}${owned[0]}`, 0.85);
  const between = BETWEEN.exec(before) ?? DEALS_WITH.exec(before);
  return between ? to("link/capital-deals", `${between[0]}${written}`, 0.75) : null;
}
