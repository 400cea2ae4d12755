import type { Figure } from "../figure.ts";
import { toBCubed, toCeafE, toConll, toMuc } from "./coreference-scores.ts";
import { groupDocuments, toDocumentVectors } from "./group-documents.ts";
import { groupByHead, groupMentions } from "./group-mentions.ts";
import { groupStories } from "./group-stories.ts";
import type { EcbCorpus } from "./read-ecb.ts";

/** Published on the test part of ECB+, by the ways named. */
const PUBLISHED = { documents: 0.932, mentions: 0.768 };

/**
 * How well documents and mentions of ECB+ are grouped by event, beside the simple ways. Mentions that are alone in the
 * answer count on both sides.
 * @param of names the data
 */
export function scoreEcb(corpus: EcbCorpus, of: string): Figure[] {
  const events = groupDocuments(toDocumentVectors(corpus, { hasOwnWords: false }));
  const stories = groupStories(corpus, events);
  const chains = new Map(corpus.mentions.map(({ id, chain }) => [id, chain]));
  const happenings = groupMentions(corpus, events);
  const heads = groupByHead(corpus, events);
  const toPercent = (share: number) => (share * 100).toFixed(1);
  const scores = [toMuc, toBCubed, toCeafE].map((toScore) => toPercent(toScore(chains, happenings)));
  const toCount = (grouping: ReadonlyMap<string, string>) => new Set(grouping.values()).size;
  return [
    {
      name: `documents of one event, ${of}, B3`,
      value: toBCubed(corpus.stories, stories),
      unit: "share",
      goal: 0.94,
      baselines: [
        {
          name: "tf-idf, capitals twice, average link",
          value: toBCubed(corpus.stories, events),
          ranHere: true,
        },
        { name: "tf-idf, capitals twice, average link, on test", value: PUBLISHED.documents, ranHere: false },
      ],
      counts: `${corpus.documents.size} documents in ${toCount(stories)} groups, ${toCount(corpus.stories)} gold: two happenings of one kind a topic`,
      misses: [],
    },
    {
      name: `documents of one topic, ${of}, B3`,
      value: toBCubed(corpus.subtopics, events),
      unit: "share",
      goal: null,
      baselines: [
        {
          name: "words without weight for capitals",
          value: toBCubed(corpus.subtopics, groupDocuments(toDocumentVectors(corpus, { capital: 1 }))),
          ranHere: true,
        },
      ],
      counts: `${corpus.documents.size} documents in ${toCount(events)} groups, ${toCount(corpus.subtopics)} gold, as the file parts them`,
      misses: [],
    },
    {
      name: `mentions of one event, ${of}, CoNLL F1`,
      value: toConll(chains, happenings),
      unit: "share",
      goal: 0.79,
      baselines: [
        { name: "head lemma", value: toConll(chains, heads), ranHere: true },
        { name: "head lemma on test", value: PUBLISHED.mentions, ranHere: false },
      ],
      counts: `MUC ${scores[0]} B3 ${scores[1]} CEAFe ${scores[2]}; ${chains.size} mentions in ${toCount(happenings)} groups, ${toCount(chains)} gold`,
      misses: [],
    },
  ];
}
