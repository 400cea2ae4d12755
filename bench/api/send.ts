import { Agent, request } from "node:http";

/** A request that is sent again and again. */
export interface Sent {
  url: string;
  body: string;
}

/** Sends it and returns the answer's text. Throws for any status but 200. */
export function send({ url, body }: Sent, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(pieces).toString("utf8");
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** How long each answer took, in milliseconds, in the time that passed. */
export interface Answers {
  latenciesMs: number[];
  seconds: number;
}

/** Sends requests over some connections at once, each the next as soon as the last is answered, for a while. */
export async function sendFor(sent: Sent, connections: number, forMs: number): Promise<Answers> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latenciesMs: number[] = [];
  const startedMs = performance.now();
  const run = async () => {
    while (performance.now() - startedMs < forMs) {
      const sentMs = performance.now();
      await send(sent, agent);
      latenciesMs.push(performance.now() - sentMs);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, run));
    return { latenciesMs, seconds: (performance.now() - startedMs) / 1000 };
  } finally {
    agent.destroy();
  }
}
