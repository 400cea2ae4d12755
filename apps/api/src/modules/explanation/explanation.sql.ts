import { type EventRole, Prisma } from "@annals/schema/client";

/** How many of an event's entities are explained. */
const maxEntities = 20;

/** An entity of an event with the mention that tells it best: the surest, then the first. */
export interface EntityLinkRow {
  name: string;
  role: EventRole;
  mentionCount: number;
  quote: string;
  because: string;
  documentId: string;
}

/** The entities of these events, participants first, each with a mention inside the event's reports. */
export const toEntityLinksSql = (ids: readonly string[]) => Prisma.sql`
  SELECT x.*, m.quote, m.because, m."documentId"
  FROM (
    SELECT l."eventId" AS "parentId", l."entityId", n.name, l.role, l."mentionCount",
      row_number() OVER (
        PARTITION BY l."eventId"
        ORDER BY array_position(ARRAY['PARTICIPANT', 'PLACE', 'TOPIC', 'MENTIONED'], l.role::text),
          l."mentionCount" DESC, n.name, n.id
      ) AS place
    FROM "EventEntity" l JOIN "Entity" n ON n.id = l."entityId"
    WHERE l."eventId" = ANY(${[...ids]}::text[])
  ) x
  CROSS JOIN LATERAL (
    SELECT m.quote, m.because, m."documentId"
    FROM "Report" r JOIN "Mention" m ON m."documentId" = r."documentId" AND m."entityId" = x."entityId"
    WHERE r."eventId" = x."parentId"
    ORDER BY (m.start >= r.start AND m."end" <= r."end") DESC, m.confidence DESC, m."documentId", m.start
    LIMIT 1
  ) m
  WHERE x.place <= ${maxEntities}
  ORDER BY x."parentId", x.place`;
