import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../../graphql/graphql.ts";
import type { NotedClaim } from "../../../reader/margin-notes.ts";

/** A claim with words in the document, and what it is about. */
export const EvidenceData = graphql(`
  fragment Evidence on Claim {
    id
    property
    value
    status
    evidence {
      start
      end
      quote
      document {
        id
      }
    }
    subject {
      __typename
      ... on Event {
        slug
        title
      }
      ... on Relation {
        related {
          slug
          title
        }
      }
      ... on Comment {
        position
      }
    }
  }
`);

/**
 * Returns the claims of a document's margin. Those of names and of single reports are left out: a name in the text is
 * a link to where its claims are shown, and the claims of a report stand again with its event.
 */
export function toNotedClaims(
  documentId: string,
  claims: readonly FragmentOf<typeof EvidenceData>[],
): NotedClaim[] {
  return readFragment(EvidenceData, claims).flatMap((claim) => {
    const subject = findSubject(documentId, claim.subject);
    if (subject === null) return [];
    return [{ ...claim, subject, spans: claim.evidence.filter((span) => span.document.id === documentId) }];
  });
}

type Subject = ResultOf<typeof EvidenceData>["subject"];

function findSubject(documentId: string, subject: Subject): NotedClaim["subject"] | null {
  switch (subject?.__typename) {
    case "Event":
      return { href: `/events/${subject.slug}`, name: subject.title };
    case "Relation":
      return { href: `/events/${subject.related.slug}`, name: subject.related.title };
    case "Comment":
      return {
        href: `/documents/${documentId}#comment-${subject.position + 1}`,
        name: `Comment ${subject.position + 1}`,
      };
    case "Document":
      return { href: `/documents/${documentId}`, name: "This document" };
    default:
      return null;
  }
}
