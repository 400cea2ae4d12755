import { parseDocument } from "../../formats/parse-document.ts";
import type { ParsedDocument, TextSpan } from "../../parsed-document.ts";

/** A page as the pipeline parses it. Throws if it fits no format: the measured documents all have one. */
export function parsePage(text: string): ParsedDocument {
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

/** Gives the words of a page's spans as the page writes them; null for none. */
export function toSlicer(text: string) {
  return (span: TextSpan | null | undefined) => (span ? text.slice(span.start, span.end) : null);
}
