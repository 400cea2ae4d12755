import { groupBy } from "../../order.ts";
import { toStem } from "../../resolve/merging/likeness/to-stem.ts";
import { toRarity, toVector, type WordVector } from "../../resolve/merging/likeness/word-vector.ts";
import { STOP_WORDS, toDocumentVectors, toTellingWords } from "./group-documents.ts";
import { groupStories } from "./group-stories.ts";
import type { EcbCorpus, EcbMention, EcbToken } from "./read-ecb.ts";
import { toHead } from "./to-head.ts";

/** A mention with what comparing it to others needs. */
export interface Comparable {
  mention: EcbMention;
  /** Stem of the word that names the happening. */
  head: string;
  isSaying: boolean;
  /** The other words of its sentence, the nearest of them on either side, and those of the mention beside its head. */
  sentence: WordVector;
  before: WordVector;
  behind: WordVector;
  beside: WordVector;
  /** The sentences of its document that hold a mention. */
  document: WordVector;
  /** The number of the story that its document tells. */
  story: string;
  /** Logarithm of how often its head is among 20 mentions of documents of its group. */
  frequency: number;
}

const NEIGHBOURS = 4;
const SAYING = new Set(
  ["say", "tell", "announce", "report", "accord", "confirm", "state", "believe", "claim", "add", "speak"].map(
    toStem,
  ),
);

/** Mentions made comparable, in the groups of their documents. @param events the group of each document */
export function toComparableGroups(corpus: EcbCorpus, events: ReadonlyMap<string, string>): Comparable[][] {
  const told = toToldSentences(corpus);
  const stories = groupStories(corpus, events);
  const documents = toDocumentVectors({ ...corpus, documents: told });
  const rarity = toRarity([...told.values()].map((tokens) => tokens.map(({ word }) => toStem(word))));
  const toWordVector = (stems: string[]) =>
    toVector(new Map([...groupBy(stems, (stem) => stem)].map(([stem, all]) => [stem, all.length])), rarity);
  const toStems = (words: readonly string[]) => toTellingWords(words).map(({ stem }) => stem);
  const groups = groupBy(corpus.mentions, ({ document }) => events.get(document) ?? "");
  return [...groups.values()].map((mentions) => {
    const heads = groupBy(mentions, ({ words }) => toHead(words));
    return mentions.map((mention) => {
      const [before, behind] = [toStems(mention.before), toStems(mention.behind)];
      const head = toHead(mention.words);
      const beside = mention.words.map(toStem).filter((stem) => stem !== head && !STOP_WORDS.has(stem));
      return {
        mention,
        head,
        isSaying: SAYING.has(head),
        sentence: toWordVector([...before, ...behind]),
        before: toWordVector(before.slice(-NEIGHBOURS)),
        behind: toWordVector(behind.slice(0, NEIGHBOURS)),
        beside: toWordVector(beside),
        document: documents.get(mention.document) ?? new Map(),
        story: stories.get(mention.document) ?? "",
        frequency: Math.log((20 * (heads.get(head)?.length ?? 1)) / mentions.length),
      };
    });
  });
}

/** The sentences that hold a mention: as much of a document as the training part of ECB+ has. */
function toToldSentences({ mentions }: EcbCorpus): Map<string, EcbToken[]> {
  const documents = groupBy(mentions, ({ document }) => document);
  return new Map(
    [...documents].map(([document, all]) => [
      document,
      [...groupBy(all, ({ sentence }) => String(sentence)).values()].flatMap(([mention]) =>
        mention
          ? [...mention.before, ...mention.words, ...mention.behind].map((word) => ({
              sentence: mention.sentence,
              word,
            }))
          : [],
      ),
    ]),
  );
}
