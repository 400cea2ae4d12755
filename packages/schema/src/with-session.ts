import { Client, type ClientConfig } from "pg";
import { noticeLostServer } from "./lost-hosts.ts";

/**
 * Runs something on one connection to a database, and ends that whatever happens: what was begun on it and not committed is
 * undone.
 * @param how a connection URI, or that with more settings
 */
export async function withSession<T>(
  how: string | ClientConfig,
  run: (session: Client) => Promise<T>,
): Promise<T> {
  const settings = typeof how === "string" ? { connectionString: how } : how;
  const session = new Client({ ...noticeLostServer, ...settings });
  // A server that goes away while no query runs is told by the next query; without a listener it would end the process.
  session.on("error", () => {});
  await session.connect();
  try {
    return await run(session);
  } finally {
    await session.end();
  }
}
