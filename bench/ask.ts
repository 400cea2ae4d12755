import { Client } from "undici";

/** What is asked of a server: by GET, or by POST where there is a body, which is JSON. */
export interface Asked {
  path: string;
  body?: string;
}

/** How an answer came: when its first byte was there, when its last, in milliseconds since it was asked for, and how long it was. */
export interface Answer {
  firstByteMs: number;
  wholeMs: number;
  bytes: number;
}

/** The answers that came in the time that passed. */
export interface Answers {
  answers: Answer[];
  seconds: number;
}

const BY_GET = { "accept-encoding": "gzip, deflate, br" };
const BY_POST = { "content-type": "application/json" };

/**
 * Asks over one connection. The pieces of the answer are let go, or given to `onPiece`: what the one who asks does with them takes
 * the processor from the one who answers. Throws for any status but 200.
 */
export function ask(
  client: Client,
  { path, body }: Asked,
  onPiece: (piece: Buffer) => void = () => {},
): Promise<Answer> {
  const startedMs = performance.now();
  const sent =
    body === undefined
      ? { method: "GET" as const, path, headers: BY_GET }
      : { method: "POST" as const, path, headers: BY_POST, body };
  return new Promise((resolve, reject) => {
    let [firstByteMs, bytes] = [0, 0];
    client.dispatch(sent, {
      onRequestStart() {},
      onResponseStart(_controller, status) {
        if (status !== 200) reject(new Error(`${path} was answered with ${status}.`));
        firstByteMs = performance.now() - startedMs;
      },
      onResponseData(_controller, piece) {
        bytes += piece.length;
        onPiece(piece);
      },
      onResponseEnd() {
        resolve({ firstByteMs, wholeMs: performance.now() - startedMs, bytes });
      },
      onResponseError(_controller, error) {
        reject(error);
      },
    });
  });
}

/** Asks the server of an address once, over a connection of its own, and gives the text of the answer. */
export async function askForText(url: string, asked: Asked): Promise<string> {
  const client = new Client(new URL(url).origin);
  const pieces: Buffer[] = [];
  try {
    await ask(client, asked, (piece) => pieces.push(piece));
    return Buffer.concat(pieces).toString("utf8");
  } finally {
    await client.close();
  }
}

/**
 * Asks the server of an address over some connections at once, each the next as soon as the last is answered, for a while, and for a number of answers
 * however long they take.
 */
export async function askFor(
  url: string,
  toAsked: () => Asked,
  connections: number,
  forMs: number,
  atLeast = 0,
): Promise<Answers> {
  const answers: Answer[] = [];
  const startedMs = performance.now();
  const run = async () => {
    const client = new Client(new URL(url).origin);
    while (performance.now() - startedMs < forMs || answers.length < atLeast)
      answers.push(await ask(client, toAsked()));
    await client.close();
  };
  await Promise.all(Array.from({ length: connections }, run));
  return { answers, seconds: (performance.now() - startedMs) / 1000 };
}

/** The number below which such a share of sorted numbers lies. */
export const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
