import { withoutWraps } from "./wrapped-text.ts";

/**
 * A text as rules read it: no-break, thin and other spaces are plain ones, so are the hyphens that only tell where a line may
 * break, and a text that is wrapped at one width has its paragraphs on one line each. Every code unit stays one, so that
 * offsets are those of the text as given.
 */
export function toPlainText(text: string): string {
  return withoutWraps(text)
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, " ")
    .replace(/[\u2010\u2011]/g, "-");
}
