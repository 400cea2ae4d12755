import type { PrismaClient } from "@annals/schema/client";
import { FAILED, INGEST, type IngestQueue, QUEUE_SCHEMA } from "./ingest-queue.ts";

/** How an archive and its queue are. */
export interface QueueStatus {
  queue: {
    /** Documents that wait for their first try. */
    waiting: number;
    /** Documents that wait to be tried again. */
    retrying: number;
    /** Documents that some worker has at hand. */
    active: number;
    /** Documents that could not be stored. */
    failed: number;
  };
  /** Documents stored by workers in the last minutes. */
  throughput: { minutes: number; documents: number; perMinute: number };
  archive: { documents: number; events: number; entities: number; sources: number };
}

const MINUTES = 5;

/** Reads how an archive and its queue are. */
export async function readStatus(client: PrismaClient, { query }: IngestQueue): Promise<QueueStatus> {
  const [row] = await query<Record<"waiting" | "retrying" | "active" | "failed" | "documents", string>>(
    `SELECT count(*) FILTER (WHERE name = $1 AND state = 'created') AS waiting,
            count(*) FILTER (WHERE name = $1 AND state = 'retry') AS retrying,
            count(*) FILTER (WHERE name = $1 AND state = 'active') AS active,
            count(*) FILTER (WHERE name = $2 AND state = 'created') AS failed,
            count(*) FILTER (WHERE name = $1 AND state = 'completed'
              AND completed_on > now() - make_interval(mins => $3)) AS documents
       FROM ${QUEUE_SCHEMA}.job WHERE name IN ($1, $2)`,
    [INGEST, FAILED, MINUTES],
  );
  const [documents, events, entities, sources] = await Promise.all([
    client.document.count(),
    client.event.count(),
    client.entity.count(),
    client.source.count(),
  ]);
  const done = Number(row?.documents ?? 0);
  return {
    queue: {
      waiting: Number(row?.waiting ?? 0),
      retrying: Number(row?.retrying ?? 0),
      active: Number(row?.active ?? 0),
      failed: Number(row?.failed ?? 0),
    },
    throughput: { minutes: MINUTES, documents: done, perMinute: done / MINUTES },
    archive: { documents, events, entities, sources },
  };
}
