import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const MAIN = join(import.meta.dirname, "main.ts");
const PAGES = 400;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-stopped-"));
  await mkdir(join(folder, "pages"));
  for (let page = 0; page < PAGES; page += 1) {
    const words = `The mayor of Norburg met Ann Reader on the pier on Monday, and spoke of ferry number ${page}. `;
    await writeFile(
      join(folder, "pages", `${page}.txt`),
      `Ferry ${page} of Norburg\n\n${words.repeat(20)}\n`,
    );
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts an ingest into the embedded database of the folder, and sends it a signal once it reads. */
async function stopBy(signal: NodeJS.Signals) {
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, [MAIN, "ingest", join(folder, "pages")], {
    env: { ...environment, ANNALS_DATA: join(folder, "data") },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let notes = "";
  child.stderr.on("data", (piece: Buffer) => {
    if (!/read \d/.test(notes) && /read \d/.test(notes + piece)) child.kill(signal);
    notes += piece;
  });
  const [, by] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  return { notes, by };
}

it.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "leaves no server behind when it is ended by %s, and says so (not on Windows, which has no signals)",
  async (signal) => {
    const { notes, by } = await stopBy(signal);
    expect(by).toBe(signal);
    expect(notes).toContain(`Stopped by ${signal}. What is stored stays`);
    expect(notes).not.toMatch(/^\s+at |^failed: /m);
    await expect(access(join(folder, "data", "postgres", "data", "postmaster.pid"))).rejects.toThrow(
      "ENOENT",
    );
  },
  120_000,
);
