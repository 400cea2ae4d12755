import type { TextSpan } from "../../../parsed-document.ts";
import { SpanSet } from "../../span-set.ts";
import type { NamedSpan } from "../named-span.ts";
import { isOrdinaryWord } from "../ordinary-word.ts";

/** Rules by which the text itself says what a name is the name of. */
const SAYING = new Set(["name/described", "name/dateline"]);
/** From here the tagger's reading of another place in the text stands. */
const DOUBTLESS = 0.97;
/** A document that says so of more names is a list of them. */
const MOST = 100;

/**
 * Names that the text once says the kind of (`the islands of Norrey, Sudrey and Osterey`, an agency in the dateline) are of that kind
 * throughout the document, where no rule but the tagger reads them otherwise. Names of ordinary words are left alone.
 * @param spans without overlaps, in order of the text; @param stretches of the text in which names are looked for, in order
 */
export function spreadDescribed(
  text: string,
  spans: NamedSpan[],
  stretches: readonly TextSpan[],
): NamedSpan[] {
  const told = findTold(spans);
  if (told.size === 0 || told.size > MOST) return spans;
  const names = [...told.keys()].toSorted((a, b) => b.length - a.length).map(toLiteral);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}&’'-])(?:${names.join("|")})(?![\\p{L}\\p{N}&-])`, "gu");
  const byStart = new Map(spans.map((span) => [span.start, span]));
  const replaced = new Set<NamedSpan>();
  const taken = new SpanSet(spans);
  const found = stretches.flatMap((stretch) =>
    [...text.slice(stretch.start, stretch.end).matchAll(pattern)].flatMap((match): NamedSpan[] => {
      const source = told.get(match[0]);
      const start = stretch.start + match.index;
      const end = start + match[0].length;
      const own = byStart.get(start);
      const isGuess = own?.end === end && own.rule === "name/tagger" && own.confidence < DOUBTLESS;
      if (!source || (isGuess && own.kind === source.kind) || (!isGuess && taken.overlaps({ start, end })))
        return [];
      if (isGuess) replaced.add(own);
      const because = `The document says elsewhere what ${source.name} is: ${source.because}`;
      const evidence = { start: source.start, end: source.end };
      return [{ ...source, start, end, rule: "link/described", because, evidence, confidence: 0.75 }];
    }),
  );
  if (found.length === 0) return spans;
  return [...spans.filter((span) => !replaced.has(span)), ...found].toSorted((a, b) => a.start - b.start);
}

/** Each name that the text says the kind of, without those of two kinds, parts of persons’ names and those that running text writes small. */
function findTold(spans: NamedSpan[]): Map<string, NamedSpan> {
  const told = new Map<string, NamedSpan>();
  const persons = spans.filter(({ kind, isAdjective }) => kind === "PERSON" && !isAdjective);
  const split = new Set(persons.flatMap(({ name }) => (name.includes(" ") ? name.split(" ") : [])));
  for (const span of spans) {
    if (!SAYING.has(span.rule) || span.name.length < 4) continue;
    if (span.name.split(" ").some((word) => isOrdinaryWord(word))) continue;
    const other = told.get(span.name);
    if (other && other.kind !== span.kind) split.add(span.name);
    if (!other) told.set(span.name, span);
  }
  for (const name of split) told.delete(name);
  return told;
}

function toLiteral(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
