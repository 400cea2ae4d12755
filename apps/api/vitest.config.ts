import { defineConfig } from "vitest/config";
import { patience } from "../../vitest.patience.ts";

export default defineConfig({
  // Node.js loads graphql's CommonJS build, for Pothos and Yoga too; Vite would give our own files the other one.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    ...patience,
    name: "api",
    include: ["src/**/*.test.ts"],
    globalSetup: ["@annals/schema/testing/setup"],
    env: { TZ: "UTC" },
  },
});
