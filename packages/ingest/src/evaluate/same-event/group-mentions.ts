import weights from "../../../data/mention-weights.json" with { type: "json" };
import { linkByAverage } from "../../resolve/merging/likeness/average-link.ts";
import { type Comparable, toComparableGroups } from "./comparable-mentions.ts";
import { toGrouping } from "./group-documents.ts";
import { toMarks, toRelation } from "./mention-marks.ts";
import type { EcbCorpus } from "./read-ecb.ts";
import { toHead } from "./to-head.ts";

/** Chosen on ECB+ train in five folds over its topics. */
const NEEDED_AVERAGE = 0.38;
const WEAKEST = 0.02;

/** The simple way: one head in documents of one event is one happening. */
export function groupByHead(corpus: EcbCorpus, events: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    corpus.mentions.map(({ id, document, words }) => [id, `${events.get(document)} ${toHead(words)}`]),
  );
}

/**
 * Groups mentions by the happening that they name: within documents of one event, by average linkage of how likely two
 * mentions name one happening, by head, neighbouring words, sentence, document and story.
 * @param learnt by relation of heads and mark, logarithms of odds; those of data/mention-weights.json unless given
 */
export function groupMentions(
  corpus: EcbCorpus,
  events: ReadonlyMap<string, string>,
  learnt: readonly (readonly number[])[] = weights.weights,
): Map<string, string> {
  return toGrouping(
    toComparableGroups(corpus, events).flatMap((group) => {
      const links = group.flatMap((a, index) =>
        group.slice(index + 1).flatMap((b) => {
          const likeness = toLikeness(a, b, learnt);
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

function toLikeness(a: Comparable, b: Comparable, learnt: readonly (readonly number[])[]): number {
  const of = learnt[toRelation(a, b)] ?? [];
  const odds = toMarks(a, b).reduce((sum, mark, index) => sum + mark * (of[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-odds));
}
