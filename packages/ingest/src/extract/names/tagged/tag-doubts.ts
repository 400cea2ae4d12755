import type { TaggedSpan } from "../../tagger/tag-sentences.ts";
import { findGazetteerEntry } from "../gazetteer/gazetteer.ts";
import { isGivenName } from "../read/read-name.ts";

/** `Intra-Afghan`, `Sino-Indian`: between or beyond peoples is nobody. */
const JOINED_ADJECTIVE =
  /^(?:Intra|Inter|Pan|Anti|Pro|Non|Post|Pre|Trans|Afro|Anglo|Franco|Indo|Russo|Sino|Euro|Turko|Greco|Austro)[-‐‑]\p{Lu}\p{Ll}+$/u;
/** `Nine Malaysians`: so many of a people. */
const COUNTED =
  /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Hundreds|Thousands|Many|Most|Some|Several|All|Both|Few|Other)\s(?:of\s)?(\p{Lu}\p{L}+)$/u;
/** `ten Hokuriku Shinkansen`: so many of a thing; `ten Hag` alone is a surname. */
const COUNTED_THINGS = /^(?:two|three|four|five|six|seven|eight|nine|ten)\s\S+\s\S/u;
/** Words of other languages that open the names of buildings, squares and landscapes. */
const OPENS_PLACE =
  /^(?:Teatro|Palacio|Palau|Plaza|Plaça|Praça|Palazzo|Piazza|Estadio|Estádio|Stadio|Stade|Château|Schloss|Avenida|Calle|Ras|Wadi|Jabal|Jebel|Deir|Bab|Tell|Kafr|Puerto|Cabo|Cerro|Isla|Islas|Ilha|Laguna|Playa|Monte|Nizhny|Nizhniy|Verkhny|Novaya|Nowa|Staraya)\s\p{Lu}/u;

/** Whether what the tagger takes for a person's name is the name of nobody. */
export function isNobody(written: string): boolean {
  if (JOINED_ADJECTIVE.test(written) || COUNTED_THINGS.test(written)) return true;
  const people = COUNTED.exec(written)?.[1];
  const isPeople = (word: string) => findGazetteerEntry(word)?.isAdjective === true;
  return people !== undefined && (isPeople(people) || isPeople(people.replace(/s$/, "")));
}

/** A person of the tagger whose name opens as places do in other languages, `Teatro Colón`, as the place; others as they are. */
export function toPlaceByOpening(span: TaggedSpan, written: string): TaggedSpan {
  return span.kind === "PERSON" && OPENS_PLACE.test(written) ? { ...span, kind: "PLACE" } : span;
}

/** `fires in Pedrógão Grande killed`: where something is; not `confidence in Ann Lee`. */
const WHERE =
  /(?:^|\s)(?:near|outside|(?<!\b(?:confidence|trust|faith|belief|believ\w+|interest\w*|role|found|saw|see|hope)\s)in) $/iu;

/** What the tagger takes for a person, with no usual given name, where a preposition tells of a place; others as they are. */
export function toPlaceByPreposition(text: string, span: TaggedSpan): TaggedSpan {
  if (span.kind !== "PERSON" || span.confidence >= 0.9) return span;
  const [first = ""] = text.slice(span.start, span.end).split(/[\s-]/);
  if (isGivenName({ text: first, isCapital: true }) || /^['’]/u.test(text.slice(span.end, span.end + 1)))
    return span;
  return WHERE.test(text.slice(Math.max(0, span.start - 30), span.start)) ? { ...span, kind: "PLACE" } : span;
}
