import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Finds a TCP port of the loopback address that nobody listens on at this moment.
 * @param preferred the one to find if it is free
 */
export async function findFreePort(preferred = 0): Promise<number> {
  const server = createServer().listen(preferred, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    if (preferred === 0) throw error;
    return findFreePort();
  }
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The port cannot be told.");
  return address.port;
}
