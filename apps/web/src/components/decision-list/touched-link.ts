import { toDocumentName } from "../../app/document-name.ts";
import { toShortText } from "../../app/short-text.ts";
import { type FragmentOf, graphql, readFragment } from "../../graphql/graphql.ts";

/** What a decision touches: one of these, by its type. */
export const TouchedData = graphql(`
  fragment Touched on Node {
    __typename
    ... on Event {
      id
      isHidden
      slug
      title
    }
    ... on Entity {
      id
      isHidden
      slug
      name
    }
    ... on Document {
      id
      isHidden
      documentTitle: title
      excerpt
    }
    ... on Comment {
      id
      isHidden
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

/** What a decision touches: its page, what it is called, and whether it is hidden, so that nothing answers at that page. */
export interface TouchedLink {
  id: string;
  href: string;
  name: string;
  isHidden: boolean;
}

/** Returns the path and the name of what a decision touches; null for a thing without a page. */
export function toTouchedLink(data: FragmentOf<typeof TouchedData>): TouchedLink | null {
  const thing = readFragment(TouchedData, data);
  switch (thing.__typename) {
    case "Event":
      return {
        id: thing.id,
        href: `/events/${thing.slug}`,
        name: toShortText(thing.title, longestName),
        isHidden: thing.isHidden,
      };
    case "Entity":
      return {
        id: thing.id,
        href: `/entities/${thing.slug}`,
        name: thing.name,
        isHidden: thing.isHidden,
      };
    case "Document":
      return {
        id: thing.id,
        href: `/documents/${thing.id}`,
        name: toShortText(toDocumentName({ ...thing, title: thing.documentTitle }), longestName),
        isHidden: thing.isHidden,
      };
    case "Comment":
      return {
        id: thing.id,
        href: `/documents/${thing.thread.document.id}#comment-${thing.number + 1}`,
        name: `Comment ${thing.number + 1}${thing.commenter === null ? "" : ` by ${thing.commenter}`}`,
        isHidden: thing.isHidden,
      };
    default:
      return null;
  }
}
