import { startTestServer, testServerVariable } from "./server.ts";

/**
 * Vitest's globalSetup: starts one embedded PostgreSQL for this test run, and names it in `ANNALS_TEST_DATABASE_URL` for
 * `createTestDatabase`. Does nothing where that is set already. Returns the teardown.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env[testServerVariable]) return async () => undefined;
  const server = await startTestServer();
  process.env[testServerVariable] = server.connectionString;
  return async () => {
    delete process.env[testServerVariable];
    await server.close();
  };
}
