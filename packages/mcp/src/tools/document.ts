import { z } from "zod";
import { CitedDocument, citation, toCitation } from "../answers/citation.ts";
import { ArchiveError } from "../api/archive.ts";
import { graphql } from "../api/graphql.ts";
import type { Tool } from "./tool.ts";

const query = graphql(
  `
    query McpDocument($id: ID!) {
      document(id: $id) {
        ...CitedDocument
        format
        language
        text
        excerpt
        rights {
          notice
          isRestricted
        }
        reports {
          start
          end
          event {
            slug
            title
          }
        }
      }
    }
  `,
  [CitedDocument],
);

const input = z.object({
  id: z.string().min(1).describe("Id of the document, as citations have it: doc-…"),
  start: z.int().min(0).default(0).describe("Where to begin reading, in UTF-16 code units"),
  length: z.int().min(1).max(20_000).default(5000).describe("How much to read, in UTF-16 code units"),
});

const output = z.object({
  id: z.string(),
  title: z.string().nullable(),
  format: z.string(),
  language: z.string().describe("BCP 47 language tag"),
  totalLength: z
    .int()
    .nullable()
    .describe("Length of the whole text; null where its rights notice forbids showing it"),
  rights: z.string().nullable().describe("What the page says about copying it"),
  passage: citation
    .nullable()
    .describe("The text from `start` on; null where the rights notice forbids showing it"),
  excerpt: z.string().describe("The opening of the story"),
  events: z
    .array(z.object({ slug: z.string(), title: z.string(), start: z.int(), end: z.int() }))
    .describe("The events that it tells of, each with the stretch of the text that does"),
});

/** A boundary that parts no character: the second half of a surrogate pair belongs to the first. */
function toBoundary(text: string, index: number): number {
  const isInside =
    /[\uDC00-\uDFFF]/.test(text.charAt(index)) && /[\uD800-\uDBFF]/.test(text.charAt(index - 1));
  return Math.min(isInside ? index + 1 : index, text.length);
}

/** Reads a document, or what stands around a quote of it. */
export const document: Tool<typeof input, typeof output> = {
  name: "document",
  title: "Read a document",
  description:
    "The text of a saved page, whole or from some place on: to see a quote in its context, begin a little before the citation's `start`. Also the events that it tells of.",
  input,
  output,
  operations: [query],
  async answer(archive, { id, start, length }) {
    const { document: row } = await archive.ask(query, { id });
    if (row === null)
      throw new ArchiveError(`No document has the id “${id}”. Find documents with the tool \`search\`.`);
    const { title, format, language, text, excerpt, rights, reports } = row;
    const [from, to] = [toBoundary(text ?? "", start), toBoundary(text ?? "", start + length)];
    const stretch = { start: from, end: to, quote: text?.slice(from, to) ?? "" };
    return {
      id,
      title,
      format,
      language,
      totalLength: text?.length ?? null,
      rights: rights?.notice ?? null,
      passage: text === null ? null : toCitation(archive.siteUrl, row, stretch),
      excerpt,
      events: reports.map(({ event, ...place }) => ({ ...event, ...place })),
    };
  },
  write({ id, title, language, totalLength, rights, passage, excerpt, events }) {
    const head = `${title ?? id} (${id}, ${language})`;
    const place =
      passage === null
        ? "Its rights notice forbids showing the text; it opens so:"
        : `Characters ${passage.start} to ${passage.end} of ${totalLength}, ${passage.url}`;
    return [
      head,
      ...(rights === null || rights === "" ? [] : [`Rights: ${rights}`]),
      ...events.map(
        ({ slug, title: what, start, end }) =>
          `Characters ${start} to ${end} tell of: ${what} (event ${slug})`,
      ),
      place,
      "",
      passage?.quote ?? excerpt,
    ];
  },
};
