import type { NamedSpan } from "../named-span.ts";
import { toKey } from "../tagged/tagged-names.ts";

/** What bears a person's name and is none: with an article before it, or by itself. */
const WITH_ARTICLE =
  /\S (?:Bridge|Square|Park|Tower|Street|Road|Building|Library|Hall|Palace|Mosque|Line|Plant)$/;
const BY_ITSELF =
  /\S (?:Airport|Stadium|Highway|Avenue|Boulevard|Expressway|Reservoir|Dam|Arena|Tunnel|Cemetery|Barracks)$/;

/** `the Francis Scott Key Bridge`: a person by the shape of the name, a place by its last word. */
export function toStructure(text: string, span: NamedSpan): NamedSpan {
  if (span.kind !== "PERSON" || span.rule.startsWith("link/")) return span;
  const isStructure =
    BY_ITSELF.test(span.name) ||
    (WITH_ARTICLE.test(span.name) && /\b[Tt]he\s$/.test(text.slice(Math.max(0, span.start - 4), span.start)));
  if (!isStructure) return span;
  const because = `“${span.name.split(" ").at(-1)}” ends the name of something that is built.`;
  return { ...span, kind: "PLACE", key: toKey(span.name, "PLACE"), because };
}
