import { Client } from "undici";

/** How an answer came: when its first byte was there, when its last, in milliseconds since it was asked for, and how long it was. */
export interface Got {
  firstByteMs: number;
  wholeMs: number;
  bytes: number;
}

/** How long each answer took in the time that passed. */
export interface Gets {
  got: Got[];
  seconds: number;
}

const headers = { "accept-encoding": "gzip, deflate, br" };

/** Asks for an address over one connection. Throws for any status but 200. */
export function get(client: Client, path: string): Promise<Got> {
  const startedMs = performance.now();
  return new Promise((resolve, reject) => {
    let [firstByteMs, bytes] = [0, 0];
    client.dispatch(
      { method: "GET", path, headers },
      {
        onRequestStart() {},
        onResponseStart(_controller, status) {
          if (status !== 200) reject(new Error(`${path} was answered with ${status}.`));
          firstByteMs = performance.now() - startedMs;
        },
        onResponseData(_controller, piece) {
          bytes += piece.length;
        },
        onResponseEnd() {
          resolve({ firstByteMs, wholeMs: performance.now() - startedMs, bytes });
        },
        onResponseError(_controller, error) {
          reject(error);
        },
      },
    );
  });
}

/**
 * Asks over some connections at once, each the next as soon as the last is answered, for a while, and for a number of pages
 * however long they take.
 */
export async function getFor(
  origin: string,
  toPath: () => string,
  connections: number,
  forMs: number,
  atLeast: number,
): Promise<Gets> {
  const got: Got[] = [];
  const startedMs = performance.now();
  const run = async () => {
    const client = new Client(origin);
    while (performance.now() - startedMs < forMs || got.length < atLeast)
      got.push(await get(client, toPath()));
    await client.close();
  };
  await Promise.all(Array.from({ length: connections }, run));
  return { got, seconds: (performance.now() - startedMs) / 1000 };
}
