import { readFileSync } from "node:fs";
import { type LexiconFile, toLexicon } from "../extract/tagger/lexicon.ts";
import type { WeightsFile } from "../extract/tagger/weights.ts";
import { toChains } from "./chains.ts";
import { cleanDocuments } from "./clean-names.ts";
import { dropRare } from "./drop-rare.ts";
import { prepareLexicon } from "./prepare-lexicon.ts";
import { readColumns } from "./read-columns.ts";
import { toWeightsFile } from "./to-weights-file.ts";
import { trainModel } from "./train-model.ts";
import { toLexiconDocuments, toTrainingDocuments, trainedCorpora } from "./training-documents.ts";

/** How the shipped weights are trained. */
export const SHIPPED = { epochs: 7, dropout: 0.4, rate: 0.04, decay: 0, seed: 1 } as const;

/** The packed weights take at most so many cells: about two bytes each, in base64. */
const MOST_CELLS = 1_000_000;

/** Features of fewer tokens are not learnt from. */
const LEAST_TOKENS = 3;

/** What to train on, and how long. */
export interface TaggerOptions {
  /** The folder of open corpora: see evaluate/shared-folder.ts */
  folder: string;
  /** Further files in columns. */
  conll: readonly string[];
  epochs: number;
  progress(line: string): void;
}

/** The two data files of the tagger. */
export interface TaggerFiles {
  lexicon: LexiconFile;
  weights: WeightsFile;
}

/** Trains the tagger anew. The same corpora and options give the same files, byte for byte. */
export function trainTagger({ folder, conll, epochs, progress }: TaggerOptions): TaggerFiles {
  const lexicon = prepareLexicon(toLexiconDocuments(folder));
  const further = conll.flatMap((path) => cleanDocuments(readColumns(readFileSync(path, "utf8"))));
  const documents = [...toTrainingDocuments(folder, progress), ...further];
  progress(`${documents.length} documents in all; finding features`);
  const chains = dropRare(toChains(documents, toLexicon(lexicon)), LEAST_TOKENS);
  const trained = trainModel(chains, {
    ...SHIPPED,
    epochs,
    progress: (epoch, loss) => progress(`epoch ${epoch} of ${epochs}: loss ${loss.toFixed(4)}`),
  });
  const trainedOn = [...trainedCorpora(folder), ...conll.map((path) => path.split("/").at(-1) ?? path)];
  return { lexicon, weights: toWeightsFile(trained, trainedOn, MOST_CELLS) };
}
