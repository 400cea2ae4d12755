import { join } from "node:path";
import { DatabaseError, openDatabase } from "@annals/schema/database";
import { MigrationError, migrate } from "@annals/schema/migrate";
import { root } from "../setup/paths.mjs";
import { StartFailure } from "./failure.mjs";
import { checkPortIsFree, getPort } from "./ports.mjs";
import { say, step } from "./progress.mjs";
import { ingestSeeds } from "./seeds.mjs";
import { waitUntilItAnswers } from "./service.mjs";
import { checkSettings } from "./settings.mjs";
import { buildSite, startApi, startSite } from "./site.mjs";

// The part of `npm start` that runs on the pinned Node.js. It ends when it is told to, which is no failure, or when
// something fails or ends by itself. What was started is stopped in the reverse order, the database last.

const stopping = new AbortController();
const { signal } = stopping;
for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) {
  process.on(event, () => stopping.abort(null));
}

/** @type {(() => Promise<void>)[]} */
const stops = [];

/** @param {import("./site.mjs").Environment} env */
async function prepareDatabase(env) {
  const { connectionString, close } = await step("Opening the database", () =>
    openDatabase({ url: env.DATABASE_URL, dataFolder: env.ANNALS_DATA ?? join(root, ".annals") }),
  );
  stops.push(close);
  await step("Migrating", async () => `${(await migrate({ connectionString })).length} new`);
  await step("Ingesting the seeds", () => ingestSeeds(connectionString, { env, signal }));
}

async function start() {
  const apiPort = getPort("ANNALS_API_PORT", 4000);
  const webPort = getPort("ANNALS_WEB_PORT", 3000);
  if (apiPort === webPort) throw new StartFailure("ANNALS_API_PORT and ANNALS_WEB_PORT are the same port.");
  await checkPortIsFree(apiPort, "ANNALS_API_PORT");
  await checkPortIsFree(webPort, "ANNALS_WEB_PORT");
  const apiUrl = `http://localhost:${apiPort}/graphql`;
  const webUrl = `http://localhost:${webPort}`;
  const env = {
    ...process.env,
    ANNALS_API_PORT: String(apiPort),
    ANNALS_WEB_PORT: String(webPort),
    ANNALS_API_URL: apiUrl,
  };

  await checkSettings(env);

  /** @param {unknown} error */
  const halt = (error) => stopping.abort(error);
  const build = step("Building the site", () => buildSite(env, signal));
  await Promise.all([prepareDatabase(env).catch(halt), build.catch(halt)]);
  signal.throwIfAborted();
  // Another start may have waited for the same build, and been faster.
  await checkPortIsFree(apiPort, "ANNALS_API_PORT");
  await checkPortIsFree(webPort, "ANNALS_WEB_PORT");

  const services = await step("Starting the API and the site", async () => {
    const api = startApi(env);
    stops.push(api.stop);
    await waitUntilItAnswers(api, `http://localhost:${apiPort}/readyz`, signal);
    const web = startSite(env);
    stops.push(web.stop);
    await waitUntilItAnswers(web, webUrl, signal);
    return [api, web];
  });
  say(`\nAnnals is running.\n  The site:  ${webUrl}\n  The API:   ${apiUrl}\nStop it with Ctrl-C.\n`);
  for (const { name, ended } of services) {
    ended.then((reason) => halt(new StartFailure(`${name} ${reason}, so everything is stopped.`)));
  }
  signal.throwIfAborted();
  await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}

/** @param {unknown} error */
function toMessage(error) {
  const isExpected =
    error instanceof StartFailure || error instanceof DatabaseError || error instanceof MigrationError;
  if (isExpected) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

// A second reason to stop, such as a service that ends because it is stopped, changes nothing.
const failure = await start().catch((error) => (signal.aborted ? signal.reason : error));
if (failure !== null) process.stderr.write(`\n${toMessage(failure)}\n`);
if (stops.length > 0) say("Stopping ...");
for (const stop of stops.reverse()) await stop();
if (failure === null) say("Stopped.");
process.exitCode = failure === null ? 0 : 1;
if (process.connected) process.disconnect();
