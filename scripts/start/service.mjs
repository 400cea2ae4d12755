import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { StartFailure } from "./failure.mjs";
import { say } from "./progress.mjs";

const stopLimitMs = 8000;
const answerLimitMs = 60_000;
const tether = new URL("tether.mjs", import.meta.url).href;

/**
 * @typedef {object} Service
 * @property {string} name
 * @property {Promise<string>} ended settles when it has ended, with the reason in words
 * @property {() => Promise<void>} stop asks it to stop, and after 8 seconds makes it
 */

/**
 * Starts a server of the project on the pinned Node.js. What it prints appears line by line, after its name.
 * @param {string} name
 * @param {readonly string[]} args of node
 * @param {{ cwd: string, env: Record<string, string | undefined> }} options
 * @returns {Service}
 */
export function startService(name, args, { cwd, env }) {
  // A process group of its own: a terminal's Ctrl-C reaches it only through us, after those that need it.
  const child = spawn(process.execPath, ["--import", tether, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on("line", (line) => say(`${name} | ${line}`));
  }
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.on("error", (error) => resolve(`could not be started: ${error.message}`));
    child.on("close", (code, signal) =>
      resolve(signal === null ? `ended with exit code ${code}` : `ended by ${signal}`),
    );
  });
  return {
    name,
    ended,
    async stop() {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), stopLimitMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

/**
 * Waits until a service answers an HTTP request without a server error. Fails if it ends before, or takes a minute.
 * @param {Service} service
 * @param {string} url
 * @param {AbortSignal} signal
 */
export async function waitUntilItAnswers(service, url, signal) {
  const deadline = Date.now() + answerLimitMs;
  let hasEnded = false;
  service.ended.then(() => {
    hasEnded = true;
  });
  let reason = "no answer";
  while (Date.now() < deadline) {
    signal.throwIfAborted();
    if (hasEnded)
      throw new StartFailure(`${service.name} ${await service.ended}. What it said stands above.`);
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(20_000), redirect: "manual" });
      await response.arrayBuffer();
      if (response.status < 500) return;
      reason = `status ${response.status}`;
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
    await sleep(100);
  }
  throw new StartFailure(`${service.name} does not answer at ${url}: ${reason}.`);
}
