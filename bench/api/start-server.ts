import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Asked } from "../ask.ts";

/** A server that is measured, in a process of its own. */
export interface MeasuredServer {
  name: string;
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts a program that prints a line when it listens. */
export async function startServer(
  name: string,
  script: URL,
  url: string,
  environment: Record<string, string>,
  args: readonly string[] = [],
): Promise<MeasuredServer> {
  const child: ChildProcess = spawn(process.execPath, [script.pathname, ...args], {
    env: { NODE_ENV: "production", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit").then(() => {
    throw new Error(`${name} ended.`);
  });
  if (child.stdout === null || child.pid === undefined) throw new Error(`${name} cannot be started.`);
  await Promise.race([once(child.stdout, "data"), ended]);
  child.stdout.resume();
  return {
    name,
    url,
    pid: child.pid,
    stop: async () => {
      child.kill("SIGTERM");
      await ended.catch(() => undefined);
    },
  };
}

/** A JSON body as it is posted to a server. */
export function toPosted({ url }: MeasuredServer, body: unknown): Asked {
  return { path: new URL(url).pathname, body: JSON.stringify(body) };
}
