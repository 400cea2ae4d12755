import { existsSync, readFileSync } from "node:fs";
import { readColumns } from "./read-columns.ts";
import type { AnnotatedDocument } from "./tagged-document.ts";

/** A corpus of the folder of open corpora. */
export interface Corpus {
  /** As the data statement names it. */
  name: string;
  /** Files below `nlp/`. */
  files: string[];
  /** One document in so many is held: never trained on, to be scored. 0 = all are trained on, 1 = all are held. */
  held: number;
  /** The labels take in titles, articles and descriptions: names are cut out of them. */
  isLoose?: boolean;
}

/** The open corpora with columns, and what of each is held. */
export const CORPORA: readonly Corpus[] = [
  { name: "WikiGold", files: ["wikigold/CONLL-format/data/wikigold.conll.txt"], held: 2 },
  { name: "UNER EWT dev", files: ["uner/en_ewt-ud-dev.iob2"], held: 2 },
  {
    name: "WNUT17",
    files: [
      "WNUT17/CONLL-format/data/train/wnut17train.conll",
      "WNUT17/CONLL-format/data/dev/emerging.dev.conll",
    ],
    held: 0,
  },
  { name: "WNUT17 test", files: ["WNUT17/CONLL-format/data/test/emerging.test.annotated"], held: 1 },
  {
    name: "BTC",
    files: ["a", "b", "e", "f", "g", "h"].map((part) => `BTC/CONLL-format/data/${part}.conll`),
    held: 0,
  },
  { name: "re3d", files: ["re3d/CONLL-format/data/train/re3d-train.conll"], held: 0, isLoose: true },
  { name: "re3d test", files: ["re3d/CONLL-format/data/test/re3d-test.conll"], held: 1 },
  { name: "GUM", files: ["gum/gum_ner_train.conll"], held: 0 },
  { name: "GUM test", files: ["gum/gum_ner_test.conll"], held: 1 },
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
  return { train, held };
}
