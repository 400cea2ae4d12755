import { existsSync, readFileSync } from "node:fs";
import { cleanDocuments } from "./clean-names.ts";
import { markPartial } from "./mark-partial.ts";
import { readColumns } from "./read-columns.ts";
import { readInlineMentions } from "./read-inline-mentions.ts";
import { type CorpusMention, readMentions } from "./read-mentions.ts";
import type { AnnotatedDocument } from "./tagged-document.ts";

/** A corpus of the folder of open corpora. */
export interface Corpus {
  /** As the data statement names it. */
  name: string;
  /** Files below `nlp/`. */
  files: string[];
  /** One document in so many is held: never trained on, to be scored. 0 = all are trained on, 1 = all are held. */
  held: number;
  /** How often each document is gone through in an epoch; 1 if not given. */
  weight?: number;
  /** Written without care for capitals. */
  isCareless?: boolean;
  /** Marks names inside longer names, and not the longer ones. */
  isPartial?: boolean;
}

/** The open corpora with columns, and what of each is held. */
export const CORPORA: readonly Corpus[] = [
  { name: "WikiGold", files: ["wikigold/CONLL-format/data/wikigold.conll.txt"], held: 2, weight: 3 },
  { name: "UNER EWT dev", files: ["uner/en_ewt-ud-dev.iob2"], held: 4, weight: 2 },
  {
    name: "WNUT17",
    files: [
      "WNUT17/CONLL-format/data/train/wnut17train.conll",
      "WNUT17/CONLL-format/data/dev/emerging.dev.conll",
    ],
    held: 0,
  },
  {
    name: "WNUT17 test",
    files: ["WNUT17/CONLL-format/data/test/emerging.test.annotated"],
    held: 1,
    isCareless: true,
  },
  {
    name: "BTC",
    files: ["a", "b", "e", "f", "g", "h"].map((part) => `BTC/CONLL-format/data/${part}.conll`),
    held: 0,
  },
  { name: "re3d", files: ["re3d/CONLL-format/data/train/re3d-train.conll"], held: 0 },
  { name: "re3d test", files: ["re3d/CONLL-format/data/test/re3d-test.conll"], held: 1 },
  { name: "GUM", files: ["gum/gum_ner_train.conll"], held: 0, isPartial: true },
  { name: "GUM test", files: ["gum/gum_ner_test.conll"], held: 1 },
];

/** A corpus that marks what its events are about. */
interface MarkedCorpus {
  name: string;
  text: string;
  /** Null where the text itself marks them. */
  mentions: string | null;
}

/** The corpora that mark what their events are about. All are trained on. */
const MARKED: readonly MarkedCorpus[] = [
  { name: "ECB+", text: "ecb/ECB_Train_corpus.txt", mentions: null },
  { name: "ECB+", text: "ecb/ECB_Dev_corpus.txt", mentions: null },
  { name: "MEANTIME", text: "meantime/all_text.txt", mentions: "meantime/all_entity_gold_mentions.json" },
];

/** The documents of a corpus: those to train on, and those held. */
export function readCorpus(
  folder: string,
  corpus: Corpus,
): { train: AnnotatedDocument[]; held: AnnotatedDocument[] } {
  const train: AnnotatedDocument[] = [];
  const held: AnnotatedDocument[] = [];
  for (const file of corpus.files) {
    const path = `${folder}/nlp/${file}`;
    if (!existsSync(path)) continue;
    readColumns(readFileSync(path, "utf8")).forEach((document, index) => {
      const isHeld = corpus.held > 0 && index % corpus.held === corpus.held - 1;
      (isHeld ? held : train).push(document);
    });
  }
  const cleaned = cleanDocuments(train);
  return { train: corpus.isPartial ? cleaned.map(mendDocument) : cleaned, held };
}

function mendDocument({ sentences }: AnnotatedDocument): AnnotatedDocument {
  return { sentences: sentences.map(markPartial) };
}

/** The documents of the corpora of mentions. */
export function readMentionCorpora(folder: string): { name: string; documents: AnnotatedDocument[] }[] {
  return MARKED.flatMap(({ name, text: textFile, mentions }) => {
    const files = [textFile, ...(mentions ? [mentions] : [])];
    if (!files.every((file) => existsSync(`${folder}/nlp/${file}`))) return [];
    const text = readFileSync(`${folder}/nlp/${textFile}`, "utf8");
    return [
      {
        name,
        documents: readMentions(text, mentions ? readMarks(folder, mentions) : readInlineMentions(text)),
      },
    ];
  });
}

function readMarks(folder: string, file: string): CorpusMention[] {
  return JSON.parse(readFileSync(`${folder}/nlp/${file}`, "utf8")) as CorpusMention[];
}
