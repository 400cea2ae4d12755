import { toSuccess } from "../formats/result.ts";
import type { AnchoredGold } from "../gold/anchor-gold.ts";
import { readAnyInput } from "../read-document.ts";
import { toSummary } from "../to-summary.ts";
import { type Counts, describeCounts, sumCounts, toF1 } from "./f1.ts";
import type { Figure } from "./figure.ts";

/** What is compared of a document: a set of keys on both sides; equal keys are right. */
interface Compared {
  given: string[];
  gold: string[];
}

/** Compares what is found today with annotated documents: `annals eval --gold FILE...`. */
export function scoreGold(documents: readonly AnchoredGold[]): Figure[] {
  const compared = documents.map((gold) => compareDocument(gold));
  const names = [
    "title and published",
    "entities, span and kind",
    "entities, name and kind",
    "dates, span and value",
    "reports, date and evidence",
    "comments",
  ];
  return names.map((name, index) => {
    const sides = compared.map((sets) => sets[index] ?? { given: [], gold: [] });
    const counts = sumCounts(sides.map(toCounts));
    return {
      name: `own gold (${documents.length}): ${name}`,
      value: toF1(counts).f1,
      unit: "share",
      goal: null,
      baselines: [],
      counts: describeCounts(counts),
      misses: sides.flatMap(({ given, gold }, document) => [
        ...without(gold, given).map((key) => `${documents[document]?.path}: missed ${key}`),
        ...without(given, gold).map((key) => `${documents[document]?.path}: wrong ${key}`),
      ]),
    };
  });
}

function compareDocument(gold: AnchoredGold): Compared[] {
  const bytes = toSuccess(new TextEncoder().encode(gold.text));
  const document = readAnyInput(
    { path: gold.path, bytes, capture: null, warnings: [] },
    gold.given ?? undefined,
  );
  if (!document.ok) throw new Error(`${gold.path}: ${document.error.message}`);
  const { text, extraction } = document.value;
  if (text !== gold.text) throw new Error(`${gold.path}: reading changes its text.`);
  const found = toSummary(gold.path, text, extraction);
  const both = (toKeys: (side: typeof found | AnchoredGold) => string[]): Compared => ({
    given: [...new Set(toKeys(found))],
    gold: [...new Set(toKeys(gold))],
  });
  return [
    both(({ title, published }) => [
      `title ${title}`,
      `published ${Object.values(published ?? {}).join(" ")}`,
    ]),
    both(({ entities }) => entities.map(({ start, quote, kind }) => `${start} ${kind} ${quote}`)),
    both(({ entities }) => entities.map(({ kind, name }) => `${kind} ${name}`)),
    both(({ dates }) => dates.map(({ start, quote, edtf }) => `${start} ${quote} = ${edtf}`)),
    both(({ reports }) => reports.map(({ date, evidence }) => `${date} ${evidence.quote}`)),
    both(({ comments }) =>
      comments.map(
        ({ author, score, up, down, inReplyTo }, index) =>
          `#${index} ${author} ${score} +${up} -${down} to ${inReplyTo}`,
      ),
    ),
  ];
}

function toCounts({ given, gold }: Compared): Counts {
  return { right: given.length - without(given, gold).length, given: given.length, gold: gold.length };
}

function without(all: string[], others: string[]): string[] {
  return all.filter((key) => !others.includes(key));
}
