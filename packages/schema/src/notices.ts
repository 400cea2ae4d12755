import { Client } from "pg";
import { noticeLostServer } from "./lost-hosts.ts";

/** The channel of PostgreSQL's NOTIFY on which whoever changes an archive tells whoever reads it. */
const channel = "annals";

/** PostgreSQL takes less than 8000 bytes a notice: https://www.postgresql.org/docs/current/sql-notify.html */
const mostIds = 250;

/** A change that adds more events than this does not name them. */
export const mostNamedEvents = 2000;

/** What is told of an archive: ids and numbers, never its contents. */
export type Notice =
  /** A change was stored. `eventsAdded` counts new events, named or not. */
  | { kind: "changed"; eventsAdded: number }
  /** The ids of events that a change added. A change tells them in several notices, and none above `mostNamedEvents`. */
  | { kind: "events-added"; ids: string[] }
  /** How far an ingest is. `run` names it; the numbers are of inputs. */
  | {
      kind: "ingest";
      run: string;
      stage: string;
      read: number;
      stored: number;
      unchanged: number;
      failed: number;
      isDone: boolean;
    };

/** The notices of a change that added these events. */
export function toChangeNotices(addedEventIds: readonly string[]): Notice[] {
  const notices: Notice[] = [{ kind: "changed", eventsAdded: addedEventIds.length }];
  if (addedEventIds.length > mostNamedEvents) return notices;
  for (let at = 0; at < addedEventIds.length; at += mostIds)
    notices.push({ kind: "events-added", ids: addedEventIds.slice(at, at + mostIds) });
  return notices;
}

/** A statement that sends notices, with the values of its parameters. Within a transaction they are told when it is stored. */
export function toNoticeStatement(notices: readonly Notice[]): { text: string; values: [string, string[]] } {
  return {
    text: "SELECT pg_notify($1, payload) FROM unnest($2::text[]) WITH ORDINALITY AS sent(payload, position) ORDER BY position",
    values: [channel, notices.map((notice) => JSON.stringify(notice))],
  };
}

/** Who is told. */
export interface NoticeListener {
  onNotice(notice: Notice): void;
  /** After the connection was lost and made again: notices in between never come. */
  onGap(): void;
  /** Each time that a connection is lost or cannot be made. */
  onError(error: Error): void;
}

/** A listening session. */
export interface Listening {
  /** Resolves when notices come; waits as long as the database cannot be reached. */
  ready: Promise<void>;
  close(): Promise<void>;
}

const longestPauseMs = 10_000;

/**
 * Listens to the notices of a database on one connection of its own, and makes that again whenever it is lost, after
 * pauses that grow to 10 seconds.
 */
export function listenToNotices(connectionString: string, listener: NoticeListener): Listening {
  let connection: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let pauseMs = 100;
  let isFirst = true;
  let settle: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    settle = resolve;
  });

  function retry(lost: Client, error: Error): void {
    if (isClosed || connection !== lost) return;
    connection = null;
    lost.end().catch(() => lost.removeAllListeners());
    listener.onError(error);
    timer = setTimeout(() => void connect(), pauseMs);
    timer.unref();
    pauseMs = Math.min(2 * pauseMs, longestPauseMs);
  }

  async function connect(): Promise<void> {
    const client = new Client({
      ...noticeLostServer,
      connectionString,
      application_name: "annals live",
    });
    connection = client;
    client.on("error", (error) => retry(client, error));
    client.on("end", () => retry(client, new Error("The database ended the connection.")));
    client.on("notification", ({ payload }) => listener.onNotice(JSON.parse(payload ?? "")));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (error) {
      retry(client, error instanceof Error ? error : new Error(String(error)));
      return;
    }
    pauseMs = 100;
    if (!isFirst) listener.onGap();
    isFirst = false;
    settle();
  }

  void connect();
  return {
    ready,
    async close() {
      isClosed = true;
      clearTimeout(timer);
      settle();
      await connection?.end();
    },
  };
}
