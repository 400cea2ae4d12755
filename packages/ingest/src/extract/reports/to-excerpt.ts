import type { ParsedReport } from "../../parsed-document.ts";
import { findSentences } from "../sentences.ts";

const EXCERPT_LENGTH = 300;

/** Whole sentences from the start of the story, up to 300 characters; never more of it than that. */
export function toExcerpt(text: string, report: ParsedReport): string {
  const sentences = report.paragraphs.flatMap((paragraph) => findSentences(text, paragraph));
  let excerpt = report.description?.text ?? "";
  for (const { start, end } of excerpt === "" ? sentences : []) {
    const next = `${excerpt} ${text.slice(start, end)}`.trim();
    if (next.length > EXCERPT_LENGTH)
      return excerpt || `${next.slice(0, EXCERPT_LENGTH - 1).replace(/\s+\S*$/, "")}…`;
    excerpt = next;
  }
  return excerpt || (report.title?.text ?? "");
}
