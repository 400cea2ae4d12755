import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findSharedFolder } from "../evaluate/shared-folder.ts";
import { toWords } from "../resolve/merging/likeness/to-words.ts";

/**
 * Writes data/common-words.json from the openings of the stories of ECB+ and MEANTIME (both CC BY):
 * `node packages/ingest/src/train/build-common-words.ts`. The stories of a topic count together as one, so that no topic's
 * own words become common, and a word must be of several topics.
 */
const shared = findSharedFolder();
if (shared === null) throw new Error("There is no folder ../shared beside the project.");
const target = fileURLToPath(new URL("../../data/common-words.json", import.meta.url));

const OPENING_TOKENS = 60;
const FEWEST_TOPICS = 4;
/** MEANTIME does not tell its topics: its documents are dealt out to so many parts. */
const MEANTIME_PARTS = 30;
/** A word that fewer than one story in 64 has is rare. */
const RARE = 6;

/** For each topic the stems of the opening of each of its stories. */
type Topics = Map<string, Map<string, string[]>>;

function readTokens(file: string, toTopic: (id: string) => string, topics: Topics): void {
  for (const line of readFileSync(join(shared ?? "", "nlp", file), "utf8").split("\n")) {
    const [id, , , word] = line.split("\t");
    if (!id || !word) continue;
    const documents = topics.get(toTopic(id)) ?? new Map<string, string[]>();
    const words = documents.get(id) ?? [];
    if (words.length < OPENING_TOKENS) words.push(word);
    topics.set(toTopic(id), documents.set(id, words));
  }
}

const topics: Topics = new Map();
for (const file of ["ecb/ECB_Train_corpus.txt", "ecb/dev_text.txt"])
  readTokens(file, (id) => `ecb ${id.split("_")[0]}`, topics);
readTokens("meantime/all_text.txt", (id) => `meantime ${Number.parseInt(id, 10) % MEANTIME_PARTS}`, topics);

const share = new Map<string, number>();
const topicsOf = new Map<string, number>();
for (const documents of topics.values()) {
  const own = new Map<string, number>();
  for (const words of documents.values())
    for (const stem of toWords(words.join(" "))) own.set(stem, (own.get(stem) ?? 0) + 1);
  for (const [stem, count] of own) {
    share.set(stem, (share.get(stem) ?? 0) + count / documents.size / topics.size);
    topicsOf.set(stem, (topicsOf.get(stem) ?? 0) + 1);
  }
}

const lines = Array.from({ length: RARE }, (_, halvings) =>
  [...share]
    .filter(
      ([stem, of]) =>
        (topicsOf.get(stem) ?? 0) >= FEWEST_TOPICS && Math.floor(Math.log2(1 / of)) === halvings,
    )
    .map(([stem]) => stem)
    .toSorted()
    .join(" "),
);
writeFileSync(
  target,
  `${JSON.stringify(
    {
      $comment:
        "Stems that many news stories have in headline or opening, by how many halvings lie between all stories and theirs: line 0 more than half of the stories, line 5 one in 32 to 64. Counted over ECB+ and MEANTIME (CC BY) by src/train/build-common-words.ts.",
      halvings: lines,
    },
    null,
    1,
  )}\n`,
);
