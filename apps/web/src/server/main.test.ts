import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

it("tells which settings it cannot read, in words and nothing else, before it does anything", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env: { ...process.env, ANNALS_WEB_PORT: "many", ANNALS_SITE_URL: "example.org" },
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.trimEnd().split("\n")).toEqual([
    "The environment cannot be read.",
    expect.stringMatching(/^ANNALS_WEB_PORT: /),
    "ANNALS_SITE_URL: must be an address like https://archive.example.org",
  ]);
});
