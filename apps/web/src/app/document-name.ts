import { toShortText } from "./short-text.ts";

/** As many of the opening words of a page stand for its title, in UTF-16 code units. */
const longestOpening = 110;

/** Returns what a saved page is called: its title, or its opening words where it has none. */
export function toDocumentName({ title, excerpt }: { title: string | null; excerpt: string }): string {
  return title ?? (toShortText(excerpt, longestOpening) || "Untitled page");
}
