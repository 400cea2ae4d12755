import { PgBoss } from "pg-boss";
import type { Failure } from "../formats/result.ts";
import type { DocumentCapture } from "../resolve/archive.ts";
import { noticeLostServer } from "../store/lost-hosts.ts";

/** The PostgreSQL schema of the queue: beside the archive's own, which it never touches. */
export const QUEUE_SCHEMA = "annals_queue";

/** The queue of documents that wait to be ingested. */
export const INGEST = "ingest";

/** The queue of documents that cannot be: nobody works on it, and people read it. */
export const FAILED = "failed";

/** What a job says of its document. Its bytes are in the table `input` beside the queue. */
export interface IngestJob {
  /** How the user named it. */
  path: string;
  capture: DocumentCapture | null;
  warnings: Failure[];
  byteLength: number;
  /** The row of its bytes, a UUID. */
  input: string;
}

/** An open queue. */
export interface IngestQueue {
  boss: PgBoss;
  /** Runs a statement beside the library's own. */
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** How to open a queue. */
export interface QueueOptions {
  /** Told what the library complains of, a connection that was lost for one: it tries again. */
  onError?: (message: string) => void;
  /** Whether this process also looks after jobs whose workers have died. */
  isWorker?: boolean;
}

const SECONDS = { minute: 60, hour: 3600, year: 365 * 24 * 3600 };

/** A worker that is not heard of for this long is dead, and its documents are another's. */
const HEARTBEAT_SECONDS = SECONDS.minute;

/** A document waits, and a failed one stays, until somebody does something about it. */
const FOREVER_SECONDS = 10 * SECONDS.year;

const RETRIES = { retryLimit: 5, retryDelay: 2, retryBackoff: true, retryDelayMax: 5 * SECONDS.minute };

/** Opens the queue of an archive's database, setting its tables up if there are none. */
export async function openQueue(connectionString: string, options: QueueOptions = {}): Promise<IngestQueue> {
  const { onError = () => {}, isWorker = false } = options;
  const boss = new PgBoss({
    ...noticeLostServer,
    connectionString,
    application_name: "annals queue",
    schema: QUEUE_SCHEMA,
    max: 4,
    schedule: false,
    supervise: isWorker,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    maintenanceIntervalSeconds: 10 * SECONDS.minute,
  });
  boss.on("error", ({ message }) => onError(message));
  await boss.start();
  const query = async <Row>(text: string, values: unknown[] = []) =>
    (await boss.getDb().executeSql(text, values)).rows as Row[];
  await boss.createQueue(FAILED, { retentionSeconds: FOREVER_SECONDS });
  await boss.createQueue(INGEST, {
    ...RETRIES,
    // One document waits once, however often it is given.
    policy: "exclusive",
    deadLetter: FAILED,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: 12 * SECONDS.hour,
    retentionSeconds: FOREVER_SECONDS,
    // What is done is kept only to tell how fast it went.
    deleteAfterSeconds: SECONDS.hour,
  });
  // Two that do this at once would both find no table. The two statements are one transaction, which holds the lock.
  await query(`SELECT pg_advisory_xact_lock(hashtext('${QUEUE_SCHEMA}.input'));
    CREATE TABLE IF NOT EXISTS ${QUEUE_SCHEMA}.input (id uuid PRIMARY KEY, bytes bytea NOT NULL)`);
  return { boss, query, close: () => boss.stop({ graceful: true }) };
}
