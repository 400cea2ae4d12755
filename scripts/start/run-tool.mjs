import { spawn } from "node:child_process";
import { root } from "../setup/paths.mjs";
import { StartFailure } from "./failure.mjs";

/**
 * Runs a tool to its end and keeps what it prints.
 * @param {readonly string[]} command its file and arguments; it runs in the root
 * @param {{ env: Record<string, string | undefined>, signal: AbortSignal }} options `signal` ends it
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
export async function runTool([file = "", ...args], { env, signal }) {
  signal.throwIfAborted();
  const child = spawn(file, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  const stop = () => child.kill("SIGTERM");
  signal.addEventListener("abort", stop);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const exitCode = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  return { exitCode, output };
}

/**
 * Runs a tool that must succeed; a failure ends the start with the last lines that it printed.
 * @param {readonly string[]} command
 * @param {Parameters<typeof runTool>[1]} options
 */
export async function runToolOrFail(command, options) {
  const { exitCode, output } = await runTool(command, options);
  if (exitCode === 0) return;
  const tail = output.trim().split("\n").slice(-40).join("\n");
  throw new StartFailure(`${tail}\n\nThis ended with exit code ${exitCode}: ${command.join(" ")}`);
}
