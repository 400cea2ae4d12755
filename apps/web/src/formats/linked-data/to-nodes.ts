import type { EntityKind } from "@annals/schema/enums";
import { conflictWords, toSideWords } from "../../graphql/conflict-words.ts";
import { eventKindWords } from "../../graphql/words.ts";
import type {
  CommentItem,
  ConflictItem,
  ConflictSide,
  DecisionItem,
  DocumentItem,
  EntityItem,
  EventItem,
  Item,
  Named,
  SourceItem,
  Subject,
} from "../model.ts";
import { findStatedDate } from "../stated-date.ts";
import { edtfType, type LinkedNode, withoutUnknown } from "./linked-node.ts";

const entityTypes: Record<EntityKind, string> = {
  PERSON: "Person",
  PLACE: "Place",
  ORGANIZATION: "Organization",
  OTHER: "Thing",
};

/** Returns a thing of the archive in the words of schema.org. */
export function toNode(item: Item | Subject): LinkedNode {
  switch (item.type) {
    case "event":
      return withoutUnknown(toEventNode(item));
    case "entity":
      return withoutUnknown(toEntityNode(item));
    case "source":
      return withoutUnknown(toSourceNode(item));
    case "document":
      return withoutUnknown(toDocumentNode(item));
    case "comment":
      return withoutUnknown(toCommentNode(item));
    case "member":
      return withoutUnknown({ ...toNamedNode("Person", item), url: item.url });
    case "conflict":
      return withoutUnknown(toConflictNode(item));
    case "decision":
      return withoutUnknown(toDecisionNode(item));
  }
}

/** A date is told as finely as it is known: a month is `2013-11`, and what ISO 8601 cannot say is told in EDTF alone. */
function toEventNode(event: EventItem): LinkedNode {
  const { date, place } = event;
  const isInterval = date.precision === "INTERVAL";
  return {
    "@type": "Event",
    "@id": event.url,
    url: event.url,
    identifier: event.id,
    name: event.title,
    description: event.description,
    keywords: event.kind === "OTHER" ? null : eventKindWords[event.kind],
    startDate: findStatedDate(date) ?? (isInterval ? date.from : null),
    endDate: isInterval ? date.to : null,
    "dcterms:temporal": date.edtf === null ? null : { "@value": date.edtf, "@type": edtfType },
    eventStatus: event.status === "PLANNED" ? { "@id": "https://schema.org/EventScheduled" } : null,
    location: place && { ...toNamedNode("Place", place) },
    about: event.entities
      .filter(({ role }) => role === "PARTICIPANT" || role === "TOPIC")
      .map((entity) => toNamedNode(entityTypes[entity.kind], entity)),
    subjectOf: event.reports.map(({ document, source }) => ({
      ...toNamedNode("NewsArticle", document),
      headline: document.name,
      datePublished: document.publishedAt,
      publisher: source && toNamedNode("NewsMediaOrganization", source),
    })),
  };
}

function toEntityNode(entity: EntityItem): LinkedNode {
  return {
    ...toNamedNode(entityTypes[entity.kind], entity),
    url: entity.url,
    identifier: entity.id,
    alternateName: entity.aliases.map(({ name }) => name).filter((name) => name !== entity.name),
  };
}

function toSourceNode(source: SourceItem): LinkedNode {
  return {
    ...toNamedNode("NewsMediaOrganization", source),
    url: source.domain === null ? source.url : `https://${source.domain}/`,
    identifier: source.id,
  };
}

/** The archive's copy of a page: what it is based on is the page itself. */
function toDocumentNode(document: DocumentItem): LinkedNode {
  const { source, rights } = document;
  const mentions =
    "mentions" in document ? (document as Extract<Subject, { type: "document" }>).mentions : [];
  const named = new Map(mentions.map((mention) => [mention.url, mention]));
  return {
    "@type": "NewsArticle",
    "@id": document.url,
    url: document.url,
    identifier: document.id,
    headline: document.title,
    description: document.excerpt,
    datePublished: document.publishedAt,
    inLanguage: document.language === "und" ? null : document.language,
    publisher: source && toNamedNode("NewsMediaOrganization", source),
    copyrightNotice: rights?.notice ?? null,
    isBasedOn: document.publishedUrl === null ? null : { "@id": document.publishedUrl },
    mentions: [...named.values()].map((mention) => toNamedNode(entityTypes[mention.kind], mention)),
  };
}

function toCommentNode(comment: CommentItem): LinkedNode {
  return {
    "@type": "Comment",
    "@id": comment.url,
    url: comment.url,
    identifier: comment.id,
    author: comment.author === null ? null : { "@type": "Person", name: comment.author },
    dateCreated: comment.postedAt,
    text: comment.text,
    upvoteCount: comment.up,
    downvoteCount: comment.down,
    parentItem: comment.inReplyTo && { "@id": comment.inReplyTo.url },
    discussionUrl: comment.url.replace(/#.*/, ""),
  };
}

/** What is shown, as a claim, with the claim that speaks against it as a comment on it. */
function toConflictNode({ url, id, about, event, shown, rival }: ConflictItem): LinkedNode {
  const toAppearances = ({ evidence }: ConflictSide) =>
    evidence.map((span) => ({
      "@type": "Quotation",
      "@id": span.url,
      text: span.quote,
      creator: span.source === null ? null : { "@type": "Organization", name: span.source },
    }));
  return {
    "@type": "Claim",
    "@id": url,
    url,
    identifier: id,
    name: `${conflictWords[about].question}: ${toSideWords(about, shown.value)}`,
    about: toNamedNode("Event", event),
    appearance: toAppearances(shown),
    comment: {
      "@type": "Claim",
      name: `${conflictWords[about].question}: ${toSideWords(about, rival.value)}`,
      appearance: toAppearances(rival),
    },
  };
}

function toDecisionNode(decision: DecisionItem): LinkedNode {
  return {
    "@type": "UpdateAction",
    "@id": decision.url,
    url: decision.url,
    identifier: decision.id,
    name: decision.says,
    description: decision.reason,
    agent: { "@type": "Person", name: decision.author },
    startTime: decision.decidedAt,
    object: decision.touched.map(({ url }) => ({ "@id": url })),
  };
}

function toNamedNode(type: string, { url, name }: Pick<Named, "url" | "name">): LinkedNode {
  return { "@type": type, "@id": url, name };
}
