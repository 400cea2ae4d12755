import { toShortText } from "../../app/short-text.ts";

/** What a decision touches, as the API gives it: one of these, by its type. */
export type Touched =
  | { __typename: "Event"; id: string; slug: string; title: string }
  | { __typename: "Entity"; id: string; slug: string; name: string }
  | { __typename: "Document"; id: string; documentTitle: string | null }
  | {
      __typename: "Comment";
      id: string;
      number: number;
      commenter: string | null;
      thread: { document: { id: string } };
    };

const longestName = 90;

/** Returns the path and the name of what a decision touches; null for a thing without a page. */
export function toTouchedLink(
  thing: Touched | { __typename: string },
): { id: string; href: string; name: string } | null {
  if (!isTouched(thing)) return null;
  const { id } = thing;
  switch (thing.__typename) {
    case "Event":
      return { id, href: `/events/${thing.slug}`, name: toShortText(thing.title, longestName) };
    case "Entity":
      return { id, href: `/entities/${thing.slug}`, name: thing.name };
    case "Document":
      return {
        id,
        href: `/documents/${id}`,
        name: toShortText(thing.documentTitle ?? "Untitled page", longestName),
      };
    case "Comment":
      return {
        id,
        href: `/documents/${thing.thread.document.id}#comment-${thing.number + 1}`,
        name: `Comment ${thing.number + 1}${thing.commenter === null ? "" : ` by ${thing.commenter}`}`,
      };
  }
}

const names = new Set<string>(["Event", "Entity", "Document", "Comment"] satisfies Touched["__typename"][]);

function isTouched(thing: { __typename: string }): thing is Touched {
  return names.has(thing.__typename);
}
