import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "digest",
    include: ["src/**/*.test.ts"],
    globalSetup: ["@annals/schema/testing/setup"],
    env: { TZ: "UTC" },
  },
});
