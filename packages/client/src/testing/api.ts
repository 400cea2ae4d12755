import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { findFreePort } from "@annals/schema/testing";

/** An API of a process of its own. */
export type ApiProcess = {
  url: string;
  close(): Promise<void>;
};

/** Starts the API of this workspace with these settings, on a free port; it is there when this resolves. */
export async function startApi(settings: Record<string, string>): Promise<ApiProcess> {
  const port = await findFreePort();
  const api = spawn(process.execPath, [join(import.meta.dirname, "../../../../apps/api/src/main.ts")], {
    env: { ...process.env, ANNALS_API_PORT: String(port), ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(api, "exit").then(([code]) => {
    throw new Error(`The API ended with ${code} before it listened.`);
  });
  await Promise.race([once(api.stdout, "data"), ended]);
  return {
    url: `http://localhost:${port}/graphql`,
    async close() {
      ended.catch(() => undefined);
      api.kill();
      await once(api, "exit");
    },
  };
}
