import { toDocumentId, toId } from "@annals/schema/ids";
import { pickSkewed, startRandom, toName, toWord } from "./seeded.ts";

/** How large an archive is made. */
export interface ArchiveSize {
  events: number;
  entities: number;
  documents: number;
  /** Of each document. */
  mentions: number;
  comments: number;
}

/** The archive that is measured: 400,000 mentions, 200 threads of 500 comments. */
export function toArchiveSize(events: number): ArchiveSize {
  return { events, entities: 20_000, documents: 50_000, mentions: 8, comments: 100_000 };
}

/** How many comments a thread has. */
const COMMENTS_A_THREAD = 500;

const SOURCES = 200;
const LINKS = 4;
const RELATIONS = 6;
const KINDS = ["MEETING", "VISIT", "STATEMENT", "AGREEMENT", "SANCTION", "MILITARY", "POLITICS", "ECONOMY"];
const ENTITY_KINDS = ["PERSON", "PLACE", "ORGANIZATION", "OTHER"];
const ROLES = ["PARTICIPANT", "PLACE", "TOPIC", "MENTIONED"];
const FIRST_DAY_MS = Date.UTC(1990, 0, 1);
const DAYS = 10_950;
const VOCABULARY = 3000;
const DECISIONS = 5000;

type Cell = string | number | boolean | null | string[];

/** Rows of a table, in the order of its columns. */
export interface TableRows {
  table: string;
  columns: string[];
  rows: Iterable<Cell[]>;
}

const toHash = (index: number) => index.toString(16).padStart(20, "0").padEnd(64, "0");
const toKey = (prefix: "evt" | "ent" | "src", index: number) => toId(prefix, String(index));
const toDocumentKey = (index: number) => toDocumentId(toHash(index));

/** The id of the thread's document; there are `comments / 500` of them. */
export const toThreadDocument = toDocumentKey;

/** The slug of an entity; the lower its number, the more events have it. */
export const toEntitySlug = (index: number) => `${toWord(index)}-${index}`;

const toEntityName = (index: number) => `${toName(index)} ${toName(index * 7 + 11)}`;

function* count(to: number): Generator<number> {
  for (let index = 0; index < to; index++) yield index;
}

function* map<T>(to: number, toRow: (index: number) => T): Generator<T> {
  for (const index of count(to)) yield toRow(index);
}

function toDate(
  event: number,
): [edtf: string | null, from: string | null, to: string | null, precision: string] {
  const random = startRandom(event);
  const [chance, day] = [random(), Math.floor(random() * DAYS)];
  const iso = new Date(FIRST_DAY_MS + day * 86_400_000).toISOString().slice(0, 10);
  if (chance < 0.02) return [null, null, null, "UNKNOWN"];
  if (chance < 0.06) return [iso.slice(0, 4), `${iso.slice(0, 4)}-01-01`, `${iso.slice(0, 4)}-12-31`, "YEAR"];
  return [iso, iso, iso, "DAY"];
}

function toLinks(event: number, entities: number): number[] {
  const random = startRandom(event + 7_000_000);
  const linked = new Set<number>();
  while (linked.size < LINKS) linked.add(pickSkewed(random, entities));
  return [...linked];
}

const toPhrase = (random: () => number, words: number) =>
  Array.from({ length: words }, () => toWord(pickSkewed(random, VOCABULARY) + 100)).join(" ");

/** A text whose sentences each begin with a name, and where those stand. */
function toText(document: number, { mentions, entities }: ArchiveSize) {
  const random = startRandom(document + 20_000_000);
  let text = "";
  const named = Array.from({ length: mentions }, (_, at) => {
    const linked = toLinks(document, entities);
    const entity = linked[at % linked.length] ?? 0;
    const start = text.length;
    text += `${toEntityName(entity)} ${toPhrase(random, 12)}. `;
    return { entity, start, end: start + toEntityName(entity).length };
  });
  return { text, named };
}

function toEvent(event: number, { entities }: ArchiveSize): Cell[] {
  const random = startRandom(event + 40_000_000);
  const linked = toLinks(event, entities);
  const title = `${toEntityName(linked[0] ?? 0)} ${toPhrase(random, 5)}`;
  const slug = `${toWord(event)}-${event}`;
  const description = event % 3 === 0 ? null : toPhrase(random, 20);
  const kind = KINDS[event % KINDS.length] ?? "OTHER";
  return [
    toKey("evt", event),
    ...[slug, slug, title, description, kind, "OCCURRED"],
    ...toDate(event),
    toKey("ent", linked[1] ?? 0),
  ];
}

/**
 * Some things only older events have, so that the queries that are compared, which show the newest, have none of them: every tenth has no
 * relation that a document names, every fifth a second report in another document, every twentieth a rival date and number.
 */
