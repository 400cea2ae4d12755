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

/** Takes a share; null if no such server answers, or it is just being stopped or started. */
export async function takeOwnership(connectionString: string): Promise<Ownership | null> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: 5000,
    application_name: "annals owner",
  });
  // A server that is stopped while its owners wait ends their connections: `release` then finds it gone.
  client.on("error", () => undefined);
  const ask = async (lock: string): Promise<boolean> => {
    const { rows } = await client.query<{ got: boolean }>(`SELECT ${lock}(${ownersLock}) AS got`);
    return rows[0]?.got === true;
  };
  const end = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    if (await ask("pg_try_advisory_lock_shared")) {
      return {
        end,
        async release() {
          try {
            await ask("pg_advisory_unlock_shared");
            if (await ask("pg_try_advisory_lock")) return true;
            // Whoever ended a moment ago, without letting go, may not have been noticed yet.
            await sleep(150);
            return await ask("pg_try_advisory_lock");
          } catch {
            return false;
          }
        },
      };
    }
  } catch {
    // Nobody answers at that port, or somebody else does: the caller starts the server, or waits.
  }
  await end();
  return null;
}
