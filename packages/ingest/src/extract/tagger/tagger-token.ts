import type { TextSpan } from "../../parsed-document.ts";

/** A word, number or mark as the tagger wants it: abbreviations, initials and hyphenated words are whole. */
export interface TaggerToken extends TextSpan {
  text: string;
}

const TOKEN =
  /\p{Lu}\.(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Lt|Col|Maj|Capt|Sgt|Adm|Rev|Jr|Sr|Inc|Ltd|Co|Corp|Bros|Cos|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|Ft|Mt)\.(?!\p{L})|(?<![\p{L}\p{N}])\p{Lu}\.(?=\s+\p{Lu}|\p{Lu})|['’][sS](?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:(?:['’](?![sS](?![\p{L}\p{N}]))|[-‐‑&.,:](?=[\p{L}\p{N}]))[\p{L}\p{M}\p{N}]+)*|\S/gu;

/** Splits a stretch of text into the tagger's tokens: `U.S.`, `Corp.`, `AL-AIN`, `AT&T`, `1:23.4` and `'s` are one each. */
export function toTaggerTokens(text: string, span: TextSpan): TaggerToken[] {
  const tokens: TaggerToken[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + match.index;
    tokens.push({ start, end: start + match[0].length, text: match[0] });
  }
  return tokens;
}
