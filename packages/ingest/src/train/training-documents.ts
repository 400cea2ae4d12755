import { CORPORA, readCorpus, readMentionCorpora } from "./corpora.ts";
import type { AnnotatedDocument } from "./tagged-document.ts";
import { writeWire } from "./wire/write-wire.ts";

/** How many documents of our own are written, and from what seed. */
const WIRE_COUNT = 2200;
const WIRE_SEED = 1996;

/** Everything that the shipped weights are trained on. */
export function toTrainingDocuments(folder: string, progress: (line: string) => void): AnnotatedDocument[] {
  const documents = CORPORA.flatMap((corpus) => {
    const { train } = readCorpus(folder, corpus);
    if (train.length > 0) progress(`${corpus.name}: ${train.length} documents`);
    return Array.from({ length: corpus.weight ?? 1 }, () => train).flat();
  });
  for (const { name, documents: marked } of readMentionCorpora(folder)) {
    progress(`${name}: ${marked.length} documents`);
    documents.push(...marked);
  }
  return [...documents, ...writeWire(WIRE_COUNT, WIRE_SEED)];
}

/** The documents whose words written small are taken for words of every day: not those of careless writers. */
export function toLexiconDocuments(folder: string): AnnotatedDocument[] {
  return CORPORA.filter(({ isCareless }) => !isCareless).flatMap(
    (corpus) => readCorpus(folder, corpus).train,
  );
}

/** Names of what the weights are trained on, for the file of weights. */
export function trainedCorpora(folder: string): string[] {
  const named = CORPORA.filter((corpus) => readCorpus(folder, corpus).train.length > 0).map(
    ({ name }) => name,
  );
  const marked = readMentionCorpora(folder).map(({ name }) => name);
  return [...new Set([...named, ...marked, "own wire lines"])];
}
