import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toComparableGroups } from "../evaluate/same-event/comparable-mentions.ts";
import { toConll } from "../evaluate/same-event/coreference-scores.ts";
import { groupDocuments, toDocumentVectors } from "../evaluate/same-event/group-documents.ts";
import { groupMentions } from "../evaluate/same-event/group-mentions.ts";
import { MARKS, RELATIONS, toMarks, toRelation } from "../evaluate/same-event/mention-marks.ts";
import { type EcbCorpus, readEcb } from "../evaluate/same-event/read-ecb.ts";
import { findSharedFolder, readShared } from "../evaluate/shared-folder.ts";
import { type Example, fitOdds } from "./fit-odds.ts";

/**
 * Writes data/mention-weights.json from the training part of ECB+, and prints its figure in five folds over the topics:
 * `node packages/ingest/src/train/train-mentions.ts`.
 */
const target = fileURLToPath(new URL("../../data/mention-weights.json", import.meta.url));
const FOLDS = 5;
const HELD = 2;

function readTrain(folder: string): EcbCorpus {
  const text = readShared(folder, "nlp/ecb/ECB_Train_corpus.txt").replace(/^[^\t\n]+/gm, "$&.xml");
  return readEcb(text, readShared(folder, "nlp/ecb/train_event_gold_mentions.json"));
}

function toTopic(document: string): string {
  return document.split("_")[0] ?? "";
}

/** The documents of some topics, as a corpus of their own. */
function toPart(corpus: EcbCorpus, topics: ReadonlySet<string>): EcbCorpus {
  const isOf = (document: string) => topics.has(toTopic(document));
  return {
    documents: new Map([...corpus.documents].filter(([document]) => isOf(document))),
    stories: new Map([...corpus.stories].filter(([document]) => isOf(document))),
    subtopics: new Map([...corpus.subtopics].filter(([document]) => isOf(document))),
    mentions: corpus.mentions.filter(({ document }) => isOf(document)),
  };
}

function toEvents(corpus: EcbCorpus): Map<string, string> {
  return groupDocuments(toDocumentVectors(corpus, { hasOwnWords: false }));
}

/** The pairs of mentions of one group by relation. Those of large groups, which have more pairs, count less. */
function toExamples(corpus: EcbCorpus): Example[][] {
  const examples: Example[][] = RELATIONS.map(() => []);
  for (const group of toComparableGroups(corpus, toEvents(corpus)))
    for (const [index, a] of group.entries())
      for (const b of group.slice(index + 1))
        examples[toRelation(a, b)]?.push({
          marks: toMarks(a, b),
          isSo: a.mention.chain === b.mention.chain,
          weight: Math.sqrt(100 / group.length),
        });
  return examples;
}

function fitParts(parts: readonly Example[][][]): number[][] {
  return RELATIONS.map((_, relation) =>
    fitOdds(
      parts.flatMap((part) => part[relation] ?? []),
      HELD,
    ).map((weight) => Number(weight.toFixed(3))),
  );
}

const folder = findSharedFolder();
if (!folder) throw new Error("the folder of open corpora is missing: set ANNALS_SHARED");
const train = readTrain(folder);
const topics = [...new Set([...train.documents.keys()].map(toTopic))].toSorted(
  (a, b) => Number(a) - Number(b),
);
const parts = Array.from({ length: FOLDS }, (_, fold) =>
  toPart(train, new Set(topics.filter((_topic, index) => index % FOLDS === fold))),
);
const examples = parts.map(toExamples);
const found = parts.flatMap((part, fold) => {
  const learnt = fitParts(examples.filter((_part, index) => index !== fold));
  return [...groupMentions(part, toEvents(part), learnt)].map(([id, group]): [string, string] => [
    id,
    `${fold} ${group}`,
  ]);
});
const chains = new Map(train.mentions.map(({ id, chain }) => [id, chain]));
process.stdout.write(`five folds: CoNLL F1 ${(100 * toConll(chains, new Map(found))).toFixed(2)}\n`);
const note =
  "Made by src/train/train-mentions.ts from the training part of ECB+ (Cybulska and Vossen 2014, CC BY 3.0). A row of weights a relation of heads, a weight a mark: logarithms of odds.";
const file = { note, relations: RELATIONS, marks: MARKS, weights: fitParts(examples) };
writeFileSync(target, `${JSON.stringify(file, null, 2)}\n`);
