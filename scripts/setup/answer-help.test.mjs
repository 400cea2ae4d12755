import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it.each([
  ["scripts/start.mjs", "ANNALS_WEB_PORT"],
  ["scripts/test/main.mjs", "dependency rules"],
])("tells how %s is used, and does nothing else", (script, words) => {
  const { status, stdout } = spawnSync(process.execPath, [script, "--help"], {
    cwd: new URL("../..", import.meta.url),
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^npm (start|test)/);
  expect(stdout).toContain(words);
});
