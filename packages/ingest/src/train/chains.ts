import { findFacts } from "../extract/tagger/document-facts.ts";
import { MOST_FEATURES, writeFeatures } from "../extract/tagger/features.ts";
import { BEGINS, INSIDE, KINDS, LAST, OUTSIDE, toLabel, WHOLE } from "../extract/tagger/labels.ts";
import type { Lexicon } from "../extract/tagger/lexicon.ts";
import { toRow } from "../extract/tagger/model.ts";
import { toSentence } from "../extract/tagger/sentence.ts";
import { toWord, type Word } from "../extract/tagger/word.ts";
import type { AnnotatedDocument, NameSpan } from "./tagged-document.ts";

/** A run of tokens to learn from. */
export interface Chain {
  /** Label of each token. */
  labels: Uint8Array;
  /** Where in `rows` the features of each token start; one more for the end. */
  starts: Uint32Array;
  rows: Int32Array;
}

/** Turns documents into chains: the stretches of their sentences in which names may stand. */
export function toChains(documents: readonly AnnotatedDocument[], lexicon: Lexicon): Chain[] {
  const known = new Map<string, Word>();
  const getWord = (text: string) => {
    const word = known.get(text) ?? toWord(text, lexicon);
    known.set(text, word);
    return word;
  };
  const buffer = new Int32Array(MOST_FEATURES);
  const chains: Chain[] = [];
  for (const document of documents) {
    const sentences = document.sentences.map(({ words }) => toSentence(words.map(getWord), lexicon));
    const facts = findFacts(sentences);
    sentences.forEach((sentence, index) => {
      const names = document.sentences[index]?.names ?? [];
      for (let run = 0; run < sentence.runs.length; run += 2) {
        const start = sentence.runs[run] ?? 0;
        const end = sentence.runs[run + 1] ?? 0;
        const labels = toLabels(names, start, end);
        if (!labels) continue;
        const rows: number[] = [];
        const starts = new Uint32Array(end - start + 1);
        for (let at = start; at < end; at++) {
          starts[at - start] = rows.length;
          const count = writeFeatures(buffer, sentence, { start, end }, at, facts);
          for (let feature = 0; feature < count; feature++) rows.push(toRow(buffer[feature] ?? 0));
        }
        starts[end - start] = rows.length;
        chains.push({ labels, starts, rows: Int32Array.from(rows) });
      }
    });
  }
  return chains;
}

/** The labels of a run, names cut at its ends; null where a name of no known kind stands in it. */
function toLabels(names: readonly NameSpan[], start: number, end: number): Uint8Array | null {
  const labels = new Uint8Array(end - start).fill(OUTSIDE);
  for (const name of names) {
    const from = Math.max(name.start, start);
    const to = Math.min(name.end, end);
    if (from >= to) continue;
    if (name.kind === null) return null;
    const kind = KINDS.indexOf(name.kind);
    for (let at = from; at < to; at++) {
      const place = to - from === 1 ? WHOLE : at === from ? BEGINS : at === to - 1 ? LAST : INSIDE;
      labels[at - start] = toLabel(kind, place);
    }
  }
  return labels;
}
