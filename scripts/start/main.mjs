import { join } from "node:path";
import { DatabaseError, openDatabase } from "@annals/schema/database";
import { MigrationError, migrate } from "@annals/schema/migrate";
import { ensureGenerated } from "../setup/generate.mjs";
import { root } from "../setup/paths.mjs";
import { StartFailure } from "./failure.mjs";
import { checkPortIsFree, getPort } from "./ports.mjs";
import { say, step } from "./progress.mjs";
import { runToolOrFail } from "./run-tool.mjs";
import { ingestSeeds } from "./seeds.mjs";
import { startService, waitUntilItAnswers } from "./service.mjs";

// The part of `npm start` that runs on the pinned Node.js. Services stop in the reverse order, the database last.

/** @typedef {{ close: () => Promise<void> }} Closable */

const stopping = new AbortController();
for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) {
  process.on(event, () => stopping.abort());
}

/** @type {Closable[]} */
const running = [];
const env = { ...process.env };
const { signal } = stopping;

/** @returns {Promise<string>} the connection string */
async function prepareDatabase() {
  const database = await step("Opening the database", () =>
    openDatabase({
      url: process.env.DATABASE_URL,
      dataFolder: process.env.ANNALS_DATA ?? join(root, ".annals"),
    }),
  );
  running.push(database);
  const { connectionString } = database;
  await step("Migrating", async () => `${(await migrate({ connectionString })).length} new`);
  signal.throwIfAborted();
  await step("Ingesting the seeds", () =>
    ingestSeeds(connectionString, { env: { ...env, DATABASE_URL: connectionString }, signal }),
  );
  return connectionString;
}

function buildSite() {
  const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
  const command = [
    process.execPath,
    turbo,
    "run",
    "build",
    "--filter=@annals/web",
    "--output-logs=errors-only",
  ];
  return step("Building the site", () => runToolOrFail(command, { env, signal }));
}

async function start() {
  const apiPort = getPort("ANNALS_API_PORT", 4000);
  const webPort = getPort("ANNALS_WEB_PORT", 3000);
  await checkPortIsFree(apiPort, "ANNALS_API_PORT");
  await checkPortIsFree(webPort, "ANNALS_WEB_PORT");
  await ensureGenerated();
  const preparations = await Promise.allSettled([prepareDatabase(), buildSite()]);
  const failed = preparations.find((preparation) => preparation.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  const connectionString = preparations[0].status === "fulfilled" ? preparations[0].value : "";

  const apiUrl = `http://localhost:${apiPort}/graphql`;
  const webUrl = `http://localhost:${webPort}`;
  const ports = { ANNALS_API_PORT: String(apiPort), ANNALS_WEB_PORT: String(webPort) };
  const services = await step("Starting the API and the site", async () => {
    const api = startService("api", ["src/main.ts"], {
      cwd: join(root, "apps", "api"),
      env: { ...env, ...ports, DATABASE_URL: connectionString },
    });
    running.push({ close: api.stop });
    await waitUntilItAnswers(api, `${apiUrl}?query=%7B__typename%7D`, signal);
    const next = join(root, "apps", "web", "node_modules", "next", "dist", "bin", "next");
    // Strangers are let in only where the owner has said that strangers can reach the site.
    const host = process.env.ANNALS_PUBLIC ? "0.0.0.0" : "localhost";
    const web = startService("web", [next, "start", "-p", String(webPort), "-H", host], {
      cwd: join(root, "apps", "web"),
      env: {
        ...env,
        ...ports,
        NODE_ENV: "production",
        ANNALS_API_URL: `http://localhost:${apiPort}/graphql`,
      },
    });
    running.push({ close: web.stop });
    await waitUntilItAnswers(web, webUrl, signal);
    return [api, web];
  });

  say(`\nAnnals is running.\n  The site:  ${webUrl}\n  The API:   ${apiUrl}\nStop it with Ctrl-C.\n`);
  const stopped = new Promise((resolve) => signal.addEventListener("abort", () => resolve(null)));
  const ended = services.map(async (service) => `${service.name} ${await service.ended}`);
  const reason = await Promise.race([stopped, ...ended]);
  if (typeof reason === "string") throw new StartFailure(`${reason}, so everything is stopped.`);
}

try {
  await start();
} catch (error) {
  if (!signal.aborted) {
    process.exitCode = 1;
    const isExpected =
      error instanceof StartFailure || error instanceof DatabaseError || error instanceof MigrationError;
    process.stderr.write(`\n${isExpected ? error.message : error instanceof Error ? error.stack : error}\n`);
  }
}
if (running.length > 0) say("Stopping ...");
for (const { close } of running.reverse()) await close();
if (process.exitCode === undefined) say("Stopped.");
process.disconnect?.();
