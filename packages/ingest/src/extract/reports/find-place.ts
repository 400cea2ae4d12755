import type { Stated, TextSpan } from "../../parsed-document.ts";
import { findSpansInside } from "../inside.ts";
import { findGazetteerEntry } from "../names/gazetteer/gazetteer.ts";
import type { NamedSpan } from "../names/named-span.ts";

/** `the Japanese city of`, `Russia’s Far Eastern port of`: what may stand between a preposition and its place. */
const KIND_OF_PLACE =
  "(?:the\\s+)?(?:\\p{Ll}+\\s+)?(?:[\\p{Lu}][\\p{L}-]+['’]s\\s+)?(?:(?:[\\p{Lu}][\\p{L}-]+\\s+){0,2}(?:\\p{Ll}+\\s+)?(?:city|town|village|island|port|resort|region|province|prefecture|district|capital)\\s+of\\s+)?";
const AT_PLACE = new RegExp(
  `\\b(?:in|at|near|off|outside|aboard|across|throughout|visit(?:s|ed|ing)?|(?:trip|visit|visits|travel(?:s|l?ed|l?ing)?|return(?:s|ed)?|went|mov(?:e|es|ed)|flew|fl(?:y|ies)|head(?:s|ed|ing)?|sail(?:s|ed)?|arriv(?:e|es|ed|ing)|set\\s+off)\\s+(?:back\\s+|visa-free\\s+)?(?:to|for)|(?:stay(?:s|ed|ing)?|land(?:s|ed|ing)?|arriv(?:e|es|ed|ing)|base|live[sd]?|held|located|situated|drills|exercises)\\s+on)\\s+${KIND_OF_PLACE}$`,
  "iu",
);
/** `the situation in Ukraine`, `joint activities on the islands`: a place that something is about. */
const ABOUT_PLACE =
  /\b(?:situation|activit(?:y|ies)|developments?|interests?|investments?|roles?|influence|problems?|issues?|role|prospects|interfer(?:e|es|ed|ing|ence)|presence)\s+(?:in|at|on|near|off)\s/iu;

/**
 * Where something happens: the first place in the spans that a preposition makes a place (`met in Tokyo`), not an owner
 * (`Tokyo's decision`) nor a party (`Russia and Japan`). Null if there is none.
 */
export function findPlace(
  text: string,
  spans: TextSpan[],
  names: NamedSpan[],
): (Stated<string> & { key: string }) | null {
  for (const span of spans) {
    const place = findSpansInside(names, span).find(
      (name) =>
        name.kind === "PLACE" &&
        !name.isAdjective &&
        isAtPlace(text.slice(Math.max(span.start, name.start - REACH), name.start)) &&
        !/^['’]s?\b/.test(text.slice(name.end, name.end + 2)),
    );
    if (!place) continue;
    const before = text.slice(Math.max(span.start, place.start - REACH), place.start);
    const preposition = AT_PLACE.exec(before)?.[0].trimStart() ?? "";
    return {
      value: findGazetteerEntry(place.name)?.name ?? place.name,
      key: place.key,
      rule: "place/preposition",
      because: `“${preposition}${text.slice(place.start, place.end)}” says where.`,
      evidence: [{ start: place.start - preposition.length, end: place.end }],
    };
  }
  return null;
}

const REACH = 90;

function isAtPlace(before: string): boolean {
  const match = AT_PLACE.exec(before);
  if (!match) return false;
  const about = ABOUT_PLACE.exec(before);
  return !about || about.index + about[0].length <= match.index;
}
