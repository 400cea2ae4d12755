import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { createClient, type PrismaClient } from "@annals/schema/client";
import { DatabaseError, openDatabase, toDenial } from "@annals/schema/database";
import { findNewerMigrations, findPendingMigrations } from "@annals/schema/migrate";
import { type Config, parseConfig } from "./config.ts";
import { toNewerWords } from "./http/readiness.ts";
import { toJsonLog } from "./log.ts";
import { ManifestError } from "./operations/read-manifest.ts";
import { connectionTimeoutMs } from "./overload.ts";
import { createApi, type ServerParts } from "./server.ts";
import { withSessionOptions } from "./session-options.ts";
import { openTracing } from "./tracing/tracing.ts";

const exitWrongUsage = 2;
const exitNoDatabase = 3;
/** How long running requests may take to end when the process is told to. */
const patienceMs = 5000;
const log = toJsonLog((line) => process.stderr.write(line));

type Environment = Record<string, string | undefined>;

/** Ends the process with a message for a person. */
class StartError extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

function readConfig(environment: Environment): Config {
  const result = parseConfig(environment);
  if (!result.ok) throw new StartError(exitWrongUsage, result.problems.join("\n"));
  return result.config;
}

async function open({ databaseUrl, dataFolder }: Config) {
  try {
    return await openDatabase({ url: databaseUrl ?? undefined, dataFolder });
  } catch (error) {
    if (error instanceof DatabaseError) throw new StartError(exitNoDatabase, error.message);
    throw error;
  }
}

function openApi(parts: ServerParts) {
  try {
    return createApi(parts);
  } catch (error) {
    if (error instanceof ManifestError)
      throw new StartError(exitWrongUsage, `ANNALS_OPERATIONS: ${error.message}`);
    throw error;
  }
}

/** A private archive is for its own machine; only a public one lets others in, unless the owner says where it listens. */
async function listen(server: Server, { apiHost, apiPort: port, isPublic }: Config): Promise<void> {
  const isHostsFault = (error: unknown) =>
    error instanceof Error &&
    "code" in error &&
    /^(?:ENOTFOUND|EAI_\w+|EADDRNOTAVAIL)$/.test(String(error.code));
  server.listen(port, apiHost ?? (isPublic ? undefined : "127.0.0.1"));
  try {
    await once(server, "listening");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const setting = isHostsFault(error) ? `ANNALS_API_HOST ${apiHost}` : `ANNALS_API_PORT ${port}`;
    throw new StartError(exitWrongUsage, `${setting} cannot be listened on: ${reason}`);
  }
}

async function findPending(db: PrismaClient): Promise<string[]> {
  try {
    return await findPendingMigrations(db);
  } catch (error) {
    const denial = toDenial(error);
    throw denial ? new StartError(exitNoDatabase, denial.message) : error;
  }
}

async function start(environment: Environment): Promise<void> {
  const config = readConfig(environment);
  const database = await open(config);
  const db = createClient({
    connectionString: withSessionOptions(database.connectionString),
    connectionTimeoutMs,
    replicas: config.replicaUrls.map(withSessionOptions),
  });
  const writer =
    config.replicaUrls.length > 0
      ? createClient({ connectionString: withSessionOptions(database.connectionString), maxConnections: 2 })
      : db;
  const tracing = await openTracing(config.otlpEndpoint);
  const close = async () => {
    await tracing?.close();
    await db.$disconnect();
    if (writer !== db) await writer.$disconnect();
    await database.close();
  };
  try {
    const pending = await findPending(db);
    if (pending.length > 0) {
      const message = `The database lacks migrations (${pending.join(", ")}). Run \`npm run annals -- migrate\` first.`;
      throw new StartError(exitNoDatabase, message);
    }
    const newer = await findNewerMigrations(db);
    if (newer.length > 0) log("error", toNewerWords(newer));
    const api = openApi({ db, writer, config, log, connectionString: database.connectionString, tracing });
    const server = createServer(api);
    await listen(server, config);
    process.stdout.write(`Annals API: http://localhost:${config.apiPort}/graphql\n`);
    await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
    server.close();
    setTimeout(() => server.closeAllConnections(), patienceMs).unref();
    await once(server, "close");
    await api.dispose();
  } finally {
    await close();
  }
}

/** Runs the API until the process is told to end. Sets the exit code: 2 for wrong settings, 3 without a usable database. */
export async function run(environment: Environment): Promise<void> {
  try {
    await start(environment);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
