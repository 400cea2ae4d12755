import { type Archive, ArchiveError } from "../api/archive.ts";
import { graphql } from "../api/graphql.ts";

/** Finds what has some words. */
export const findNear = graphql(`
  query McpNear($query: String!, $types: [SearchType!]) {
    search(query: $query, filter: { types: $types }, first: 5) {
      nodes {
        __typename
        ... on Event {
          slug
          title
        }
        ... on Entity {
          slug
          title: name
        }
      }
    }
  }
`);

/** At most so many words of a wrong slug are looked for: those behind its date. */
const maxWords = 4;

/**
 * Makes the error of a slug that nothing has. It names what has the words of the slug, or the first of them.
 * @param types what the slug could have been of
 */
export async function toMissing(
  archive: Archive,
  slug: string,
  types: ("EVENT" | "ENTITY")[],
): Promise<ArchiveError> {
  const noun = types.map((type) => type.toLowerCase()).join(" or ");
  const words = slug
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "")
    .slice(0, maxWords);
  for (let count = words.length; count > 0; count -= 1) {
    const { search } = await archive.ask(findNear, { query: words.slice(0, count).join(" "), types });
    const near = search.nodes.flatMap((node) => ("slug" in node ? [`- ${node.slug}: ${node.title}`] : []));
    if (near.length > 0)
      return new ArchiveError([`No ${noun} has the slug “${slug}”. Near it:`, ...near].join("\n"));
  }
  return new ArchiveError(`No ${noun} has the slug “${slug}”. Find slugs with the tool \`search\`.`);
}
