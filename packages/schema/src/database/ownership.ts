import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

/**
 * A share in a running server, held as a shared advisory lock by an open connection: a process that is killed loses
 * its share with its connection, and nobody has to clean up after it.
 */
export type Ownership = {
  /** Gives the share back. True if it was the last one: no other can be taken until the server is stopped. */
  release(): Promise<boolean>;
  /** Ends the connection. */
  end(): Promise<void>;
};

// "annals" on a telephone's keys: any number that no other program locks.
const ownersLock = 266257;

// A server begins anew where one of its processes is killed, and is back within a second; one that was killed itself is not, by itself.
const firstPauseMs = 100;
const longestPauseMs = 5000;
/** How long a server that takes no connections may take to be back, before it is given up. */
const closedLimitMs = 10_000;

const ask = async (client: Client, lock: string): Promise<boolean> => {
  const { rows } = await client.query<{ got: boolean }>(`SELECT ${lock}(${ownersLock}) AS got`);
  return rows[0]?.got === true;
};

/** A connection that holds a share; null if there is none to be had: no such server answers, or it is just being stopped or started. */
async function connect(connectionString: string): Promise<Client | null> {
  const found = await tryToConnect(connectionString);
  return found instanceof Client ? found : null;
}

/** The same; "closed" where the server says that it takes no connections now. */
async function tryToConnect(connectionString: string): Promise<Client | "closed" | null> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: 5000,
    application_name: "annals owner",
  });
  // A server that is stopped while its owners wait ends their connections.
  client.on("error", () => undefined);
  let isKept = false;
  try {
    await client.connect();
    isKept = await ask(client, "pg_try_advisory_lock_shared");
    if (isKept) return client;
  } catch (error) {
    // `cannot_connect_now` of https://www.postgresql.org/docs/current/errcodes-appendix.html. Else nobody answers at that port, or
    // somebody else does: the caller starts the server, or waits.
    if (error instanceof Error && "code" in error && error.code === "57P03") return "closed";
  } finally {
    if (!isKept) await client.end().catch(() => undefined);
  }
  return null;
}

/**
 * Takes a share; null if no such server answers, or it is just being stopped or started. A share that is lost with its connection is
 * taken again as soon as the server is back: else another process would take itself for the last owner, or nobody would be.
 * @param revive starts the server again if it was killed
 */
export async function takeOwnership(
  connectionString: string,
  revive: () => Promise<void>,
): Promise<Ownership | null> {
  let client = await connect(connectionString);
  if (client === null) return null;
  const over = new AbortController();
  const { signal } = over;
  let retaking = Promise.resolve();
  const watch = (watched: Client) =>
    watched.once("end", () => {
      client = null;
      if (!signal.aborted) retaking = retake();
    });
  const retake = async () => {
    for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      await sleep(pauseMs, undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted) return;
      client = await connect(connectionString);
      if (client === null) {
        // What keeps it from starting may pass: it is tried again.
        await revive().catch(() => undefined);
        client = await connect(connectionString);
      }
      if (client !== null) return void watch(client);
    }
  };
  watch(client);
  return {
    async end() {
      over.abort();
      await retaking;
      await client?.end().catch(() => undefined);
    },
    async release() {
      over.abort();
      await retaking;
      try {
        const deadline = Date.now() + closedLimitMs;
        while (client === null) {
          const found = await tryToConnect(connectionString);
          if (found === null) return false;
          // It begins anew, and ends again for want of room, say: it serves nobody.
          if (found === "closed" && Date.now() > deadline) return true;
          if (found !== "closed") client = found;
          else await sleep(firstPauseMs);
        }
        await ask(client, "pg_advisory_unlock_shared");
        if (await ask(client, "pg_try_advisory_lock")) return true;
        // Whoever ended a moment ago, without letting go, may not have been noticed yet.
        await sleep(150);
        return await ask(client, "pg_try_advisory_lock");
      } catch {
        return false;
      }
    },
  };
}
