import { z } from "zod";
import data from "../../../data/rights.json" with { type: "json" };
import type { RightsNotice, TextSpan } from "../../parsed-document.ts";
import type { Line } from "../page/page.ts";
import { toPage } from "../page/page.ts";

/** A rule of `data/rights.json`: which notices it reads, and what they mean. docs/rights.md explains them. */
const RightsRule = z.strictObject({
  /** Stable name, stored with the document. */
  name: z.string().regex(/^[a-z-]+$/),
  /** Who holds the rights, if the rule is about one holder. */
  holder: z.string().nullable(),
  /** Regular expression on one line; case does not matter. */
  pattern: z.string(),
  /** Whether such a notice forbids showing the whole text to the public. */
  isRestricted: z.boolean(),
  /** Of several notices of a page the one of the highest priority is the document's. */
  priority: z.number().int(),
  why: z.string(),
});

export type RightsRule = z.infer<typeof RightsRule>;

/** The rules, highest priority first. */
export const RIGHTS_RULES: readonly RightsRule[] = z
  .array(RightsRule)
  .parse(data)
  .toSorted((a, b) => b.priority - a.priority);

const COMPILED = RIGHTS_RULES.map((rule) => ({ rule, pattern: new RegExp(rule.pattern, "iu") }));

/** A notice never fills a longer line: a paragraph that speaks of copyright is a paragraph. */
const LONGEST_NOTICE = 600;

/** Finds a rule by its name, as stored with a document. */
export function findRightsRule(name: string): RightsRule | null {
  return RIGHTS_RULES.find((rule) => rule.name === name) ?? null;
}

/**
 * The notice of a text that decides about it: of all lines that a rule reads, the one whose rule has the highest
 * priority, and of those the first. Null if no line is a notice. Credits of photos are no notices.
 */
export function findRightsNotice(text: string): RightsNotice | null {
  return toRightsNotice(toPage(text).lines);
}

/** The deciding notice among lines; see `findRightsNotice`. */
export function toRightsNotice(lines: Line[]): RightsNotice | null {
  let best: { line: Line; rule: RightsRule } | null = null;
  for (const line of lines) {
    const rule = findRuleOfLine(line.text);
    if (rule && (!best || rule.priority > best.rule.priority)) best = { line, rule };
  }
  if (!best) return null;
  const { line, rule } = best;
  const yearSpan = findYear(line);
  const year = yearSpan && Number(line.text.slice(yearSpan.start - line.start, yearSpan.end - line.start));
  return { start: line.start, end: line.end, rule: rule.name, holder: rule.holder, year, yearSpan };
}

/** The rule that reads a line as a rights notice, or null. */
export function findRuleOfLine(text: string): RightsRule | null {
  if (text.length > LONGEST_NOTICE || isPhotoCredit(text)) return null;
  return COMPILED.find(({ pattern }) => pattern.test(text))?.rule ?? null;
}

/** `© AP Photo/Pavel Golovkin`, `© Sergei Krasnoukhov/TASS`: a sign, a name and an agency, no year, no sentence. */
function isPhotoCredit(text: string): boolean {
  if (!/©|\(c\)/i.test(text)) return false;
  return (
    /^[^©]{8,300}[.!?]["”’)]? © \p{Lu}[^\d©]{2,60}, (?:AP|AFP|EPA|Reuters|Getty Images)$/iu.test(text) ||
    /(?:^|^[^©]{8,200}\s)(?:©|\(c\))\s*[^\d.©]{0,80}(?:\/|\bPhoto\b)[^\d©]{0,80}$/i.test(text) ||
    /^(?:©|\(c\)) ?(?:RIA Novosti|Sputnik|TASS|AP|AFP|EPA|Reuters)\. ?(?:\p{Lu}[\p{L}.'’-]+ ?){1,3}$/iu.test(
      text,
    )
  );
}

/** The year beside the copyright sign or word; of `2015-2019` the last. */
function findYear(line: Line): TextSpan | null {
  const match = /(?:©|\(c\)|copyright)\D{0,40}?(?:(?:19|20)\d{2}\s*[-–]\s*)?((?:19|20)\d{2})(?!\d)/iu.exec(
    line.text,
  );
  const year = match?.[1];
  if (!match || !year) return null;
  const start = line.start + match.index + match[0].length - year.length;
  return { start, end: start + year.length };
}
