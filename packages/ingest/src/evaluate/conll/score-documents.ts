import { toFolded, toHash } from "../../extract/tagger/hash.ts";
import type { TaggedKind } from "../../extract/tagger/labels.ts";
import { getLexicon, toWordBit } from "../../extract/tagger/lexicon.ts";
import type { AnnotatedDocument } from "../../train/tagged-document.ts";
import type { Counts } from "../f1.ts";
import { describeCounts, sumCounts, toF1 } from "../f1.ts";
import type { Figure } from "../figure.ts";

/** The kinds that are scored; other named things are not, as the corpora mean different things by them. */
export const SCORED_KINDS = ["PERSON", "PLACE", "ORGANIZATION"] as const;

/** A name as its words, as a tagger gives it. */
export interface FoundName {
  sentence: number;
  start: number;
  end: number;
  kind: TaggedKind;
}

/** Finds the names of one document from the words of its sentences. */
export type NameFinder = (sentences: readonly (readonly string[])[]) => FoundName[];

/** What was found in one document, by kind, and what was not. */
export interface DocumentScore {
  counts: Record<(typeof SCORED_KINDS)[number], Counts>;
  isSport: boolean;
  misses: string[];
}

/** Compares what a finder finds with what a document's answers say: a span counts when both ends and the kind are right. */
export function scoreDocument({ sentences }: AnnotatedDocument, find: NameFinder): DocumentScore {
  const texts = sentences.map(({ words }) => words);
  const gold = sentences.flatMap(({ names }, sentence) =>
    names.flatMap(({ start, end, kind }) => (kind ? [{ sentence, start, end, kind }] : [])),
  );
  const found = find(texts);
  const goldKeys = new Set(gold.map(toKey));
  const foundKeys = new Set(found.map(toKey));
  const count = (kind: TaggedKind): Counts => ({
    right: found.filter((name) => name.kind === kind && goldKeys.has(toKey(name))).length,
    given: found.filter((name) => name.kind === kind).length,
    gold: gold.filter((name) => name.kind === kind).length,
  });
  const isScored = ({ kind }: FoundName) => kind !== "OTHER";
  const tell = (sign: string, name: FoundName) => {
    const words = texts[name.sentence] ?? [];
    const around = words.slice(Math.max(0, name.start - 6), name.end + 6).join(" ");
    return `${sign} ${name.kind} ${words.slice(name.start, name.end).join(" ")}: ${around}`;
  };
  return {
    counts: { PERSON: count("PERSON"), PLACE: count("PLACE"), ORGANIZATION: count("ORGANIZATION") },
    isSport: isSport(texts),
    misses: [
      ...found
        .filter((name) => isScored(name) && !goldKeys.has(toKey(name)))
        .map((name) => tell("wrong", name)),
      ...gold
        .filter((name) => isScored(name) && !foundKeys.has(toKey(name)))
        .map((name) => tell("missed", name)),
    ],
  };
}

function toKey({ sentence, start, end, kind }: FoundName): string {
  return `${sentence} ${start} ${end} ${kind}`;
}

const SPORT = toWordBit("sport");
const SPORT_SHARE = 50;

/** Whether a text reports sport: one word in fifty is a word of sport, or its first line begins with the name of one. */
export function isSport(sentences: readonly (readonly string[])[]): boolean {
  const { words } = getLexicon();
  const isWord = (word: string) => ((words.get(toHash(toFolded(word))) ?? 0) & SPORT) !== 0;
  const all = sentences.flat();
  const [first = "", , third = ""] = sentences[0] ?? [];
  const opens = /^\p{Lu}{2,}$/u.test(first) && (isWord(first) || isWord(third));
  return opens || all.filter(isWord).length * SPORT_SHARE >= all.length;
}

/** The figures of a set of documents: all three kinds together, each kind, and the part that is not sport. */
export function toFigures(
  name: string,
  scores: readonly DocumentScore[],
  {
    goal = null,
    calmGoal = null,
    baselines = [],
    hasParts = false,
  }: Partial<Pick<Figure, "goal" | "baselines">> & { calmGoal?: number | null; hasParts?: boolean },
): Figure[] {
  const total = (chosen: readonly DocumentScore[], kinds: readonly (typeof SCORED_KINDS)[number][]) =>
    sumCounts(chosen.flatMap(({ counts }) => kinds.map((kind) => counts[kind])));
  const figure = (part: string, counts: Counts, more: Partial<Figure> = {}): Figure => ({
    name: `names, ${name}${part}, span F1`,
    value: toF1(counts).f1,
    unit: "share",
    goal: null,
    baselines: [],
    counts: describeCounts(counts),
    misses: [],
    ...more,
  });
  const figures = [
    figure("", total(scores, SCORED_KINDS), {
      goal,
      baselines,
      misses: scores.flatMap(({ misses }) => misses),
    }),
  ];
  if (!hasParts) return figures;
  for (const kind of SCORED_KINDS) figures.push(figure(`, ${kind.toLowerCase()}s`, total(scores, [kind])));
  const calm = scores.filter((score) => !score.isSport);
  if (calm.length > 0 && calm.length < scores.length)
    figures.push(figure(", without sport", total(calm, SCORED_KINDS), { goal: calmGoal }));
  return figures;
}
