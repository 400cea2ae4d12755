import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const patienceMs = 60_000;

/** A server that runs until it is closed. */
export interface RunningServer {
  url: string;
  close(): Promise<void>;
}

/** Runs a Node.js program to its end. Throws with what it wrote where its exit code is not 0. */
export async function runToEnd(
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
): Promise<void> {
  const child = start(args, cwd, env);
  const output = collectOutput(child);
  const [exitCode] = await once(child, "exit");
  if (exitCode !== 0) throw new Error(`node ${args.join(" ")} ended with ${exitCode}.\n${output()}`);
}

/** Starts a Node.js program that serves `url`, and waits until that answers. Throws with what it wrote if it ends before. */
export async function startServer(
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
  url: string,
): Promise<RunningServer> {
  const child = start(args, cwd, env);
  const output = collectOutput(child);
  const close = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  const until = Date.now() + patienceMs;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`node ${args.join(" ")} ended.\n${output()}`);
    if (Date.now() > until) {
      await close();
      throw new Error(`${url} does not answer.\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, close };
}

function start(args: readonly string[], cwd: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function collectOutput(child: ChildProcess): () => string {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  return () => output;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}
