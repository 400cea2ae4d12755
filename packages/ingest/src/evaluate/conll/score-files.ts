import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { tagTokens } from "../../extract/tagger/tag-sentences.ts";
import { readColumns } from "../../train/read-columns.ts";
import type { Figure } from "../figure.ts";
import { NothingToScore } from "../nothing-to-score.ts";
import { findExtractedNames } from "./extracted-names.ts";
import { scoreDocument, toFigures } from "./score-documents.ts";

/** To be reached on newswire of which a part is sport, as CoNLL-2003 is. */
const WIRE_GOALS = { goal: 0.8, calmGoal: 0.84 };

/**
 * Names in files in columns: strict span F1 over persons, places and organizations, each kind, and the part that is not
 * sport. Scored twice: the tagger alone on the file's own tokens, and all of `extract` (rules, lists and tagger) on a text
 * made of them. Documents are read as wholes where the file marks them.
 *
 * @throws NothingToScore for a file without a tagged token
 */
export function scoreColumnFiles(paths: readonly string[]): Figure[] {
  return paths.flatMap((path) => {
    const documents = readColumns(readFileSync(path, "utf8"));
    if (documents.length === 0) throw new NothingToScore(path, "a token a line, its tag in the last column,");
    return FINDERS.flatMap(([by, find]) => {
      const scores = documents.map((document) => scoreDocument(document, find));
      const isWire = scores.some(({ isSport }) => isSport) && !scores.every(({ isSport }) => isSport);
      return toFigures(`${basename(path)} (${by})`, scores, { hasParts: true, ...(isWire && WIRE_GOALS) });
    });
  });
}

const FINDERS = [
  ["tagger", tagTokens],
  ["extract", findExtractedNames],
] as const;
