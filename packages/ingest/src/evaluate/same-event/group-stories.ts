import { groupBy } from "../../order.ts";
import { linkByAverage } from "../../resolve/merging/likeness/average-link.ts";
import { toCosine, toRarity, toVector, type WordVector } from "../../resolve/merging/likeness/word-vector.ts";
import { toGrouping, toTellingWords } from "./group-documents.ts";
import type { EcbCorpus } from "./read-ecb.ts";

/** Chosen on ECB+ train in five folds over its topics. */
const SAME_STORY = 0.1;
const CAPITAL = 2;

/**
 * Parts each group of documents into stories: by the words that tell documents of this group from each other, so that two
 * actors' stays in a clinic, or two quakes of one country, come apart. The number of its story for each document.
 */
export function groupStories(
  { documents }: EcbCorpus,
  events: ReadonlyMap<string, string>,
): Map<string, string> {
  const groups = groupBy(documents.keys(), (document) => events.get(document) ?? "");
  return toGrouping(
    [...groups.values()].flatMap((ids) => {
      const vectors = toLocalVectors(ids, documents);
      const none: WordVector = new Map();
      const links = ids.flatMap((a, index) =>
        ids.slice(index + 1).flatMap((b) => {
          const likeness = toCosine(vectors.get(a) ?? none, vectors.get(b) ?? none);
          return likeness > 0 ? [{ a, b, likeness }] : [];
        }),
      );
      return linkByAverage(ids, links, SAME_STORY);
    }),
  );
}

/** Words are weighed by their rarity in the group; those of one document alone tell nothing. */
function toLocalVectors(ids: readonly string[], documents: EcbCorpus["documents"]): Map<string, WordVector> {
  const having = new Map<string, number>();
  const counts = ids.map((id): [string, Map<string, number>] => {
    const count = new Map<string, number>();
    for (const { stem, isCapital } of toTellingWords((documents.get(id) ?? []).map(({ word }) => word)))
      count.set(stem, (count.get(stem) ?? 0) + (isCapital ? CAPITAL : 1));
    for (const stem of count.keys()) having.set(stem, (having.get(stem) ?? 0) + 1);
    return [id, count];
  });
  const rarity = toRarity(counts.map(([, count]) => count.keys()));
  return new Map(
    counts.map(([id, count]) => [
      id,
      toVector(new Map([...count].filter(([stem]) => (having.get(stem) ?? 0) > 1)), rarity),
    ]),
  );
}
