import type { TextSpan } from "../../../parsed-document.ts";
import type { Line } from "../../page/page.ts";

/** The lines above a comment that say who left it and when. */
export interface CommentHeader {
  /** How many lines it takes: one or two. */
  lines: number;
  author: TextSpan;
  time: TextSpan | null;
  score: number | null;
  /** The author that the header says is answered: `Ann → Ben`. */
  answered: string | null;
  /** Whether the words are those of a thread and of nothing else: `says:`, `» Mon Mar 20`, `12 points`. */
  isPlain: boolean;
  /** The comment's number on the page, where others answer it by that: `>>12`. */
  number?: number;
  /** How deep the comment is nested, where the header itself says so: 0 for one that answers none. */
  depth?: number;
  /** Whether the header says that the comment is the first that answers the one above it. */
  answersAbove?: true;
  /** Whether the header says that the comment answers another one, but nothing of which. */
  isUnplaced?: true;
  /** Words of the comment that stand on the header's lines. */
  words?: Line;
}
