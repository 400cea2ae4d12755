import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Figure } from "../figure.ts";
import { NothingToScore } from "../nothing-to-score.ts";
import { readEcb } from "./read-ecb.ts";
import { scoreEcb } from "./score-ecb.ts";

/**
 * Scores a tokenised text file of ECB+ and the JSON file of its gold mentions.
 *
 * @throws NothingToScore if the mentions are none, besides what reading the files throws
 */
export function scoreEcbFiles(text: string, mentions: string): Figure[] {
  const words = readFileSync(text, "utf8");
  return scoreEcb(readEcb(words, toMentions(mentions)), basename(text));
}

/** The file's words, if they are a list of mentions. */
function toMentions(path: string): string {
  const written = readFileSync(path, "utf8");
  try {
    const list: unknown = JSON.parse(written);
    if (Array.isArray(list) && list.length > 0) return written;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new NothingToScore(path, "a JSON list of ECB+'s gold mentions");
}
