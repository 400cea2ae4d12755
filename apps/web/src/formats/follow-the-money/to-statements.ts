import type { EntityKind } from "@annals/schema/enums";
import { eventKindWords } from "../../graphql/words.ts";
import type { CommentItem, DocumentItem, EventItem, MemberDetail, Named } from "../model.ts";
import { findStatedDate } from "../stated-date.ts";

/** An entity of FollowTheMoney (followthemoney.tech): a schema and lists of values. */
export interface Statement {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** Schemata of our kinds of entity; FollowTheMoney has none for other names, which stand as keywords of what names them. */
const schemata: Record<EntityKind, string | null> = {
  PERSON: "Person",
  ORGANIZATION: "Organization",
  PLACE: "Address",
  OTHER: null,
};

/** Returns an entity; null where FollowTheMoney has no schema for its kind. */
export function findEntityStatement(
  entity: Named & { kind: EntityKind },
  aliases: readonly string[] = [],
): Statement | null {
  const schema = schemata[entity.kind];
  if (schema === null) return null;
  return toStatement(entity.id, schema, {
    name: [entity.name],
    alias: aliases.filter((name) => name !== entity.name),
    full: schema === "Address" ? [entity.name] : [],
    sourceUrl: [entity.url],
  });
}

/** Returns another name where it stands by itself: a note of it. */
export function toNameStatement(name: Named, aliases: readonly string[]): Statement {
  return toStatement(name.id, "Note", {
    name: [name.name],
    alias: aliases.filter((alias) => alias !== name.name),
    sourceUrl: [name.url],
  });
}

/** Returns an event, with who is involved, where it was, and the documents that prove it. */
export function toEventStatement(event: EventItem): Statement {
  const stated = findStatedDate(event.date);
  const ids = (kinds: readonly EntityKind[]) =>
    event.entities
      .filter(({ kind, role }) => kinds.includes(kind) && role !== "MENTIONED")
      .map(({ id }) => id);
  const others = event.entities.filter(({ kind }) => kind === "OTHER").map(({ name }) => name);
  return toStatement(event.id, "Event", {
    name: [event.title],
    summary: [event.description],
    date: [stated],
    startDate: [stated === null ? event.date.from : null],
    endDate: [stated === null ? event.date.to : null],
    recordId: [event.date.edtf],
    involved: ids(["PERSON", "ORGANIZATION"]),
    addressEntity: [event.place?.id ?? null],
    location: [event.place?.name ?? null],
    keywords: [eventKindWords[event.kind], ...others],
    proof: event.reports.map(({ document }) => document.id),
    publisher: event.sources.map(({ name }) => name),
    sourceUrl: [event.url],
  });
}

/** What is told of a document where it is listed, and what its own page adds. */
export type DocumentFacts = Pick<DocumentItem, "id" | "url" | "title" | "publishedAt" | "publishedUrl"> & {
  source: Named | null;
  text?: string | null;
};

/** Returns a document, with its text where that may be shown. */
export function toDocumentStatement(document: DocumentFacts): Statement {
  return toStatement(document.id, "Article", {
    title: [document.title],
    publishedAt: [document.publishedAt],
    publisher: [document.source?.name ?? null],
    sourceUrl: [document.publishedUrl ?? document.url],
    bodyText: [document.text ?? null],
  });
}

/** Returns a reader's comment. */
export function toCommentStatement({ id, author, postedAt, text, url, inReplyTo }: CommentItem): Statement {
  return toStatement(id, "Message", {
    author: [author],
    date: [postedAt],
    bodyText: [text],
    inReplyTo: [inReplyTo?.url ?? null],
    sourceUrl: [url],
  });
}

/** Returns who comments by a name on a site; FollowTheMoney calls it an account, and so leaves open who has it. */
export function toMemberStatement({ id, name, source, url }: MemberDetail): Statement {
  const service = source?.name ?? null;
  return toStatement(id, "UserAccount", { username: [name], service: [service], sourceUrl: [url] });
}

/** Leaves out what is unknown: a property without a value is not there. */
function toStatement(
  id: string,
  schema: string,
  values: Record<string, readonly (string | null)[]>,
): Statement {
  const properties: Record<string, string[]> = {};
  for (const [name, list] of Object.entries(values)) {
    const known = [...new Set(list.filter((value) => value !== null && value !== ""))] as string[];
    if (known.length > 0) properties[name] = known;
  }
  return { id, schema, properties };
}
