import { cruise } from "dependency-cruiser";
import configuration from "../../.dependency-cruiser.mjs";

/** Know the database by the API alone, whose own tests run, or start servers of their own, whichever is given. */
const elsewhere = /^packages\/mcp\/|\/(server-killed|disk-full|replica)\.test\.ts$/;

/**
 * The test files that run on a database: those that import `@annals/schema/testing`, by whatever way.
 * @returns {Promise<string[]>} paths relative to the root
 */
export async function findDatabaseTests() {
  const { output } = await cruise(["apps", "packages"], {
    ...configuration.options,
    reaches: "^packages/schema/src/testing\\.ts$",
  });
  if (typeof output === "string") throw new Error("The dependencies could not be read.");
  // What is left of the modules are those that reach it, and itself.
  const files = output.modules.map((module) => module.source);
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file) && !file.includes("/e2e/"));
  return tests.filter((file) => !elsewhere.test(file));
}