const isOlder = (event: number) => (toDate(event)[1] ?? "") < "2015-01-01";
const isUnrelated = (event: number) => event % 10 === 7 && isOlder(event);
const isToldTwice = (event: number) => event % 5 === 2 && isOlder(event);
const isDisputed = (event: number) => event % 20 === 4 && isOlder(event);

const toReportKey = (event: number) => toId("rep", String(event));
const toClaimKey = (event: number, property: string) => toId("clm", String(event), property);

/** The claims of an event, each with its property, value, rule, status, what it is on and how many spans it has. */
function* toClaims(event: number, size: ArchiveSize) {
  const onEvent = [toKey("evt", event), null];
  yield ["date", toDate(event)[0], "date/dateline", "SHOWN", onEvent, 1] as const;
  if (isDisputed(event)) {
    yield ["date-rival", "1989-05-05", "date/dateline", "RIVAL", onEvent, 1] as const;
    yield ["number", `${event % 90} killed`, "number/count", "SHOWN", onEvent, 1] as const;
    yield ["number-rival", `${(event % 90) + 3} killed`, "number/count", "RIVAL", onEvent, 1] as const;
  }
  if (event % 3 !== 1) return;
  const speaker = toKey("ent", toLinks(event, size.entities)[0] ?? 0);
  yield ["position", speaker, "position/quoted", "SHOWN", [null, toReportKey(event)], 2] as const;
}

function* toRelations(event: number, events: number): Generator<Cell[]> {
  if (isUnrelated(event)) return;
  const random = startRandom(event + 60_000_000);
  for (let at = 1; at <= RELATIONS; at++) {
    const related = (event + at * at * 37) % events;
    if (isUnrelated(related)) continue;
    const labels = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      toName(pickSkewed(random, 500)),
    );
    const context = [...new Set(labels)].sort();
    const [from, to] = [toKey("evt", event), toKey("evt", related)];
    yield [toId("rel", from, to), from, to, context, context.length];
  }
}

