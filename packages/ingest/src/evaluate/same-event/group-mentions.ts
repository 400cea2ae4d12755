import { groupBy } from "../../order.ts";
import { linkByAverage } from "../../resolve/likeness/average-link.ts";
import { isSameFamily } from "../../resolve/likeness/happening-families.ts";
import { toStem } from "../../resolve/likeness/to-stem.ts";
import { toCosine, toRarity, toVector, type WordVector } from "../../resolve/likeness/word-vector.ts";
import { toGrouping, toTellingWords } from "./group-documents.ts";
import type { EcbCorpus, EcbMention } from "./read-ecb.ts";

/** A mention with what comparing it to others needs. */
interface Comparable {
  mention: EcbMention;
  /** Stem of the word that names the happening. */
  head: string;
  isSaying: boolean;
  sentence: WordVector;
  names: WordVector;
  before: WordVector;
  behind: WordVector;
  document: WordVector;
}

/** Learnt on ECB+ train (CC BY) by logistic regression over pairs of mentions: logarithms of odds. */
const SAME_HEAD = {
  bias: -2.22,
  sentence: 0.58,
  names: 0.16,
  oneDocument: -3.96,
  oneSentence: -2.63,
  saying: -2,
  documents: 8.15,
};
const OTHER_HEAD = {
  bias: -3.78,
  sentence: -0.83,
  before: 1.95,
  behind: 2.21,
  oneDocument: 0.62,
  oneSentence: -1.01,
  documents: -1.11,
};
/** Beside the above, for two heads of one family (`murder`, `kill`). */
const ONE_FAMILY = { bias: 1.87, sentence: 1.07, documents: 3.12 };
/** Chosen on ECB+ train in five folds over its topics. */
const NEEDED_AVERAGE = 0.3;
const WEAKEST = 0.02;
const NEIGHBOURS = 4;
const SAYING = new Set(
  ["say", "tell", "announce", "report", "accord", "confirm", "state", "believe", "claim", "add", "speak"].map(
    toStem,
  ),
);
const PREPOSITIONS = new Set(
  "of to in on at by for from with under over up out off down away into about after against through".split(
    " ",
  ),
);

/** The stem of the word that names a happening: the last before a preposition (`double murder`, `pulled over`). */
export function toHead(words: readonly string[]): string {
  const spoken = words.map((word) => word.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const isPreposition = (word: string) => PREPOSITIONS.has(word);
  const rest = spoken.length > 1 && isPreposition(spoken[0] ?? "") ? spoken.slice(1) : spoken;
  const end = rest.findIndex((word, index) => index > 0 && isPreposition(word));
  return toStem((end > 0 ? rest.slice(0, end) : rest).at(-1) ?? words.join(" ").toLowerCase());
}

/** The simple way: one head in documents of one event is one happening. */
export function groupByHead(corpus: EcbCorpus, events: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    corpus.mentions.map(({ id, document, words }) => [id, `${events.get(document)} ${toHead(words)}`]),
  );
}

/**
 * Groups mentions by the happening that they name: within documents of one event, by average linkage of how likely two
 * mentions name one happening, by head, neighbouring words, sentence and document.
 */
export function groupMentions(
  corpus: EcbCorpus,
  events: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, WordVector>,
): Map<string, string> {
  const comparable = toComparable(corpus, documents);
  const groups = [...groupBy(comparable, ({ mention }) => events.get(mention.document) ?? "").values()];
  return toGrouping(
    groups.flatMap((group) => {
      const links = group.flatMap((a, index) =>
        group.slice(index + 1).flatMap((b) => {
          const likeness = toLikeness(a, b);
          return likeness >= WEAKEST ? [{ a: a.mention.id, b: b.mention.id, likeness }] : [];
        }),
      );
      return linkByAverage(
        group.map(({ mention }) => mention.id),
        links,
        NEEDED_AVERAGE,
      );
    }),
  );
}

function toComparable(
  { documents: texts, mentions }: EcbCorpus,
  documents: ReadonlyMap<string, WordVector>,
): Comparable[] {
  const rarity = toRarity([...texts.values()].map((tokens) => tokens.map(({ word }) => toStem(word))));
  const toWordVector = (stems: string[]) =>
    toVector(new Map([...groupBy(stems, (stem) => stem)].map(([stem, all]) => [stem, all.length])), rarity);
  return mentions.map((mention) => {
    const [before, behind] = [toTellingWords(mention.before), toTellingWords(mention.behind)];
    const around = [...before, ...behind];
    const head = toHead(mention.words);
    return {
      mention,
      head,
      isSaying: SAYING.has(head),
      sentence: toWordVector(around.map(({ stem }) => stem)),
      names: toWordVector(around.flatMap(({ stem, isCapital }) => (isCapital ? stem : []))),
      before: toWordVector(before.slice(-NEIGHBOURS).map(({ stem }) => stem)),
      behind: toWordVector(behind.slice(0, NEIGHBOURS).map(({ stem }) => stem)),
      document: documents.get(mention.document) ?? new Map(),
    };
  });
}

function toLikeness(a: Comparable, b: Comparable): number {
  const odds = a.head === b.head ? toSameHeadOdds(a, b) : toOtherHeadOdds(a, b);
  return 1 / (1 + Math.exp(-odds));
}

function toPlaceOdds(
  { mention: a }: Comparable,
  { mention: b }: Comparable,
  weights: { bias: number; oneDocument: number; oneSentence: number },
): number {
  if (a.document !== b.document) return weights.bias;
  return weights.bias + weights.oneDocument + (a.sentence === b.sentence ? weights.oneSentence : 0);
}

function toSameHeadOdds(a: Comparable, b: Comparable): number {
  return (
    toPlaceOdds(a, b, SAME_HEAD) +
    SAME_HEAD.sentence * toCosine(a.sentence, b.sentence) +
    SAME_HEAD.names * toCosine(a.names, b.names) +
    SAME_HEAD.documents * toCosine(a.document, b.document) +
    (a.isSaying ? SAME_HEAD.saying : 0)
  );
}

function toOtherHeadOdds(a: Comparable, b: Comparable): number {
  const isFamily = isSameFamily(a.head, b.head);
  const [sentence, documents] = [toCosine(a.sentence, b.sentence), toCosine(a.document, b.document)];
  return (
    toPlaceOdds(a, b, OTHER_HEAD) +
    OTHER_HEAD.sentence * sentence +
    OTHER_HEAD.documents * documents +
    OTHER_HEAD.before * toCosine(a.before, b.before) +
    OTHER_HEAD.behind * toCosine(a.behind, b.behind) +
    (isFamily ? ONE_FAMILY.bias + ONE_FAMILY.sentence * sentence + ONE_FAMILY.documents * documents : 0)
  );
}
