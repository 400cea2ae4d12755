import type { Format } from "./format.ts";
import { type Page, toPage } from "./page/page.ts";
import { FORMATS } from "./registry.ts";
import { type Result, toFailure, toSuccess } from "./result.ts";

/** A format and how well it fits a page. */
export interface Score {
  format: Format;
  /** 0 to 1. */
  score: number;
}

/** Below this score no format is taken for the page's. */
const THRESHOLD = 0.25;

/** Detection looks at no more than this many code units: layout shows long before. */
const LOOKED_AT = 262_144;

/**
 * The format that fits a text best: the one of the highest score, and of equal scores the one whose name comes
 * first in the alphabet, so that the order of the registry never matters.
 *
 * @returns the format, or the error `format.unknown` whose message names the best scores.
 */
export function detectFormat(text: string, formats: readonly Format[] = FORMATS): Result<Score> {
  const scores = toScores(toPage(text.slice(0, LOOKED_AT)), formats);
  const best = scores[0];
  if (best && best.score >= THRESHOLD) return toSuccess(best);
  const seen = scores.slice(0, 3).map(({ format, score }) => `${format.name} ${score.toFixed(2)}`);
  return toFailure(
    "format.unknown",
    `The text is in no known format (needed ${THRESHOLD}; best: ${seen.join(", ") || "none"}).`,
  );
}

/** Every format's score, best first, equal ones by name. */
function toScores(page: Page, formats: readonly Format[]): Score[] {
  return formats
    .map((format) => ({ format, score: Math.min(1, Math.max(0, format.detect(page))) }))
    .toSorted((a, b) => b.score - a.score || (a.format.name < b.format.name ? -1 : 1));
}
