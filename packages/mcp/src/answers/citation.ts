import { z } from "zod";
import { graphql, type ResultOf } from "../api/graphql.ts";

/** What of a document a citation names. */
export const CitedDocument = graphql(`
  fragment CitedDocument on Document {
    id
    title
    url
    publishedAt
    source {
      name
    }
  }
`);

/** A stretch of a document, as evidence. */
export const CitedSpan = graphql(
  `
    fragment CitedSpan on Span {
      start
      end
      quote
      isCut
      document {
        ...CitedDocument
      }
    }
  `,
  [CitedDocument],
);

/** The shape of a citation in an answer. */
export const citation = z.object({
  documentId: z.string().describe("Id of the document in the archive"),
  title: z.string().nullable().describe("Title of the document"),
  source: z.string().nullable().describe("Who published the document"),
  publishedAt: z.string().nullable().describe("When it was published, as finely as the page states"),
  start: z.int().describe("Where the quote starts in the document's text, in UTF-16 code units"),
  end: z.int().describe("Where it ends, exclusive: text.slice(start, end) is the quote"),
  quote: z.string().describe("The words themselves"),
  isCut: z.boolean().describe("Whether the quote is cut because of the document's rights notice"),
  url: z.url().describe("The place in the archive's reader"),
  originalUrl: z.string().nullable().describe("Address of the page that was saved"),
});

/** Words of a document, with where they stand. */
export type Citation = z.infer<typeof citation>;

/** Where words stand in a document. */
export type Stretch = { start: number; end: number; quote: string; isCut?: boolean };

/** Cites a stretch of a document. */
export function toCitation(
  siteUrl: string,
  document: ResultOf<typeof CitedDocument>,
  { start, end, quote, isCut = false }: Stretch,
): Citation {
  return {
    documentId: document.id,
    title: document.title,
    source: document.source?.name ?? null,
    publishedAt: document.publishedAt,
    start,
    end,
    quote,
    isCut,
    url: `${siteUrl}/documents/${document.id}#s-${start}-${end}`,
    originalUrl: document.url,
  };
}

/** Cites spans, each stretch once. */
export function toCitations(siteUrl: string, spans: readonly ResultOf<typeof CitedSpan>[]): Citation[] {
  const citations = spans.map((span) => toCitation(siteUrl, span.document, span));
  return [...new Map(citations.map((one) => [one.url, one])).values()];
}
