import type { ParsedComment, TextSpan } from "../../../parsed-document.ts";
import type { Token } from "./words.ts";

/** Fewer words in a row than this are said by chance. */
export const FEWEST_WORDS = 4;

/** That one comment of a thread answers an earlier one, and why. */
export interface ReplyLink {
  /** 0-based position of the answering comment. */
  comment: number;
  /** 0-based position of the comment that it answers: always a smaller number. */
  parent: number;
  kind: "QUOTE" | "NAME" | "NESTING";
  /** 0 to 1; 1 only where nothing is inferred. */
  confidence: number;
  /** One or two sentences. */
  because: string;
  /** First the words in the answer, then the words or the name in the answered comment. */
  evidence: TextSpan[];
  rule: string;
  ruleVersion: number;
}

/** A comment with what the rules ask of it. */
export interface ThreadComment {
  position: number;
  comment: ParsedComment;
  /** `text.slice(start, end)` of the document. */
  text: string;
  tokens: Token[];
  /** Its words of five letters and more. */
  rareWords: Set<string>;
  /** The stretches in which it repeats words of earlier comments. */
  quoted: TextSpan[];
  /** Whether it has words besides those, enough to be answered for them. */
  hasOwnWords: boolean;
}
