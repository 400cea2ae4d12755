import { defineConfig } from "vitest/config";

// The published packages as others install them. No part of the other tests: they pack, and may ask a registry.
export default defineConfig({
  test: { projects: ["packages/schema/packed/vitest.config.ts", "packages/client/packed/vitest.config.ts"] },
});
