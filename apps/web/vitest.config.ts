import { defineConfig } from "vitest/config";
import { patience } from "../../vitest.patience.ts";

/** The unit tests beside the code; the tests in a browser have a configuration of their own in `e2e/`. */
export default defineConfig({
  test: { ...patience, name: "web", include: ["src/**/*.test.{ts,tsx}"], env: { TZ: "UTC" } },
});
