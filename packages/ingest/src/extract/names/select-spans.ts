import { SpanSet } from "../span-set.ts";
import type { NamedSpan } from "./named-span.ts";

/** Rules in the order in which they win over a span of the same length. */
const STRENGTH = [
  "name/pattern",
  "name/label",
  "name/citation",
  "name/gazetteer",
  "name/gazetteer-alias",
  "name/building",
  "name/outlet",
  "name/medium",
  "name/political-body",
  "name/nicknamed",
  "name/described",
  "name/dateline",
  "name/ministry",
  "name/organization-shape",
  "name/role",
  "name/surname-first",
  "name/pinyin",
  "name/apposition",
  "name/speaker",
  "name/given-name",
  "name/geographic-noun",
  "name/demonym",
];

/** Of spans that overlap, the longest stays, then the one by the stronger rule. In order of the text. */
export function selectSpans(spans: NamedSpan[]): NamedSpan[] {
  const ranked = spans.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || toRank(a) - toRank(b) || a.start - b.start,
  );
  const taken = new SpanSet();
  const kept: NamedSpan[] = [];
  for (const span of ranked) {
    if (taken.overlaps(span)) continue;
    taken.add(span);
    kept.push(span);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

function toRank({ rule }: NamedSpan): number {
  const rank = STRENGTH.indexOf(rule);
  return rank < 0 ? STRENGTH.length : rank;
}
