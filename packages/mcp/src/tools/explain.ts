import { z } from "zod";
import { CitedClaim, statementOutput, toStatements } from "../answers/statement.ts";
import { type Archive, ArchiveError } from "../api/archive.ts";
import { graphql, type ResultOf } from "../api/graphql.ts";
import { findNear, toMissing } from "./find-near.ts";
import type { Tool } from "./tool.ts";

const findBySlug = graphql(`
  query McpIdOfSlug($slug: String!) {
    event(slug: $slug) {
      id
    }
    entity(slug: $slug) {
      id
    }
  }
`);

const query = graphql(
  `
    query McpExplain($id: ID!) {
      explain(id: $id)
      node(id: $id) {
        __typename
        ... on Event {
          claims {
            ...CitedClaim
          }
        }
        ... on Entity {
          claims {
            ...CitedClaim
          }
          aliases {
            claims {
              ...CitedClaim
            }
          }
        }
        ... on Report {
          claims {
            ...CitedClaim
          }
        }
        ... on Document {
          claims {
            ...CitedClaim
          }
        }
        ... on Comment {
          claims {
            ...CitedClaim
          }
        }
        ... on Alias {
          claims {
            ...CitedClaim
          }
        }
        ... on Mention {
          claim {
            ...CitedClaim
          }
        }
        ... on Claim {
          ...CitedClaim
        }
      }
    }
  `,
  [CitedClaim],
);

const maxSentences = 60;

const input = z.object({
  of: z
    .string()
    .min(1)
    .describe("Slug of an event or an entity, or the id of anything in the archive: evt-…, doc-…, clm-…"),
});

const output = z.object({
  id: z.string(),
  sentences: z.array(z.string()).describe(`How it is known, in words with quotes, the first ${maxSentences}`),
  totalSentences: z.int(),
  ...statementOutput,
});

type Node = NonNullable<ResultOf<typeof query>["node"]>;

/** Says how anything is known. */
export const explain: Tool<typeof input, typeof output> = {
  name: "explain",
  title: "How is it known?",
  description:
    "Why the archive says what it says: the date of an event and its rivals, why several reports are one event, why a name is an entity's own, whom a comment answers. In sentences, with every claim and the quotes that it rests on.",
  input,
  output,
  operations: [findBySlug, query, findNear],
  async answer(archive, { of }) {
    const id = await findId(archive, of);
    const { explain: sentences, node } = await archive.ask(query, { id });
    if (sentences === null || node === null)
      throw new ArchiveError(`Nothing in the archive has the id “${id}”.`);
    return {
      id,
      sentences: sentences.slice(0, maxSentences),
      totalSentences: sentences.length,
      ...toStatements(archive.siteUrl, getClaims(node)),
    };
  },
  write({ id, sentences, totalSentences, statements, totalStatements }, notes) {
    const cited = statements.map(
      ({ property, value, rule, citations }) =>
        `- ${property}: ${value ?? "cannot be known"} (${rule})${notes.cite(citations)}`,
    );
    const left = totalSentences - sentences.length;
    return [
      `How ${id} is known:`,
      ...sentences,
      ...(left > 0 ? [`And ${left} sentences more.`] : []),
      "",
      `Claims, ${statements.length} of ${totalStatements}:`,
      ...cited,
    ];
  },
};

/** Ids are three letters and twenty hexadecimal digits; anything else is a slug. */
async function findId(archive: Archive, of: string): Promise<string> {
  if (/^[a-z]{3}-[0-9a-f]{20}$/.test(of)) return of;
  const { event, entity } = await archive.ask(findBySlug, { slug: of });
  const found = event ?? entity;
  if (found === null) throw await toMissing(archive, of, ["EVENT", "ENTITY"]);
  return found.id;
}

function getClaims(node: Node): ResultOf<typeof CitedClaim>[] {
  switch (node.__typename) {
    case "Entity":
      return [...node.claims, ...node.aliases.flatMap(({ claims }) => claims)];
    case "Event":
    case "Report":
    case "Document":
    case "Comment":
    case "Alias":
      return node.claims;
    case "Mention":
      return [node.claim];
    case "Claim":
      return [node];
    default:
      return [];
  }
}
