import type { Stated, TextSpan } from "../../parsed-document.ts";
import { findGazetteerEntry } from "../names/gazetteer.ts";
import type { NamedSpan } from "../names/named-span.ts";

const AT_PLACE =
  /\b(?:in|at|near|off|outside|aboard|visits?|visited|landed on|arrived in)\s+(?:the\s+)?(?:\p{Ll}+\s+)?(?:[\p{Lu}][\p{L}]+\s+city of\s+|[\p{L}]+\s+(?:city|town|island)\s+of\s+)?$/iu;

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
    const place = names.find(
      (name) =>
        name.kind === "PLACE" &&
        !name.isAdjective &&
        name.start >= span.start &&
        name.end <= span.end &&
        AT_PLACE.test(text.slice(Math.max(span.start, name.start - 40), name.start)) &&
        !/^['’]s?\b/.test(text.slice(name.end, name.end + 2)),
    );
    if (!place) continue;
    const before = text.slice(Math.max(span.start, place.start - 40), place.start);
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
