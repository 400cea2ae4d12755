import { toFoldedName } from "../../extract/names/name-forms.ts";
import { groupBy } from "../../order.ts";
import { readInput } from "../../read-document.ts";
import type { ResolvableDocument } from "../../resolve/archive.ts";
import { toSummary } from "../../to-summary.ts";
import type { Counts } from "../f1.ts";
import { GOLD_KINDS, type GoldKind, type GoldNames } from "./gold-names.ts";

/** How the names found in one document compare to its answers. */
export interface NameScore {
  /** Distinct entities, by kind. */
  kinds: Record<GoldKind, Counts>;
  /** Places in the story where an answered name stands as written: how many lie in a name of that kind. */
  mentions: Counts;
  misses: string[];
}

/** Reads a document of the shared folder as `annals extract` does. Throws where it cannot be read. */
export function getDocument(path: string, text: string): ResolvableDocument {
  const bytes = { ok: true as const, value: Buffer.from(text) };
  const document = readInput({ path, bytes, capture: null, warnings: [] });
  if (!document.ok) throw new Error(`${path}: ${document.error.message}`);
  return document.value;
}

/**
 * Compares distinct entities. An answer is found if an entity of its kind is shown so or is written so somewhere;
 * case, diacritics, an article, `island(s)` and `news agency` behind the name do not count. An entity that answers
 * nothing is wrong.
 */
export function scoreNames(gold: GoldNames): NameScore {
  const { text, extraction } = getDocument(gold.path, gold.text);
  const scope = gold.isMainOnly ? findMainScope(extraction) : null;
  const found = toSummary(gold.path, text, extraction).entities.filter(
    ({ start, end }) => !scope || scope.some((span) => start >= span.start && end <= span.end),
  );
  const misses: string[] = [];
  const kinds = Object.fromEntries(
    GOLD_KINDS.map((kind): [GoldKind, Counts] => {
      const entities = [
        ...groupBy(
          found.filter((entity) => entity.kind === kind),
          ({ name }) => name,
        ),
      ].map(([name, group]) => ({
        name,
        forms: new Set([name, ...group.map(({ quote }) => quote)].map(toComparable)),
      }));
      const answers = new Map(gold.names[kind].map((name) => [toComparable(name), name]));
      const isFound = (form: string) => entities.some(({ forms }) => forms.has(form));
      for (const [form, name] of answers)
        if (!isFound(form)) misses.push(`${gold.path}: ${kind} ${name} missed`);
      const wrong = entities.filter(({ forms }) => ![...forms].some((form) => answers.has(form)));
      for (const { name } of wrong) misses.push(`${gold.path}: ${kind} ${name} wrong`);
      const right = [...answers.keys()].filter(isFound).length;
      return [kind, { right, given: right + wrong.length, gold: answers.size }];
    }),
  ) as Record<GoldKind, Counts>;
  return { kinds, mentions: countMentions(gold, found), misses };
}

/** The parts of the page's own report: not those of the list of related news. */
function findMainScope({ parsed }: ResolvableDocument["extraction"]) {
  return parsed.reports.flatMap(({ title, description, paragraphs, citations }) => [
    ...[title, description].filter((span) => span !== null),
    ...paragraphs,
    ...citations,
  ]);
}

function countMentions(
  { text, names }: GoldNames,
  found: { start: number; end: number; kind: string }[],
): Counts {
  const counts = { right: 0, given: 0, gold: 0 };
  const story = { start: found[0]?.start ?? 0, end: found.at(-1)?.end ?? 0 };
  for (const kind of GOLD_KINDS) {
    for (const name of names[kind]) {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        const end = at + name.length;
        if (at < story.start || end > story.end || /[\p{L}\p{N}]/u.test(text[end] ?? "")) continue;
        const over = found.filter((entity) => entity.start < end && entity.end > at);
        counts.gold++;
        counts.given += Number(over.length > 0);
        counts.right += Number(over.some((one) => one.kind === kind && one.start <= at && one.end >= end));
      }
    }
  }
  return counts;
}

function toComparable(name: string): string {
  return toFoldedName(name)
    .replace(/^the /, "")
    .replace(/ (?:islands?|islets|archipelago|news agency)$/, "");
}
