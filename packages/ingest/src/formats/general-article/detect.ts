import type { Page } from "../page.ts";
import { countWords, endsSentence } from "../prose.ts";

/** Any prose: the fall-back. Never above 0.5, so that a format that knows the page's layout wins. */
export function detect(page: Page): number {
  const lines = page.lines.slice(0, 400);
  const total = lines.reduce((sum, line) => sum + line.text.length, 0);
  const prose = lines.filter((line) => isProse(line.text)).reduce((sum, line) => sum + line.text.length, 0);
  if (prose === 0) return 0;
  return 0.25 + 0.25 * (prose / total);
}

/** Whether a line is a paragraph: sentences of words that recur as words of a language do. */
function isProse(text: string): boolean {
  return countWords(text) >= 13 && endsSentence(text);
}
