import type { TextSpan } from "../../parsed-document.ts";
import { findSentences } from "../sentences.ts";
import { findBestLabels } from "./best-labels.ts";
import { findFacts } from "./document-facts.ts";
import { addVotes, applyVotes, isJudged, mayVote, type Votes } from "./document-votes.ts";
import { MOST_FEATURES, writeFeatures } from "./features.ts";
import { KINDS, LABEL_COUNT, OUTSIDE, type TaggedKind, toKind } from "./labels.ts";
import { getLexicon } from "./lexicon.ts";
import { toMarginals, toStepFactors } from "./marginals.ts";
import { addScores, type Model, toRow } from "./model.ts";
import { type Sentence, toSentence } from "./sentence.ts";
import { type TaggerToken, toTaggerTokens } from "./tagger-token.ts";
import { getModel } from "./weights.ts";
import { getWord } from "./word.ts";

/** A name that the trained tagger found. */
export interface TaggedSpan extends TextSpan {
  kind: TaggedKind;
  /** 0 to 1: how probable its labels are in the model, over all other readings. */
  confidence: number;
}

/** A name as the tokens of a sentence: `start` inclusive, `end` exclusive. */
export interface TaggedTokens {
  sentence: number;
  start: number;
  end: number;
  kind: TaggedKind;
  confidence: number;
}

/**
 * Tags the names of one document. Sentences of one document go in together: what is clear in one helps in another.
 * @returns spans in order of the text, none of which overlap
 */
function tagSentences(sentences: readonly (readonly TaggerToken[])[]): TaggedSpan[] {
  return tagTokens(sentences.map((tokens) => tokens.map(({ text }) => text))).flatMap((name) => {
    const tokens = sentences[name.sentence];
    const first = tokens?.[name.start];
    const last = tokens?.[name.end - 1];
    if (!first || !last) return [];
    return [{ start: first.start, end: last.end, kind: name.kind, confidence: name.confidence }];
  });
}

/** Tags the names of stretches (paragraphs, headlines, captions) of one text: splits each into sentences and tokens first. */
export function tagText(text: string, stretches: readonly TextSpan[]): TaggedSpan[] {
  return tagSentences(
    stretches.flatMap((stretch) =>
      findSentences(text, stretch).map((sentence) => toTaggerTokens(text, sentence)),
    ),
  );
}

/** Tags the sentences of one document, given as words. */
export function tagTokens(texts: readonly (readonly string[])[], model: Model = getModel()): TaggedTokens[] {
  const sentences = texts.map((words) => toSentence(words.map(getWord), getLexicon()));
  const facts = findFacts(sentences);
  const factors = toStepFactors(model.steps);
  const votes: Votes = new Map();
  const runs: Run[] = [];
  sentences.forEach((sentence, index) => {
    for (let run = 0; run < sentence.runs.length; run += 2) {
      const start = sentence.runs[run] as number;
      const end = sentence.runs[run + 1] as number;
      const scores = scoreRun(sentence, start, end, facts, model);
      const marginals = mayVote(sentence) ? toMarginals(scores, end - start, factors).tokens : null;
      if (marginals) addVotes(votes, sentence, start, end, marginals);
      runs.push({ index, sentence, start, end, scores, marginals });
    }
  });
  return runs.flatMap(({ index, sentence, start, end, scores, marginals }) => {
    const isChanged = isJudged(sentence) && applyVotes(votes, sentence, start, end, scores, marginals);
    const labels = findBestLabels(scores, end - start, model.steps);
    if (labels.every((label) => label === OUTSIDE)) return [];
    const tokens = isChanged || !marginals ? toMarginals(scores, end - start, factors).tokens : marginals;
    return toNames(labels, tokens).map((name) => ({
      ...name,
      sentence: index,
      start: start + name.start,
      end: start + name.end,
    }));
  });
}

interface Run {
  index: number;
  sentence: Sentence;
  start: number;
  end: number;
  scores: Float64Array;
  /** Probabilities of the labels by the run alone; null where the run has no vote. */
  marginals: Float64Array | null;
}

const rows = new Int32Array(MOST_FEATURES);

function scoreRun(
  sentence: Sentence,
  start: number,
  end: number,
  facts: ReturnType<typeof findFacts>,
  model: Model,
): Float64Array {
  const scores = new Float64Array((end - start) * LABEL_COUNT);
  for (let at = start; at < end; at++) {
    const count = writeFeatures(rows, sentence, { start, end }, at, facts);
    for (let feature = 0; feature < count; feature++) rows[feature] = toRow(rows[feature] as number);
    addScores(model, rows, 0, count, scores, (at - start) * LABEL_COUNT);
  }
  return scores;
}

/** The names that the labels of a run spell, each as sure as the least sure of its tokens. */
function toNames(labels: Int32Array, marginals: Float64Array): Omit<TaggedTokens, "sentence">[] {
  const names: Omit<TaggedTokens, "sentence">[] = [];
  let start = 0;
  let confidence = 1;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as number;
    if (label === OUTSIDE) {
      start = at + 1;
      confidence = 1;
      continue;
    }
    confidence = Math.min(confidence, marginals[at * LABEL_COUNT + label] as number);
    const isEnd = (label - 1) % 4 >= 2;
    if (!isEnd) continue;
    names.push({ start, end: at + 1, kind: KINDS[toKind(label)] ?? "OTHER", confidence });
    start = at + 1;
    confidence = 1;
  }
  return names;
}
