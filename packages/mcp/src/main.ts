#!/usr/bin/env node
import { once } from "node:events";
import { parseArgs } from "node:util";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { openArchive } from "./api/archive.ts";
import { parseConfig } from "./config.ts";
import { listenHttp } from "./http.ts";
import { createArchiveServer, operations } from "./server.ts";

const usage = `annals-mcp [--http | --operations]

Serves the tools search, event, entity, timeline, explain and document of an Annals archive by the Model Context
Protocol: over standard input and output, or with --http over Streamable HTTP. It reads the archive through its GraphQL
API. With --operations it prints what it asks that API, as a manifest for ANNALS_OPERATIONS.

  ANNALS_API_URL            address of that API (http://localhost:4000/graphql)
  ANNALS_SITE_URL           address of the archive's site, which citations lead to (http://localhost:3000)
  ANNALS_MCP_HOST           with --http: where to listen (127.0.0.1)
  ANNALS_MCP_PORT           with --http: TCP port (4100)
  ANNALS_MCP_ALLOWED_HOSTS  with --http: further host names that requests may be for, with commas between
`;

const exitWrongUsage = 2;
const tell = (line: string) => process.stderr.write(`${line}\n`);
const tellError = (error: Error) => tell(error.message);

/** Ends the process as a person's mistake. */
function refuse(error: unknown): never {
  tell(error instanceof Error ? error.message : String(error));
  process.exit(exitWrongUsage);
}

function readArguments() {
  try {
    const flag = { type: "boolean" } as const;
    const options = { http: flag, operations: flag, help: { ...flag, short: "h" } } as const;
    return { ...parseArgs({ options }).values, config: parseConfig(process.env) };
  } catch (error) {
    return refuse(error);
  }
}

const { help, http, operations: isManifest, config } = readArguments();
if (help) {
  process.stdout.write(usage);
} else if (isManifest) {
  process.stdout.write(operations);
} else if (http) {
  const server = await listenHttp(openArchive(config), config, tellError).catch(refuse);
  tell(`Annals MCP: http://${config.host}:${config.port}/mcp`);
  await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  server.close();
  server.closeAllConnections();
} else {
  const archive = openArchive(config);
  serveStdio(() => createArchiveServer(archive), { onerror: tellError });
}
