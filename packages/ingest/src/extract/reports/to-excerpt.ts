import type { ParsedReport } from "../../parsed-document.ts";
import { findSentences } from "../sentences.ts";

const EXCERPT_LENGTH = 300;

/** Whole sentences from the start of the story, up to 300 characters; never more of it than that. */
export function toExcerpt(text: string, report: ParsedReport): string {
  const sentences = report.paragraphs.flatMap((paragraph) => findSentences(text, paragraph));
  let excerpt = report.description?.text ?? "";
  for (const { start, end } of excerpt === "" ? sentences : []) {
    const next = `${excerpt} ${text.slice(start, end)}`.trim();
    if (next.length > EXCERPT_LENGTH) return excerpt || toCut(next);
    excerpt = next;
  }
  return excerpt || (report.title?.text ?? "");
}

/** The opening of a sentence that is too long by itself, cut between words where there are any, and never inside a sign. */
function toCut(sentence: string): string {
  const cut = sentence.slice(0, EXCERPT_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, "");
  const atWord = cut.lastIndexOf(" ");
  return `${atWord > EXCERPT_LENGTH / 2 ? cut.slice(0, atWord) : cut}…`;
}
