import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "schema",
    include: ["src/**/*.test.ts"],
    globalSetup: ["@annals/schema/testing/setup"],
    env: { TZ: "UTC" },
    // Setting a database server up takes long on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
