import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import Negotiator from "negotiator";
import { isUnchanged } from "../formats/is-unchanged.ts";

/** A whole answer with status 200, by which it is known again. */
export interface Answer {
  headers: OutgoingHttpHeaders;
  tag: string;
  body: Buffer;
  /** The body as compressed so far, by the name of the encoding. */
  compressed: Map<string, Promise<Buffer>>;
}

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

// What a proxy in front of a site usually takes: half as long as the best, in a tenth of its time.
const brotliQuality = 5;

/** How a body is compressed, the best first. */
const encodings: Record<string, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    toBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body) => toGzip(body),
};

/** Below this, compression saves no packet on the way. */
const leastBytes = 1_024;

/** Sends an answer as the reader can take it, or that it is what the reader has already. Each encoding is made once. */
export async function sendAnswer(
  method: string | undefined,
  asked: IncomingHttpHeaders,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  const { headers, body } = answer;
  if (hasAlready(asked, answer)) {
    const { "content-type": _, ...rest } = headers;
    response.writeHead(304, rest).end();
    return;
  }
  const encoding = findEncoding(asked, body);
  const sent = encoding === null ? body : await compress(answer, encoding);
  const about = encoding === null ? {} : { "content-encoding": encoding };
  response.writeHead(200, { ...headers, ...about, "content-length": sent.length });
  response.end(method === "HEAD" ? undefined : sent);
}

function hasAlready(asked: IncomingHttpHeaders, { tag, headers }: Answer): boolean {
  const known = new Headers();
  for (const name of ["if-none-match", "if-modified-since"] as const) {
    const value = asked[name];
    if (value !== undefined) known.set(name, value);
  }
  const modified = headers["last-modified"];
  // Pages have no such time: they are known by their tags alone.
  return isUnchanged(known, tag, new Date(typeof modified === "string" ? modified : Number.NaN));
}

/** The shortest that the reader can take, whatever else it would like better: it is made once. */
function findEncoding(headers: IncomingHttpHeaders, body: Buffer): string | null {
  if (body.length < leastBytes) return null;
  const accepted = new Negotiator({ headers }).encodings(Object.keys(encodings));
  return Object.keys(encodings).find((name) => accepted.includes(name)) ?? null;
}

function compress({ body, compressed }: Answer, encoding: string): Promise<Buffer> {
  const made = compressed.get(encoding) ?? encodings[encoding]?.(body) ?? Promise.resolve(body);
  compressed.set(encoding, made);
  return made;
}
