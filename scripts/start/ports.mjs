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
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new StartFailure(`${variable} is "${text}", and must be a port number from 1 to 65535.`);
  if (BLOCKED.has(port))
    throw new StartFailure(
      `${variable} is ${port}, a port that browsers refuse to open. Set it to another one.`,
    );
  return port;
}

/** The bad ports of the Fetch standard (https://fetch.spec.whatwg.org/#port-blocking), which no fetch opens. */
const BLOCKED = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

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
