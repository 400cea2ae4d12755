import organizations from "../../../data/organizations.json" with { type: "json" };
import roles from "../../../data/roles.json" with { type: "json" };
import type { Token } from "../tokens.ts";
import { matchGazetteer } from "./gazetteer.ts";
import { isInTitle } from "./person-title.ts";

const NOT_A_NAME = new Set([
  ...organizations.heads.map((word) => word.toLowerCase()),
  ...roles.titles,
  ...roles.qualifiers,
  ...roles.notNames,
]);
const PARTICLES = new Set(roles.particles);

/** A run of tokens, both ends inclusive. */
export interface NameRun {
  from: number;
  to: number;
}

/** The capitalised words that start at `from` and can be a person's name; null if there are none. */
export function readName(tokens: Token[], from: number): NameRun | null {
  let to: number | null = null;
  let words = 0;
  let start = from;
  for (let at = from; at < tokens.length && words < 4; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.text === "[" || token.text === "]") continue;
    if (token.text === "." && tokens[at - 1]?.text.length === 1) continue;
    if (token.text === "-" && token.isGlued && tokens[at + 1]?.isGlued && words > 0) {
      to = at + 1;
      at++;
      continue;
    }
    if (PARTICLES.has(token.text.toLowerCase()) && words > 0 && tokens[at + 1]?.isCapital) continue;
    if (!isNameWord(token) || isKnownName(tokens, at)) break;
    if (words === 0) start = at;
    words++;
    to = at;
  }
  return to === null || isShouting(tokens.slice(start, to + 1)) ? null : { from: start, to };
}

function isNameWord(token: Token): boolean {
  return (
    token.isCapital && token.isWord && !/\d/.test(token.text) && !NOT_A_NAME.has(token.text.toLowerCase())
  );
}

/** Whether a token is part of a known name, at its start or inside it: `Nations` in `United Nations`. */
function isKnownName(tokens: Token[], at: number): boolean {
  for (let from = Math.max(0, at - 3); from <= at; from++) {
    const match = matchGazetteer(tokens, from);
    if (match && from + match.length > at) return true;
  }
  return false;
}

function isShouting(tokens: Token[]): boolean {
  return tokens.every((token) => token.text.length > 1 && token.text === token.text.toUpperCase());
}

/** Whether a token could be part of a name, and nothing else explains it. */
export function isUnknownName(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isNameWord(token) && !isKnownName(tokens, at) && !isInTitle(tokens, at);
}

/** Runs of two to four capitalised words that nothing else explains. */
export function findUnknownNames(tokens: Token[]): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isUnknownName(tokens, at)) continue;
    const run = readName(tokens, at);
    if (!run) continue;
    if (run.to > run.from) runs.push(run);
    at = run.to;
  }
  return runs;
}
