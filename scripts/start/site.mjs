import { join } from "node:path";
import { root } from "../setup/paths.mjs";
import { inTurn } from "../setup/turn.mjs";
import { say } from "./progress.mjs";
import { runToolOrFail } from "./run-tool.mjs";
import { startService } from "./service.mjs";

/** @typedef {Record<string, string | undefined>} Environment */

/**
 * Builds the site, unless nothing that it is made of has changed.
 * @param {Environment} env
 * @param {AbortSignal} signal
 */
export function buildSite(env, signal) {
  const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
  const args = ["run", "build", "--filter=@annals/web", "--output-logs=errors-only"];
  const onWait = () => say("Another `npm start` builds the site here: waiting for it");
  return inTurn("build", { onWait, signal }, () =>
    runToolOrFail([process.execPath, turbo, ...args], { env, signal }),
  );
}

/**
 * Starts the API.
 * @param {Environment} env
 */
export function startApi(env) {
  return startService("api", ["src/main.ts"], { cwd: join(root, "apps", "api"), env });
}

/**
 * Starts the site. Strangers are let in only where the owner has said that strangers can reach it.
 * @param {Environment} env
 */
export function startSite(env) {
  const cwd = join(root, "apps", "web");
  const isPrivate = /^(0|false|no)?$/i.test(env.ANNALS_PUBLIC ?? "");
  const host = { ANNALS_WEB_HOST: isPrivate ? "127.0.0.1" : "0.0.0.0" };
  return startService("web", ["src/server/main.ts"], {
    cwd,
    env: { ...host, ...env, NODE_ENV: "production" },
  });
}
