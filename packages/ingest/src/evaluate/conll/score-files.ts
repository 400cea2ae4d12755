import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { tagTokens } from "../../extract/tagger/tag-sentences.ts";
import { readColumns } from "../../train/read-columns.ts";
import type { Figure } from "../figure.ts";
import { scoreDocument, toFigures } from "./score-documents.ts";

/** To be reached on newswire of which a part is sport, as CoNLL-2003 is. */
const WIRE_GOALS = { goal: 0.8, calmGoal: 0.84 };

/**
 * The tagger, as `extract` runs it, on files in columns: strict span F1 over persons, places and organizations, each kind,
 * and the part that is not sport. The file's own tokens and sentences are taken; documents are read as wholes where the
 * file marks them.
 */
export function scoreColumnFiles(paths: readonly string[]): Figure[] {
  return paths.flatMap((path) => {
    const documents = readColumns(readFileSync(path, "utf8"));
    const scores = documents.map((document) => scoreDocument(document, tagTokens));
    const isWire = scores.some((score) => score.isSport) && !scores.every((score) => score.isSport);
    return toFigures(basename(path), scores, { hasParts: true, ...(isWire && WIRE_GOALS) });
  });
}
