import { once } from "node:events";
import { createServer, type Server } from "node:http";
import {
  hostHeaderValidation,
  type NodeIncomingMessageLike,
  originValidation,
  toNodeHandler,
} from "@modelcontextprotocol/node";
import { createMcpHandler, localhostAllowedHostnames } from "@modelcontextprotocol/server";
import type { Archive } from "./api/archive.ts";
import type { Config } from "./config.ts";
import { createArchiveServer } from "./server.ts";

/** Arguments of tools are short. */
const maxBodyBytes = 100_000;

/**
 * Serves the archive's tools over Streamable HTTP at `/mcp`, and `/healthz` while it runs. A request for another host name, or from
 * a page of another origin, than this machine's and the allowed ones is refused: no foreign page reads a private archive
 * by giving its own name this machine's address (DNS rebinding).
 */
export async function listenHttp(
  archive: Archive,
  { host, port, allowedHosts }: Pick<Config, "host" | "port" | "allowedHosts">,
  onError: (error: Error) => void,
): Promise<Server> {
  const hosts = [...localhostAllowedHostnames(), ...allowedHosts];
  const [isForUs, isFromUs] = [hostHeaderValidation(hosts), originValidation(hosts)];
  const mcp = createMcpHandler(() => createArchiveServer(archive), {
    maxRequestBodySize: maxBodyBytes,
    onerror: onError,
  });
  const answer = toNodeHandler(mcp, { maxRequestBodySize: maxBodyBytes, onerror: onError });
  const server = createServer((request, response) => {
    if (!isForUs(request, response) || !isFromUs(request, response)) return;
    const [path] = (request.url ?? "/").split("?");
    // The adapter's type has its optional parts less exactly than that of Node.js.
    if (path === "/mcp") void answer(request as NodeIncomingMessageLike, response);
    else response.writeHead(path === "/healthz" ? 200 : 404).end();
  });
  server.on("close", () => void mcp.close());
  server.listen(port, host);
  await once(server, "listening");
  return server;
}
