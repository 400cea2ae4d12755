import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { RunningServer } from "./processes.ts";

/**
 * Starts an API whose every answer is well-formed and has nothing of what was asked but that the page is there, so that
 * whatever makes a page of it ends in an error.
 */
export async function startBrokenApi(): Promise<RunningServer> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "application/json");
    response.end('{"data":{"found":"yes"}}');
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/graphql`, close };
}
