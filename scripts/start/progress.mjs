/**
 * Prints a line for a person.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Does a step and says when it begins, and when it is done how long it took.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} run its result, if a text, is said too
 * @returns {Promise<T>}
 */
export async function step(name, run) {
  const start = Date.now();
  say(`${name} ...`);
  const result = await run();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  say(`${name}: ${typeof result === "string" ? result : "done"} (${seconds} s)`);
  return result;
}
