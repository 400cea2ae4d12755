import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/**
 * Runs a command of the project's tools in the root.
 * @param {readonly string[]} command
 * @param {{ env?: Record<string, string | undefined>, isShown: boolean, signal: AbortSignal }} options `isShown`: what
 *   it prints appears at once, and is not kept; `signal` ends it
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
export function runCommand([file = "", ...args], { env = process.env, isShown, signal }) {
  const child = spawn(file, args, {
    cwd: root,
    env,
    stdio: ["ignore", isShown ? "inherit" : "pipe", isShown ? "inherit" : "pipe"],
  });
  const stop = () => child.kill("SIGTERM");
  signal.addEventListener("abort", stop);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on("error", (error) => {
      output += error.message;
    });
    child.on("close", (code) => {
      signal.removeEventListener("abort", stop);
      resolve({ exitCode: code ?? 1, output });
    });
  });
}
