import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { IngestInput } from "../read-document.ts";
import { createReader } from "./document-reader.ts";
import { createThreadPool, type ThreadPool } from "./thread-pool.ts";

let pool: ThreadPool;
beforeAll(() => {
  const file = fileURLToPath(new URL("testing/hostile-thread.ts", import.meta.url));
  pool = createThreadPool({ threads: 2, limitMs: 1500, limitMb: 32, file });
});
afterAll(() => pool.close());

function toInput(path: string, text = path): IngestInput {
  return { path, bytes: { ok: true, value: Buffer.from(text) }, capture: null, warnings: [] };
}

it("fails the document whose thread dies, and no other", async () => {
  const paths = ["a", "ends", "b", "never ends", "c", "takes all memory", "d", "throws", "e"];
  const results = await pool.read(paths.map((path) => toInput(path)));
  expect(results.map((result) => (result.ok ? null : result.error.code))).toEqual([
    "document.empty",
    "document.thread-died",
    "document.empty",
    "document.too-slow",
    "document.empty",
    "document.out-of-memory",
    "document.empty",
    "document.thread-died",
    "document.empty",
  ]);
  expect(results[8]).toMatchObject({ error: { message: "e" } });
}, 30_000);

it("reads on threads what it reads by itself, in the order of the inputs", async () => {
  const inputs = ["north", "east", "south"].map((name) =>
    toInput(
      name,
      `The ${name} bridge opens\n\nMinisters opened the ${name} bridge over the river on Thursday, ending a long dispute.\n`,
    ),
  );
  const alone = createReader();
  const guarded = createReader({ threads: 2, isGuarded: true });
  try {
    expect(await guarded.read(inputs)).toEqual(await alone.read(inputs));
  } finally {
    await guarded.close();
  }
}, 30_000);
