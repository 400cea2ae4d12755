import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Figure } from "../figure.ts";
import { readEcb } from "./read-ecb.ts";
import { scoreEcb } from "./score-ecb.ts";

/** Scores a tokenised text file of ECB+ and the JSON file of its gold mentions. Throws what reading them throws. */
export function scoreEcbFiles(text: string, mentions: string): Figure[] {
  return scoreEcb(readEcb(readFileSync(text, "utf8"), readFileSync(mentions, "utf8")), basename(text));
}
