import type { TextSpan } from "../../parsed-document.ts";
import { toFoldedName } from "./name-forms.ts";
import type { NamedSpan, NameKind } from "./named-span.ts";
import { toShownName } from "./to-named-span.ts";

interface NamePattern {
  kind: NameKind;
  /** The first group is the name. */
  pattern: RegExp;
  because: string;
}

/** Named things that are neither person, place nor organization, and a few that look like one and are not. */
const PATTERNS: NamePattern[] = [
  {
    kind: "OTHER",
    pattern: /\b(?:program(?:me)?|show|film|movie|book|series|documentary)\s+[“"]([^”"\n]{2,60})[”"]/giu,
    because: "Words in quotation marks behind “program”, “film” or “book” are its title.",
  },
  {
    kind: "ORGANIZATION",
    pattern: /\b(\p{Lu}\p{L}{1,40}[- ]?\d{1,2})(?=\s+(?:TV\s+)?(?:channel|television|network))/gu,
    because: "A name and a number before “channel” is a broadcaster.",
  },
  {
    kind: "ORGANIZATION",
    pattern: /\b(?:channel|network)\s+(\p{Lu}\p{L}{1,40}[- ]?\d{1,2})\b/gu,
    because: "A name and a number behind “channel” is a broadcaster.",
  },
  {
    kind: "OTHER",
    pattern: /\b((?:\p{Lu}\p{L}{1,40} ){1,3}Flight [A-Z]{0,3}\d+)\b/gu,
    because: "“Flight” and a number is a flight.",
  },
  {
    kind: "OTHER",
    pattern:
      /\b(?!(?:Peace|Trade|Nuclear|Joint|Security|Military|The|A|This) \p{Lu}\p{L}{1,40}\b)((?:\d{4} (?:\p{Lu}\p{L}{1,40} ){0,2}|(?:\p{Lu}\p{L}{1,40}(?:[-–]\p{Lu}\p{L}{1,40})? ){1,3})(?:Declaration|Treaty|Convention|Accords?|Protocol|Charter|Agreement))\b/gu,
    because: "A capitalised name that ends in “Declaration”, “Treaty” or the like is a document.",
  },
  {
    kind: "OTHER",
    pattern: /\b(World War (?:II|I|Two|One|2|1)\b|WW(?:II|I)\b|Second World War|First World War|Cold War)/gu,
    because: "It is the name of a war.",
  },
];

/** Names found by the patterns above, inside one stretch of text. */
export function findOtherNames(text: string, span: TextSpan): NamedSpan[] {
  return PATTERNS.flatMap(({ kind, pattern, because }) =>
    [...text.slice(span.start, span.end).matchAll(pattern)].flatMap((match): NamedSpan[] => {
      const written = match[1];
      if (!written) return [];
      const start = span.start + match.index + match[0].indexOf(written);
      const end = start + written.length;
      const key = toOtherKey(written);
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
