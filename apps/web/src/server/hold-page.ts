import type { ServerResponse } from "node:http";

/**
 * Lets a handler write to a response as ever, but keeps an HTML page back until it is whole, and sends what `finish` makes
 * of it. Until then the head of the response can be changed. Anything else goes through as it comes.
 */
export function holdPage(response: ServerResponse, finish: (html: string) => Promise<string>): void {
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  const flushHeaders = response.flushHeaders.bind(response);
  const pieces: Uint8Array[] = [];
  let isHeld: boolean | null = null;
  const isPage = () => {
    isHeld ??= String(response.getHeader("content-type")).startsWith("text/html");
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
    if (!isPage()) flushHeaders();
  };
  response.write = (...args: unknown[]) => {
    if (!isPage()) return write(...args);
    keep(args, (done) => process.nextTick(done));
    return true;
  };
  response.end = (...args: unknown[]) => {
    if (!isPage()) return end(...args);
    keep(args, (done) => response.once("finish", done));
    finish(Buffer.concat(pieces).toString("utf8")).then(end, (error) => response.destroy(error));
    return response;
  };
}
