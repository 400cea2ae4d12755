import { defineConfig } from "vitest/config";
import { patience } from "../../vitest.patience.ts";

export default defineConfig({
  test: {
    ...patience,
    name: "mcp",
    include: ["src/**/*.test.ts"],
    globalSetup: ["@annals/schema/testing/setup"],
    env: { TZ: "UTC" },
  },
});
