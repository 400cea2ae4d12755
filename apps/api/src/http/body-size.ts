import { createGraphQLError, type FetchAPI, type Plugin } from "graphql-yoga";
import type { RequestErrorCode } from "../errors.ts";
import { maxBodyBytes } from "../limits/limits.ts";
import type { Access } from "./access.ts";

const code: RequestErrorCode = "request.too-large";

function toTooLarge(): Error {
  return createGraphQLError(
    `The body of a request may have ${maxBodyBytes} bytes, unless it carries the token that allows to change the archive.`,
    { extensions: { code, http: { status: 413 } } },
  );
}

/** A request whose body is read, as far as the limit goes. */
async function toRead(request: Request, { Request: Made }: FetchAPI): Promise<Request> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > maxBodyBytes) throw toTooLarge();
    pieces.push(piece);
  }
  const { url, method, headers, signal } = request;
  return new Made(url, { method, headers, signal, body: Buffer.concat(pieces) });
}

/** Refuses large bodies of whoever may not change the archive; documents are large. */
export function limitBodies(getAccess: (request: Request) => Access): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      if (getAccess(request) === "granted") return;
      if (Number(request.headers.get("content-length") ?? 0) > maxBodyBytes) throw toTooLarge();
      // What the header says need not be true.
      if (requestParser && request.body)
        setRequestParser(async (one) => requestParser(await toRead(one, fetchAPI)));
    },
  };
}
