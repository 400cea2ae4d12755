import type { TextSpan } from "../../../parsed-document.ts";
import { toFoldedName } from "../name-forms.ts";
import type { NamedSpan } from "../named-span.ts";
import { toShownName } from "../to-named-span.ts";
import { BODY_PATTERNS } from "./body-patterns.ts";
import { toOrganizationKey } from "./find-organizations.ts";
import { type NamePattern, PATTERNS } from "./other-name-patterns.ts";

/** The shapes that a text has a chance to have, for `findOtherNames`. */
export function findPossiblePatterns(text: string): readonly NamePattern[] {
  return [...PATTERNS, ...BODY_PATTERNS].filter(({ needs }) => needs.test(text));
}

/**
 * Names found by their shape, inside one stretch of text.
 * @param patterns those that the text has a chance to have
 */
export function findOtherNames(text: string, span: TextSpan, patterns: readonly NamePattern[]): NamedSpan[] {
  const words = text.slice(span.start, span.end);
  const possible = patterns.filter(({ needs }) => needs.test(words));
  if (possible.length === 0) return [];
  return possible.flatMap(({ kind, pattern, because }) =>
    [...words.matchAll(pattern)].flatMap((match): NamedSpan[] => {
      const written = match[1]?.trimEnd();
      if (!written) return [];
      const start = span.start + match.index + match[0].indexOf(written);
      const end = start + written.length;
      const key = kind === "ORGANIZATION" ? toOrganizationKey(written) : toOtherKey(written);
      return [
        {
          start,
          end,
          kind,
          key,
          name: toShownName(written),
          isAdjective: false,
          rule: "name/pattern",
          because,
          evidence: null,
          confidence: 1,
        },
      ];
    }),
  );
}

const WARS: [RegExp, string][] = [
  [/^(?:world war (?:ii|two|2)|wwii|second world war)$/, "world war 2"],
  [/^(?:world war (?:i|one|1)|wwi|first world war)$/, "world war 1"],
];

function toOtherKey(written: string): string {
  const form = toFoldedName(written);
  return WARS.find(([pattern]) => pattern.test(form))?.[1] ?? form;
}
