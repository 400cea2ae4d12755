import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../setup/run-command.mjs";
import { findDatabaseTests } from "./database-tests.mjs";
import { hasDebianPostgres, startDebianPostgres } from "./debian-postgres.mjs";
import { countTests, readReport } from "./vitest-report.mjs";

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {string} [output] what to show of a failure
 * @property {string} [skipped] why nothing was checked
 */

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {(signal: AbortSignal) => Promise<Result>} run
 */

/**
 * A check that a command's exit code decides.
 * @param {string} name
 * @param {readonly string[]} command
 * @returns {Check}
 */
function toCheck(name, command) {
  return {
    name,
    async run(signal) {
      const { exitCode, output } = await runCommand(command, { isShown: false, signal });
      return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
    },
  };
}

// Setting databases up takes long on a busy machine; a test that hangs still ends.
const vitest = ["vitest", "run", "--testTimeout=60000", "--hookTimeout=60000"];

/**
 * Runs Vitest, or a script that is Vitest, and counts its tests.
 * @param {readonly string[]} command
 * @param {AbortSignal} signal
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<Result>}
 */
async function runTests(command, signal, env = process.env) {
  const folder = await mkdtemp(join(tmpdir(), "annals-report-"));
  const path = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
    const { exitCode } = await runCommand([...command, ...reporters], { env, isShown: true, signal });
    return countTests(await readReport(path), exitCode);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<Result>}
 */
async function runDebianTests(signal) {
  if (!hasDebianPostgres())
    return { passed: 0, failed: 0, skipped: "no PostgreSQL 15 in /usr/lib/postgresql" };
  const files = await findDatabaseTests();
  if (files.length === 0)
    return { passed: 0, failed: 1, output: "No test file imports @annals/schema/testing." };
  const server = await startDebianPostgres();
  try {
    const env = { ...process.env, ANNALS_TEST_DATABASE_URL: server.connectionString };
    return await runTests([...vitest, ...files], signal, env);
  } finally {
    await server.close();
  }
}

/** Every check of `npm test`, in order: the fast ones first. @type {readonly Check[]} */
export const checks = [
  toCheck("format and lint", ["biome", "check", "--error-on-warnings", "."]),
  toCheck("generated code", ["turbo", "run", "generate", "--output-logs=errors-only"]),
  toCheck("types", ["turbo", "run", "check-types", "--continue", "--output-logs=errors-only"]),
  toCheck("types of the scripts", ["tsc", "-p", "scripts"]),
  toCheck("dependency rules", [
    "depcruise",
    "apps",
    "examples",
    "packages",
    "scripts",
    "bench",
    "--config",
    ".dependency-cruiser.mjs",
  ]),
  toCheck("purity of parse, extract and resolve", ["node", "scripts/test/purity.mjs"]),
  toCheck("printed schema.graphql", ["pnpm", "--filter", "@annals/api", "run", "schema", "--check"]),
  toCheck("models and reference of the schema package", [
    "pnpm",
    "--filter",
    "@annals/schema",
    "run",
    "docs",
    "--check",
  ]),
  {
    name: "unit, golden and integration tests, on the embedded PostgreSQL",
    run: (signal) => runTests(vitest, signal),
  },
  { name: "integration tests, on Debian's PostgreSQL 15", run: runDebianTests },
  {
    name: "the published packages, as npm and pnpm install them",
    run: (signal) =>
      runTests(["vitest", "run", "--root", ".", "--config", "packages/packed.vitest.config.ts"], signal),
  },
  toCheck("build of the site", ["turbo", "run", "build", "--output-logs=errors-only"]),
  {
    name: "end-to-end tests, in a browser",
    run: (signal) => runTests(["pnpm", "--filter", "@annals/web", "run", "e2e"], signal),
  },
];
