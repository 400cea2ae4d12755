import { z } from "zod";
import { CitedDocument, CitedSpan, citation, toCitation, toCitations } from "../answers/citation.ts";
import { ListedEvent, listedEvent, toListedEvent, writeListedEvent } from "../answers/listed-event.ts";
import { CitedClaim, statementOutput, toStatements, writeStatements } from "../answers/statement.ts";
import { graphql } from "../api/graphql.ts";
import { findNear, toMissing } from "./find-near.ts";
import type { Tool } from "./tool.ts";

const query = graphql(
  `
    query McpEntity($slug: String!) {
      entity(slug: $slug) {
        slug
        name
        kind
        aliases {
          name
          claims {
            ...CitedClaim
          }
        }
        claims {
          ...CitedClaim
        }
        mentions(first: 5) {
          totalCount
          nodes {
            start
            end
            quote
            document {
              ...CitedDocument
            }
          }
        }
        events(first: 10) {
          totalCount
          nodes {
            ...ListedEvent
          }
        }
        positions(first: 10) {
          totalCount
          nodes {
            isQuoted
            event {
              slug
            }
            span {
              ...CitedSpan
            }
          }
        }
        cooccurring(first: 10) {
          events
          entity {
            slug
            name
          }
        }
      }
    }
  `,
  [CitedClaim, CitedSpan, CitedDocument, ListedEvent],
);

const input = z.object({
  slug: z.string().min(1).describe("Slug of the entity, as `search` gives it: sergei-lavrov"),
});

const output = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.string(),
  url: z.url().describe("Its page on the archive's site"),
  ...statementOutput,
  totalMentions: z.int(),
  mentions: z.array(citation).describe("The first 5 places where it is named"),
  totalEvents: z.int(),
  events: z.array(listedEvent).describe("The newest 10 events that it takes part in; more by `timeline`"),
  totalPositions: z.int(),
  positions: z
    .array(
      z.object({
        said: z.string(),
        isQuoted: z
          .boolean()
          .describe("Whether these are the words themselves, and not what is told of them"),
        event: z.string().describe("Slug of the event"),
        citations: z.array(citation),
      }),
    )
    .describe("What it said, the newest 10"),
  together: z
    .array(z.object({ slug: z.string(), name: z.string(), events: z.int() }))
    .describe("Who takes part in most events together with it"),
});

/** Reads one person, place, organization or other named thing. */
export const entity: Tool<typeof input, typeof output> = {
  name: "entity",
  title: "Read an entity",
  description:
    "Everything the archive knows of a person, a place, an organization or another named thing: its names and why they are its own, where it is named, its newest events, what it said, and whom it appears with; each with quotes.",
  input,
  output,
  operations: [query, findNear],
  async answer(archive, { slug }) {
    const { entity: row } = await archive.ask(query, { slug });
    if (row === null) throw await toMissing(archive, slug, ["ENTITY"]);
    const { siteUrl } = archive;
    return {
      slug: row.slug,
      name: row.name,
      kind: row.kind,
      url: `${siteUrl}/entities/${row.slug}`,
      ...toStatements(siteUrl, [...row.claims, ...row.aliases.flatMap(({ claims }) => claims)]),
      totalMentions: row.mentions.totalCount,
      mentions: row.mentions.nodes.map(({ document, ...stretch }) => toCitation(siteUrl, document, stretch)),
      totalEvents: row.events.totalCount,
      events: row.events.nodes.map((one) => toListedEvent(siteUrl, one)),
      totalPositions: row.positions.totalCount,
      positions: row.positions.nodes.map(({ span, isQuoted, event }) => ({
        said: span.quote,
        isQuoted,
        event: event.slug,
        citations: toCitations(siteUrl, [span]),
      })),
      together: row.cooccurring.map(({ entity: other, events }) => ({ ...other, events })),
    };
  },
  write(answer, notes) {
    const { name, kind, url, mentions, events, positions, together } = answer;
    return [
      `${name}, ${kind.toLowerCase()}. ${url}`,
      "",
      ...writeStatements(answer, notes),
      `Named ${answer.totalMentions} times, first here:${notes.cite(mentions)}`,
      "",
      `Events: ${answer.totalEvents}${events.length < answer.totalEvents ? ", the newest" : ""}:`,
      ...events.map((one) => writeListedEvent(one, notes)),
      ...(positions.length === 0 ? [] : ["", `What it said: ${answer.totalPositions}`]),
      ...positions.map(({ said, isQuoted, event, citations }) => {
        const words = said.replaceAll(/\s+/g, " ").trim();
        return `- ${isQuoted ? `“${words}”` : words} (event ${event})${notes.cite(citations)}`;
      }),
      ...(together.length === 0 ? [] : ["", "In most events together with:"]),
      ...together.map((other) => `- ${other.name} (entity ${other.slug}): ${other.events}`),
    ];
  },
};
