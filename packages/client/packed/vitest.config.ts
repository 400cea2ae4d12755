import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "packed client",
    dir: import.meta.dirname,
    include: ["**/*.test.ts"],
    globalSetup: ["@annals/schema/testing/setup"],
    // Installing may fetch from a registry.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
