import { toShortText } from "../../app/short-text.ts";
import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";

/** What a decision touches: one of these, by its type. */
export const TouchedData = graphql(`
  fragment Touched on Node {
    __typename
    ... on Event {
      id
      slug
      title
    }
    ... on Entity {
      id
      slug
      name
    }
    ... on Document {
      id
      documentTitle: title
    }
    ... on Comment {
      id
      number: position
      commenter: author
      thread {
        document {
          id
        }
      }
    }
  }
`);

const longestName = 90;

/** Returns the path and the name of what a decision touches; null for a thing without a page. */
export function toTouchedLink(
  data: FragmentOf<typeof TouchedData>,
): { id: string; href: string; name: string } | null {
  const thing = readFragment(TouchedData, data);
  switch (thing.__typename) {
    case "Event":
      return { id: thing.id, href: `/events/${thing.slug}`, name: toShortText(thing.title, longestName) };
    case "Entity":
      return { id: thing.id, href: `/entities/${thing.slug}`, name: thing.name };
    case "Document":
      return {
        id: thing.id,
        href: `/documents/${thing.id}`,
        name: toShortText(thing.documentTitle ?? "Untitled page", longestName),
      };
    case "Comment":
      return {
        id: thing.id,
        href: `/documents/${thing.thread.document.id}#comment-${thing.number + 1}`,
        name: `Comment ${thing.number + 1}${thing.commenter === null ? "" : ` by ${thing.commenter}`}`,
      };
    default:
      return null;
  }
}
