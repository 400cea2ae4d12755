import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { pinnedNode, root, toProjectEnvironment } from "./paths.mjs";

/**
 * Runs a module of the project on the pinned Node.js in this process's place: its input, output, signals and exit code
 * are this one's, and if this one is killed the other is told by the end of its channel (`disconnect`).
 * @param {string} path relative to the root
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<number>} the exit code; 128 + its number for a signal
 */
export function handOver(path, args, cwd) {
  const child = spawn(pinnedNode, [join(root, path), ...args], {
    cwd,
    env: toProjectEnvironment(),
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      // A terminal's Ctrl-C reaches the child by itself.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  // npm itself, when it is killed, tells nobody.
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== npm) child.kill("SIGTERM");
  }, 500);
  if (process.env.npm_lifecycle_event === undefined) clearInterval(watch);
  watch.unref();
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  });
}
