import { StartFailure } from "./failure.mjs";

/**
 * Reads the settings of the API and of the site as these do, so that a wrong one is told at once, and not when the site is built.
 * Fails with a line for each setting that cannot be read.
 * @param {Record<string, string | undefined>} env what both are started with
 */
export async function checkSettings(env) {
  const { parseConfig } = await import("../../apps/api/src/config.ts");
  const read = parseConfig(env);
  const problems = read.ok ? [] : read.problems;
  // The site reads its own settings where it is loaded.
  Object.assign(process.env, { ANNALS_API_URL: env.ANNALS_API_URL });
  await import("../../apps/web/src/config.ts").catch((error) => problems.push(error.message));
  if (problems.length > 0) throw new StartFailure(problems.join("\n"));
}
