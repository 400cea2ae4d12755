import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { config } from "../config.ts";
import { graphql } from "../graphql/graphql.ts";
import { getDocumentId } from "../graphql/operations/document-id.ts";

const ProgressSubscription = graphql(`
  subscription IngestProgress {
    ingestProgress {
      run
      stage
      read
      stored
      unchanged
      failed
      isDone
    }
  }
`);

/** Where the island of the upload form listens. */
export const progressPath = "/edit/progress";

/** Passes on what the API tells of running ingests, as Server-Sent Events, for as long as the browser listens. */
export async function sendProgress(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  request.once("close", () => gone.abort());
  response.once("close", () => gone.abort());
  try {
    const answer = await fetch(config.apiUrl, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ documentId: getDocumentId(ProgressSubscription) }),
      signal: gone.signal,
    });
    if (!answer.ok || answer.body === null) throw new Error(`The API answered ${answer.status}.`);
    response.setHeader("content-type", "text/event-stream");
    response.setHeader("cache-control", "no-store");
    response.flushHeaders();
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
  } catch (error) {
    if (gone.signal.aborted) return;
    process.stderr.write(`Progress could not be told: ${error}\n`);
    if (response.headersSent) response.destroy();
    else response.writeHead(502).end();
  }
}
