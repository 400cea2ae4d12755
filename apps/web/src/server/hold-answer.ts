import type { ServerResponse } from "node:http";

/**
 * Lets a handler write to a response as ever, but keeps an answer back until it is whole, if `isWanted` says so when its head
 * is known, and hands it to `finish`, which sends it. Until then the head of the response can be changed. Anything else goes
 * through as it comes.
 */
export function holdAnswer(
  response: ServerResponse,
  isWanted: () => boolean,
  finish: (body: Buffer) => Promise<void>,
): void {
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  const flushHeaders = response.flushHeaders.bind(response);
  const pieces: Uint8Array[] = [];
  let isHeld: boolean | null = null;
  const decide = () => {
    isHeld ??= isWanted();
    return isHeld;
  };
  const keep = (args: readonly unknown[], then: (done: () => void) => void) => {
    const [piece] = args;
    if (typeof piece === "string") pieces.push(Buffer.from(piece));
    if (piece instanceof Uint8Array) pieces.push(piece);
    const done = args.at(-1);
    if (typeof done === "function") then(() => done());
  };
  response.flushHeaders = () => {
    if (!decide()) flushHeaders();
  };
  response.write = (...args: unknown[]) => {
    if (!decide()) return write(...args);
    keep(args, (done) => process.nextTick(done));
    return true;
  };
  response.end = (...args: unknown[]) => {
    if (!decide()) return end(...args);
    keep(args, (done) => response.once("finish", done));
    Object.assign(response, { write, end, flushHeaders });
    finish(Buffer.concat(pieces)).catch((error) => response.destroy(error));
    return response;
  };
}
