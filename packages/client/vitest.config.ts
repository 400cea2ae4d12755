import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "client",
    include: ["src/**/*.test.ts"],
    globalSetup: ["@annals/schema/testing/setup"],
    env: { TZ: "UTC" },
    // Starting the API takes long on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
