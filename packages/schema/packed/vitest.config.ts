import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "packed",
    dir: import.meta.dirname,
    include: ["**/*.test.ts"],
    // Installing may fetch from a registry.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
