import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readInputs } from "../read/read-inputs.ts";
import { readInput } from "../read-document.ts";
import type { ResolvableDocument } from "../resolve/archive.ts";

const SEEDS = fileURLToPath(new URL("../../../../seeds", import.meta.url));
/** `ria-2013-08-19-senior-diplomats.txt`: whoever saved the page wrote its day into the name. */
const DAY_IN_NAME = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/;

/** A document of the corpus, read as the product reads it. */
export interface CorpusDocument {
  /** As the answers name it: `seed/002`, `dev/tass/936355-good-prospects.txt`. */
  name: string;
  document: ResolvableDocument;
}

/**
 * The five seeds and every readable document of the corpus.
 * @param isDayGiven true gives pages without a date of their own the day that their file's name tells
 */
export async function readCorpus(folder: string, isDayGiven: boolean): Promise<CorpusDocument[]> {
  const corpus = join(folder, "corpus");
  const found: CorpusDocument[] = [];
  const families = ["comments", "other", "tags", "tass", "thecontext", "thecontext-zh"];
  for await (const input of readInputs([SEEDS, ...families.map((family) => join(corpus, family))])) {
    const file = basename(input.path);
    const isSeed = input.path.startsWith(SEEDS);
    const day = isDayGiven && !isSeed ? DAY_IN_NAME.exec(file)?.[0] : undefined;
    const document = readInput(input, day);
    if (!document.ok) continue;
    const name = isSeed ? `seed/${file.slice(0, 3)}` : `dev/${input.path.slice(corpus.length + 1)}`;
    found.push({ name, document: document.value });
  }
  return found;
}
