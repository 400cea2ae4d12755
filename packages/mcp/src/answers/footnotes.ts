import type { Citation } from "./citation.ts";

/** The numbered evidence of a text: each stretch of a document has one number, however often it is cited. */
export class Footnotes {
  readonly #citations = new Map<string, Citation>();

  /** Returns the marks of citations, with a space before: ` [1][2]`; empty without any. */
  cite(citations: readonly Citation[]): string {
    if (citations.length === 0) return "";
    for (const citation of citations) this.#citations.set(citation.url, citation);
    const numbers = [...this.#citations.keys()];
    return ` ${citations.map(({ url }) => `[${numbers.indexOf(url) + 1}]`).join("")}`;
  }

  /** Returns the list of everything cited, a line each; nothing where nothing is. */
  toLines(): string[] {
    const lines = [...this.#citations.values()].map(
      (citation, index) => `[${index + 1}] ${toLine(citation)}`,
    );
    return lines.length === 0 ? [] : ["", "Evidence:", ...lines];
  }
}

function toLine(citation: Citation): string {
  const { quote, isCut, title, source, publishedAt, documentId, start, end, url, originalUrl } = citation;
  const whence = [source, title && `“${title}”`, publishedAt].filter(Boolean).join(", ");
  const words = quote.replaceAll(/\s+/g, " ").trim();
  const page = originalUrl === null ? "" : ` (saved from ${originalUrl})`;
  return `“${words}${isCut ? "…" : ""}” (${whence}; ${documentId}, characters ${start} to ${end}) ${url}${page}`;
}
