import type { TaggedKind } from "../extract/tagger/labels.ts";

/** A name in a sentence, as its words: `start` inclusive, `end` exclusive. */
export interface NameSpan {
  start: number;
  end: number;
  /** Null where something is named, but of what kind is not known: nothing is learnt from such a stretch. */
  kind: TaggedKind | null;
}

/** A sentence with its names. */
export interface AnnotatedSentence {
  words: string[];
  names: NameSpan[];
}

/** A document with its names. */
export interface AnnotatedDocument {
  sentences: AnnotatedSentence[];
}
