/** What is asked, of ours and of PostGraphile in its own words. The floor answers as ours does. */
export interface BenchQuery {
  name: "A" | "B" | "C" | "D";
  title: string;
  ours: string;
  postgraphile: string;
  /** Makes of PostGraphile's data what ours is, to be compared. */
  toOurs(data: Data): unknown;
}

/** Data of an answer, of whatever shape its query gives it. */
export interface Data {
  [key: string]: Data;
}

type Row = Record<string, unknown>;

const list = <T>(nodes: Data | undefined, toItem: (node: Data) => T): T[] =>
  (nodes as unknown as Data[]).map(toItem);

const toEdge = (link: Data) => ({ role: link.role, node: toEntity(link.entityByEntityId) });

const toEntity = (entity: Data | undefined): Row => ({
  id: entity?.rowId,
  slug: entity?.slug,
  name: entity?.name,
  kind: entity?.kind,
});

const toEvent = (event: Data): Row => ({
  id: event.rowId,
  slug: event.slug,
  title: event.title,
  description: event.description,
  kind: event.kind,
  date: { edtf: event.dateEdtf, from: event.dateFrom, to: event.dateTo, precision: event.datePrecision },
});

const eventFields = "id slug title description kind date { edtf from to precision }";
const entityFields = "id slug name kind";
const entities = `entities(first: 20) { edges { role node { ${entityFields} } } }`;

const pgEventFields = "rowId slug title description kind dateEdtf dateFrom dateTo datePrecision";
const pgEntities =
  "eventEntitiesByEventId(first: 20, orderBy: MENTION_COUNT_DESC) { nodes { role entityByEntityId { rowId slug name kind } } }";

/** Query A: a page of the timeline. */
const timeline: BenchQuery = {
  name: "A",
  title: "50 events newest first, each with entities, sources and 5 related with their entities",
  ours: `{ events(first: 50) { nodes { ${eventFields} ${entities} sources { slug name }
    related(first: 5) { event { slug title ${entities} } } } } }`,
  postgraphile: `{ latestEvents(first: 50) { nodes { ${pgEventFields} ${pgEntities} sources { nodes { slug name } }
    related(first: 5) { nodes { slug title ${pgEntities} } } } } }`,
  toOurs: ({ latestEvents }) => ({
    events: {
      nodes: list(latestEvents?.nodes, (event) => ({
        ...toEvent(event),
        entities: { edges: list(event.eventEntitiesByEventId?.nodes, toEdge) },
        sources: event.sources?.nodes,
        related: list(event.related?.nodes, (related) => ({
          event: {
            slug: related.slug,
            title: related.title,
            entities: { edges: list(related.eventEntitiesByEventId?.nodes, toEdge) },
          },
        })),
      })),
    },
  }),
};

/** Query B: the page of an entity. */
const entityPage: BenchQuery = {
  name: "B",
  title: "an entity with its aliases, 50 events and the 20 that co-occur most",
  ours: `query ($slug: String!) { entity(slug: $slug) { ${entityFields} aliases { name mentionCount }
    events(first: 50) { nodes { ${eventFields} } } cooccurring(first: 20) { events entity { ${entityFields} } } } }`,
  postgraphile: `query ($slug: String!) { entityBySlug(slug: $slug) { rowId slug name kind
    aliasesByEntityId(orderBy: MENTION_COUNT_DESC) { nodes { name mentionCount } }
    latestEvents(first: 50) { nodes { ${pgEventFields} } }
    cooccurring(first: 20) { nodes { events id slug name kind } } } }`,
  toOurs: ({ entityBySlug: entity }) => ({
    entity: {
      ...toEntity(entity),
      aliases: entity?.aliasesByEntityId?.nodes,
      events: { nodes: list(entity?.latestEvents?.nodes, toEvent) },
      cooccurring: list(entity?.cooccurring?.nodes, (other) => ({
        events: other.events,
        entity: { id: other.id, slug: other.slug, name: other.name, kind: other.kind },
      })),
    },
  }),
};

/** Query C: a discussion. */
const discussion: BenchQuery = {
  name: "C",
  title: "a thread of 500 comments, each with whom it answers",
  ours: `query ($document: ID!) { thread(documentId: $document) { id comments(first: 500) { nodes {
    id position author score up down text depth inReplyTo { kind confidence comment { id author } } } } } }`,
  postgraphile: `query ($document: String!) { commentThreadByDocumentId(documentId: $document) { rowId
    commentsByThreadId(first: 500, orderBy: POSITION_ASC) { nodes { rowId position author score up down text depth
      replyKind replyConfidence commentByInReplyToId { rowId author } } } } }`,
  toOurs: ({ commentThreadByDocumentId: thread }) => ({
    thread: {
      id: thread?.rowId,
      comments: {
        nodes: list(thread?.commentsByThreadId?.nodes, (comment) => ({
          id: comment.rowId,
          position: comment.position,
          author: comment.author,
          score: comment.score,
          up: comment.up,
          down: comment.down,
          text: comment.text,
          depth: comment.depth,
          inReplyTo:
            comment.replyKind === null
              ? null
              : {
                  kind: comment.replyKind,
                  confidence: comment.replyConfidence,
                  comment: {
                    id: comment.commentByInReplyToId?.rowId,
                    author: comment.commentByInReplyToId?.author,
                  },
                },
        })),
      },
    },
  }),
};

/** What a hit is made of, by its type: entity, event, document, comment. */
const hitFields = [
  ["slug", "name"],
  ["slug", "title"],
  ["id", "heading"],
  ["id", "text"],
];

const toJson = (value: unknown): unknown => (typeof value === "string" ? JSON.parse(value) : value);

/** Query D: a search. */
const search: BenchQuery = {
  name: "D",
  title:
    "the 20 best hits of a word among events, entities, documents and comments, each with its highlights",
  ours: `query ($words: String!) { search(query: $words, first: 20) { edges { score highlights { field snippet } node {
    ... on Entity { slug name } ... on Event { slug title } ... on Document { id heading: title } ... on Comment { id text } } } } }`,
  postgraphile: `query ($words: String!) { search(wanted: $words, first: 20) { nodes { type score id slug title heading name text highlights } } }`,
  toOurs: ({ search: found }) => ({
    search: {
      edges: list(found?.nodes, (hit) => ({
        score: hit.score,
        highlights: toJson(hit.highlights),
        node: Object.fromEntries((hitFields[Number(hit.type)] ?? []).map((field) => [field, hit[field]])),
      })),
    },
  }),
};

/** What is measured. */
export const QUERIES: BenchQuery[] = [timeline, entityPage, discussion, search];
