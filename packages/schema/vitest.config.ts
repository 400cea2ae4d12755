import { defineConfig } from "vitest/config";

export default defineConfig({
  // Node.js loads graphql's CommonJS build, for Pothos too; Vite would give our own files the other one.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
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
