import type { Connection } from "@annals/schema/client";

/** An event, and the ids of its reports. */
export interface EventTarget {
  id: string;
  title: string;
  isHidden: boolean;
  reports: string[];
}

/** An entity, and the name that its id is made of. */
export interface EntityTarget {
  id: string;
  kind: "PERSON" | "PLACE" | "ORGANIZATION" | "OTHER";
  key: string;
  name: string;
  isHidden: boolean;
  aliases: string[];
}

/** A comment, and where it stands. */
export interface CommentTarget {
  id: string;
  documentId: string;
  position: number;
  inReplyToId: string | null;
  isHidden: boolean;
}

/** A mention, and what it is taken for. */
export interface MentionTarget {
  id: string;
  documentId: string;
  start: number;
  end: number;
  entityId: string;
}

/** What a correction may name, looked up in an archive. Null where there is no such thing. */
export interface DecisionTargets {
  /** By id or slug. */
  findEvent(idOrSlug: string): Promise<EventTarget | null>;
  /** By id or slug. */
  findEntity(idOrSlug: string): Promise<EntityTarget | null>;
  findDocument(id: string): Promise<{ id: string; isHidden: boolean } | null>;
  findComment(id: string): Promise<CommentTarget | null>;
  findMention(id: string): Promise<MentionTarget | null>;
  /** Ids of the documents that name an entity, in their order. */
  findNaming(entityId: string): Promise<string[]>;
  hasEntity(id: string): Promise<boolean>;
}

/** Looks things up within a transaction. */
export function toDecisionTargets(connection: Connection): DecisionTargets {
  const find = async <Row extends object>(sql: string, value: string): Promise<Row | null> =>
    (await connection.query<Row>(sql, [value])).rows[0] ?? null;
  return {
    findEvent: (name) =>
      find(
        `SELECT id, title, "isHidden",
            ARRAY(SELECT r.id FROM "Report" r WHERE r."eventId" = e.id ORDER BY r.id COLLATE "C") AS reports
          FROM "Event" e WHERE id = $1 OR slug = $1`,
        name,
      ),
    findEntity: (name) =>
      find(
        `SELECT id, kind::text, key, name, "isHidden",
            ARRAY(SELECT a.name FROM "Alias" a WHERE a."entityId" = e.id) AS aliases
          FROM "Entity" e WHERE id = $1 OR slug = $1`,
        name,
      ),
    findDocument: (id) => find(`SELECT id, "isHidden" FROM "Document" WHERE id = $1`, id),
    findComment: (id) =>
      find(
        `SELECT c.id, t."documentId", c.position, c."inReplyToId", c."isHidden"
          FROM "Comment" c JOIN "CommentThread" t ON t.id = c."threadId" WHERE c.id = $1`,
        id,
      ),
    findMention: (id) =>
      find(`SELECT id, "documentId", start, "end", "entityId" FROM "Mention" WHERE id = $1`, id),
    findNaming: async (entityId) =>
      (
        await find<{ ids: string[] }>(
          `SELECT ARRAY(SELECT DISTINCT "documentId" COLLATE "C" FROM "Mention" WHERE "entityId" = $1 ORDER BY 1) AS ids`,
          entityId,
        )
      )?.ids ?? [],
    hasEntity: async (id) => (await find(`SELECT id FROM "Entity" WHERE id = $1`, id)) !== null,
  };
}
