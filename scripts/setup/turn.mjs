import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./paths.mjs";

/**
 * Waits until no other process of this clone does the same, and then does it: two that install, or build the site, into one folder
 * break each other. Who holds the turn listens at a socket, so that a killed process leaves no turn behind.
 * @template T
 * @param {string} name what is done, a word
 * @param {{ onWait: () => void, signal?: AbortSignal }} options `onWait` is called once where another process has the turn
 * @param {() => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function inTurn(name, { onWait, signal }, run) {
  const address = toAddress(name);
  let hasWaited = false;
  for (;;) {
    signal?.throwIfAborted();
    const release = await listen(address);
    if (release) return run().finally(release);
    await waitForEnd(address, signal, () => {
      if (!hasWaited) onWait();
      hasWaited = true;
    });
  }
}

/** @param {string} name */
function toAddress(name) {
  const key = createHash("sha256").update(root).digest("hex").slice(0, 12);
  const label = `annals-${name}-${key}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${label}` : join(tmpdir(), `${label}.sock`);
}

/**
 * Takes the turn; null if another process has it. Where the system has no such sockets, everyone has the turn.
 * @param {string} address
 * @returns {Promise<(() => Promise<void>) | null>}
 */
function listen(address) {
  /** @type {Set<import("node:net").Socket>} */
  const waiting = new Set();
  const server = createServer((socket) => waiting.add(socket.on("error", () => {})));
  const release = () =>
    new Promise((/** @type {(nothing: void) => void} */ resolve) => {
      server.close(() => resolve());
      for (const socket of waiting) socket.destroy();
    });
  return new Promise((resolve) => {
    server.once("error", (error) =>
      resolve("code" in error && error.code === "EADDRINUSE" ? null : async () => {}),
    );
    server.listen(address, () => {
      server.unref();
      resolve(release);
    });
  });
}

/**
 * Waits until whoever has the turn is done, or is found to be gone.
 * @param {string} address
 * @param {AbortSignal | undefined} signal
 * @param {() => void} onWait
 */
async function waitForEnd(address, signal, onWait) {
  const isHeld = await new Promise((resolve) => {
    let isConnected = false;
    const socket = connect(address, () => {
      isConnected = true;
      onWait();
    });
    const stop = () => socket.destroy();
    signal?.addEventListener("abort", stop);
    socket.on("error", () => {});
    socket.resume().on("close", () => {
      signal?.removeEventListener("abort", stop);
      resolve(isConnected);
    });
  });
  if (!isHeld) await rm(address, { force: true }).catch(() => {});
}
