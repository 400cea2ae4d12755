import { existsSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSink } from "./sink.ts";

describe("the folder of an export", () => {
  it("is made with those above it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "annals-sink-"));
    const sink = await openSink(join(folder, "a", "b"));
    await sink.add("c/d.txt", Buffer.from("d"));
    await sink.add("c/e.txt", Buffer.from("e"));
    await sink.finish();
    expect(existsSync(join(folder, "a", "b", "c", "e.txt"))).toBe(true);
  });

  it.skipIf(!existsSync("/proc/self"))("is refused at once where none can be made", async () => {
    await expect(openSink("/proc/nope/x")).rejects.toMatchObject({ code: "ENOENT" });
  });
});