/** Every table of an archive of that size, each behind those that it refers to; the same archive each time. */
export function* generateArchive(size: ArchiveSize): Generator<TableRows> {
  const { events, entities, documents, comments } = size;
  yield {
    table: "Source",
    columns: ["id", "slug", "slugStem", "name", "domain"],
    rows: map(SOURCES, (index) => {
      const slug = `${toWord(index)}-news-${index}`;
      return [toKey("src", index), slug, slug, `${toName(index)} News`, `${slug}.example`];
    }),
  };
  yield {
    table: "Document",
    columns:
      "id sha256 byteLength text format language title url publishedAt publishedDay isRestricted excerpt sourceId".split(
        " ",
      ),
    rows: map(documents, (index) => {
      const { text } = toText(index, size);
      const [, day] = toDate(index);
      const head = [toDocumentKey(index), toHash(index), text.length, text, "general-article", "en"];
      const title = text.slice(0, text.indexOf(". "));
      const address = `https://news.example/${index}`;
      const source = toKey("src", pickSkewed(startRandom(index), SOURCES));
      return [...head, title, address, day, day, index % 10 === 0, text.slice(0, 200), source];
    }),
  };
  yield {
    table: "Entity",
    columns: ["id", "slug", "slugStem", "name", "kind"],
    rows: map(entities, (index) => {
      const slug = toEntitySlug(index);
      return [toKey("ent", index), slug, slug, toEntityName(index), ENTITY_KINDS[index % 4] ?? "OTHER"];
    }),
  };
  yield {
    table: "Alias",
    columns: ["id", "entityId", "name", "mentionCount"],
    rows: map(entities * 2, (index) => {
      const entity = Math.floor(index / 2);
      const name = index % 2 === 0 ? toEntityName(entity) : toName(entity);
      return [toId("ali", String(index)), toKey("ent", entity), name, 100 - (index % 2)];
    }),
  };
  yield {
    table: "Mention",
    columns: "id documentId start end quote zone entityId rule ruleVersion because confidence".split(" "),
    rows: (function* () {
      for (const document of count(documents)) {
        const { text, named } = toText(document, size);
        for (const { entity, start, end } of named) {
          const id = toId("men", document, start, end);
          const link = [toKey("ent", entity), "link/name", 1, "It is its name.", 1];
          yield [id, toDocumentKey(document), start, end, text.slice(start, end), "BODY", ...link];
        }
      }
    })(),
  };
  yield {
    table: "Event",
    columns:
      "id slug slugStem title description kind status dateEdtf dateFrom dateTo datePrecision placeId".split(
        " ",
      ),
    rows: map(events, (index) => toEvent(index, size)),
  };
  yield {
    table: "EventEntity",
    columns: ["eventId", "entityId", "role", "mentionCount", "dateFrom"],
    rows: (function* () {
      for (const event of count(events)) {
        const [, dateFrom] = toDate(event);
        for (const [at, entity] of toLinks(event, entities).entries())
          yield [toKey("evt", event), toKey("ent", entity), ROLES[at] ?? "TOPIC", 9 - at * 2, dateFrom];
      }
    })(),
  };
  yield {
    table: "Report",
    columns:
      "id documentId position role status title start end dateEdtf dateFrom dateTo datePrecision eventId".split(
        " ",
      ),
    rows: (function* () {
      for (const event of count(events)) {
        const position = Math.floor(event / documents);
        const end = [0, 100, ...toDate(event), toKey("evt", event)];
        const head = [toDocumentKey(event % documents), position, position === 0 ? "MAIN" : "ITEM"];
        yield [toReportKey(event), ...head, "OCCURRED", null, ...end];
        if (!isToldTwice(event)) continue;
        const other = [toDocumentKey((event + 17) % documents), 1000 + position, "ITEM"];
        yield [toId("rep", String(event), "second"), ...other, "OCCURRED", null, ...end];
      }
    })(),
  };
  yield {
    table: "Attribution",
    columns: ["id", "reportId", "position", "sourceId"],
    rows: map(Math.floor(events / 3), (index) => {
      const source = toKey("src", pickSkewed(startRandom(index + 5), SOURCES));
      return [toId("att", String(index)), toReportKey(index * 3), 0, source];
    }),
  };
  yield {
    table: "Citation",
    columns: ["id", "reportId", "position", "name", "url", "start", "end", "sourceId"],
    rows: map(Math.floor(events / 2), (index) => {
      const source = pickSkewed(startRandom(index + 9), SOURCES);
      const link = [`${toName(source)} News`, `https://wire.example/${index}`, 0, 10];
      return [toId("cit", String(index)), toReportKey(index * 2), 0, ...link, toKey("src", source)];
    }),
  };
  yield {
    table: "Relation",
    columns: ["id", "eventId", "relatedId", "context", "score"],
    rows: (function* () {
      for (const event of count(events)) yield* toRelations(event, events);
    })(),
  };
  const threads = Math.floor(comments / COMMENTS_A_THREAD);
  const toThreadKey = (thread: number) => toId("thr", String(thread));
  yield {
    table: "CommentThread",
    columns: ["id", "documentId"],
    rows: map(threads, (thread) => [toThreadKey(thread), toDocumentKey(thread)]),
  };
  const toCommentKey = (thread: number, position: number) => toId("cmt", thread, position);
  yield {
    table: "Comment",
    columns:
      "id threadId position author postedAt score up down start end text inReplyToId replyKind replyConfidence depth".split(
        " ",
      ),
    rows: (function* () {
      for (const thread of count(threads)) {
        const depths: number[] = [];
        for (const position of count(COMMENTS_A_THREAD)) {
          const random = startRandom(thread * COMMENTS_A_THREAD + position + 80_000_000);
          const answered = position % 3 === 0 ? null : Math.floor(random() * position);
          const depth = answered === null ? 0 : (depths[answered] ?? 0) + 1;
          depths.push(depth);
          const [up, down] = [Math.floor(random() * 40), Math.floor(random() * 20)];
          const words = [position, position + 50, toPhrase(random, 15)];
          const reply =
            answered === null ? [null, null, null] : [toCommentKey(thread, answered), "QUOTE", 0.75];
          const votes = ["2018-11-20T10:00", up - down, up, down];
          const head = [toCommentKey(thread, position), toThreadKey(thread), position, toName(position % 90)];
          yield [...head, ...votes, ...words, ...reply, depth];
        }
      }
    })(),
  };
  yield {
    table: "Claim",
    columns: "id property value rule ruleVersion status confidence because eventId reportId".split(" "),
    rows: (function* () {
      for (const event of count(events))
        for (const [name, value, rule, status, on] of toClaims(event, size)) {
          const property = name.replace("-rival", "");
          yield [toClaimKey(event, name), property, value, rule, 1, status, 0.9, "The page says so.", ...on];
        }
    })(),
  };
  yield {
    table: "Span",
    columns: ["claimId", "position", "documentId", "start", "end", "quote"],
    rows: (function* () {
      for (const event of count(events)) {
        const document = event % documents;
        const quote = toText(document, size).text.slice(0, 12);
        for (const [name, , , , , spans] of toClaims(event, size))
          for (const at of count(spans))
            yield [toClaimKey(event, name), at, toDocumentKey(document), 0, 12, quote];
      }
    })(),
  };
  const toDecisionKey = (index: number) => toId("dec", String(index));
  const decided = Math.min(DECISIONS, events);
  yield {
    table: "Decision",
    columns: ["id", "position", "kind", "payload", "author", "reason", "decidedAt"],
    rows: map(decided, (index) => {
      const why = ["{}", toName(index % 7), "The page says otherwise.", "2024-05-01T10:00:00Z"];
      return [toDecisionKey(index), index + 1, "REDATE", ...why];
    }),
  };
  yield {
    table: "DecisionEffect",
    columns: ["decisionId", "claimId"],
    rows: map(decided, (index) => [toDecisionKey(index), toClaimKey(index, "date")]),
  };
}
