import { defineConfig } from "vitest/config";

// All tests of the workspace but e2e: each package has its own vitest.config.ts. One database server serves them all.
export default defineConfig({
  test: {
    projects: [
      "packages/*/vitest.config.ts",
      "apps/*/vitest.config.ts",
      "examples/*/vitest.config.ts",
      "scripts/vitest.config.ts",
    ],
    globalSetup: ["packages/schema/src/testing/setup.ts"],
  },
});
