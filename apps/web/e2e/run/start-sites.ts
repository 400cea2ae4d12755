import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "@annals/schema/testing";
import type { TestProject } from "vitest/node";
import { type RunningServer, runToEnd, startServer } from "./processes.ts";
import { startBrokenApi } from "./start-broken-api.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The site of a private archive, which shows everything. */
    site: string;
    /** The GraphQL API behind it. */
    api: string;
    /** The site of the same archive where strangers can reach it, and the API answers nothing but its operations. */
    publicSite: string;
    /** A site whose API is not there. */
    lonelySite: string;
    /** A site that cannot make any page of what its API says. */
    brokenSite: string;
  }
}

const web = join(import.meta.dirname, "..", "..");
/** The root of the project. */
export const root = join(web, "..", "..");
/** The command line tool, from the root. */
export const annals = "packages/ingest/src/cli/main.ts";

/** Vitest's globalSetup: the seeds in a fresh embedded database, and the built site over it. Returns the teardown. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await access(join(web, ".next", "BUILD_ID")).catch(() => {
    throw new Error("The site is not built. Run `pnpm --filter @annals/web run build` first.");
  });
  const dataFolder = await mkdtemp(join(tmpdir(), "annals-e2e-"));
  const running: RunningServer[] = [];
  const close = async () => {
    for (const server of running.reverse()) await server.close();
    await rm(dataFolder, { recursive: true, force: true });
  };
  const keep = (server: RunningServer) => {
    running.push(server);
    return server.url;
  };
  try {
    // An empty variable counts as unset: whatever database this machine has is left alone.
    const env = { ANNALS_DATA: dataFolder, DATABASE_URL: "" };
    await runToEnd([annals, "migrate"], root, env);
    await runToEnd([annals, "ingest", join(root, "seeds")], root, env);
    await runToEnd([annals, "decide", join(web, "e2e", "run", "decisions.jsonl")], root, env);
    const api = keep(await startApi(env));
    const publicApi = keep(await startApi({ ...env, ANNALS_PUBLIC: "1", ANNALS_PERSISTED_ONLY: "1" }));
    project.provide("api", api);
    project.provide("site", keep(await startSite(api)));
    project.provide("publicSite", keep(await startSite(publicApi)));
    project.provide("lonelySite", keep(await startSite(`http://127.0.0.1:${await findFreePort()}/graphql`)));
    project.provide("brokenSite", keep(await startSite(keep(await startBrokenApi()))));
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

/** Starts an API over the archive of an environment, on a port of its own. */
export async function startApi(env: Record<string, string>): Promise<RunningServer> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  return startServer(
    ["src/main.ts"],
    join(root, "apps", "api"),
    { ...env, ANNALS_API_PORT: String(port) },
    url,
  );
}

/** Starts the built site over an API, on a port of its own. */
export async function startSite(apiUrl: string): Promise<RunningServer> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const env = {
    ANNALS_API_URL: apiUrl,
    ANNALS_WEB_PORT: String(port),
    ANNALS_SITE_URL: url,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return startServer(["src/server/main.ts"], web, env, url);
}
