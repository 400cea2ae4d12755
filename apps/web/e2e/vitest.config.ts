import { defineConfig } from "vitest/config";

/** Tests of the built site in a real browser, on a fresh archive of the seeds. They need `next build` before. */
export default defineConfig({
  test: {
    name: "web in a browser",
    root: import.meta.dirname,
    include: ["*.test.ts"],
    globalSetup: ["./run/start-sites.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 3,
    env: { TZ: "UTC" },
  },
});
