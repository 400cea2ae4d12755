import { createServer } from "node:net";
import { StartFailure } from "./failure.mjs";

/**
 * Reads a port from the environment.
 * @param {string} variable
 * @param {number} fallback
 */
export function getPort(variable, fallback) {
  const text = process.env[variable];
  if (text === undefined || text === "") return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new StartFailure(`${variable} is "${text}", and must be a port number from 1 to 65535.`);
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 has nobody listening there.
    server.once("error", (error) =>
      resolve("code" in error && error.code !== "EADDRINUSE" && error.code !== "EACCES"),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Fails, naming the variable to change, if somebody listens on a port already.
 * @param {number} port
 * @param {string} variable
 */
export async function checkPortIsFree(port, variable) {
  for (const host of ["127.0.0.1", "::"]) {
    if (await isFree(port, host)) continue;
    throw new StartFailure(
      `Port ${port} is taken: is Annals, or another program, running there already? ` +
        `Stop it, or set ${variable} to another port.`,
    );
  }
}
