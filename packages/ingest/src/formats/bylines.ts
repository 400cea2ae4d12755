import type { TextSpan } from "../parsed-document.ts";
import { findOutlet } from "./outlets.ts";
import { findInLine, type Line } from "./page.ts";

/** A line that says who wrote the story. */
export interface Byline {
  /** The names without `By`. */
  names: TextSpan;
  /** The agency, if the line names one and nothing else, as `- Associated Press` or `(Xinhua)` do. */
  agency: TextSpan | null;
}

/** Reads a line as a byline: `By Denis Pinchuk and Polina Nikolskaya`, `- Associated Press`, `(Xinhua)`. Null if it is none. */
export function findByline(line: Line): Byline | null {
  if (line.text.length > 120) return null;
  const bare = findInLine(line, /^(?:by\s+|[-–—•]\s*,?\s*)?\(?([^()]{2,50}?)\)?$/i, 1);
  const name = bare ? line.text.slice(bare.start - line.start, bare.end - line.start) : "";
  const isMarked = /^(?:by\b|[-–—•]|\()/i.test(line.text);
  if (bare && isMarked && findOutlet(name)) return { names: bare, agency: bare };
  const names =
    findInLine(line, /^by:?\s+(\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,]+(?:and |de |van |von |al-)?\p{Lu}[\p{L}\p{M}.'’-]*){0,8})(?:\s*[|,–-].{0,40})?$/iu, 1) ??
    findInLine(line, /^(?:author|written by|reporting by|story by|text by)s?:?\s+(\S.{1,80})$/i, 1);
  return names && !/[.!?]$/.test(line.text) ? { names, agency: null } : null;
}
