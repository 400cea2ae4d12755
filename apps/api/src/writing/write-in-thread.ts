import {
  createReader,
  type DecisionFailure,
  type DocumentReader,
  decide,
  type IngestOutcome,
  ingest,
  parseRequest,
  readBytes,
  toCapture,
} from "@annals/ingest";
import { createClient, type PrismaClient } from "@annals/schema/client";
import { connectionTimeoutMs, isTimeout } from "../overload.ts";

// What runs in the thread that writes: see writing.ts. It is loaded there alone.

/** What is sent along with every task. */
interface Task {
  /** Connection URI of the database that is written to. */
  database: string;
}

/** A document, or an archive of documents, to be stored. */
export interface IngestTask extends Task {
  name: string;
  bytes: Uint8Array;
  /** The address that it was saved from, and the instant. */
  capture: { url: string | null; retrievedAt: string | null };
}

/** A correction to be made. */
export interface DecideTask extends Task {
  request: object;
  /** ISO 8601 instant. */
  now: string;
}

/** What the client did wrong, and at which of the fields that it gave. */
export interface Problem {
  field: string | null;
  words: string;
}

/** An error as it comes out of a thread: its class stays behind. */
export interface Fault {
  message: string;
  stack: string | undefined;
  code: string | undefined;
}

/** How a task ended: one of these. */
export type Ended<Value> = { value: Value } | { problem: Problem } | { fault: Fault };

let client: PrismaClient | null = null;
let reader: DocumentReader | null = null;

const open = ({ database }: Task): PrismaClient => {
  client ??= createClient({ connectionString: database, connectionTimeoutMs, maxConnections: 4 });
  return client;
};

/** Stores documents; gives what became of each, in the order in which they were given. */
export const ingestTask = (task: IngestTask): Promise<Ended<IngestOutcome[]>> =>
  toEnded(async () => {
    const { name, bytes, capture } = task;
    const kept = toCapture(capture);
    if (capture.url !== null && kept.url === null)
      return toProblem("`url` is no address of a page: http or https, of 2000 characters at most.", "url");
    if (capture.retrievedAt !== null && kept.retrievedAt === null)
      return toProblem("`retrievedAt` is of none of the years 1 to 9999.", "retrievedAt");
    const outcomes: IngestOutcome[] = [];
    // A document that cannot be read ends no thread but one that reads.
    reader ??= createReader({ isGuarded: true });
    await ingest(open(task), readBytes(name, bytes, capture), {
      reader,
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    return { value: outcomes };
  });

/** Makes a correction; gives the id of the decision, or why there is none. */
export const decideTask = (task: DecideTask): Promise<Ended<string | DecisionFailure>> =>
  toEnded(async () => {
    const parsed = parseRequest(task.request);
    if (!parsed.ok) return toProblem(parsed.problem);
    const outcome = await decide(open(task), parsed.request, task.now);
    return { value: outcome.ok ? outcome.decision.id : outcome.failure };
  });

const toProblem = (words: string, field: string | null = null) => ({ problem: { field, words } });

async function toEnded<Value>(run: () => Promise<Ended<Value>>): Promise<Ended<Value>> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Error))
      return { fault: { message: String(error), stack: undefined, code: undefined } };
    const { message, stack } = error;
    const code = isTimeout(error) ? "57014" : "code" in error ? String(error.code) : undefined;
    return { fault: { message, stack, code } };
  }
}
