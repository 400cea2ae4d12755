import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import compression from "compression";
import next from "next";
import { config } from "../config.ts";
import { outcomeHeader } from "../edit/outcome.ts";
import { answerForm, isForm, turnAway } from "./answer-form.ts";
import { holdPage } from "./hold-page.ts";
import { isBlank, preparePage } from "./prepare-page.ts";
import { progressPath, sendProgress } from "./send-progress.ts";

// The built site, by Next.js behind a server of our own (docs of Next.js 16, "Custom Server"), which sends readers pages
// without the framework's client runtime: docs/adr/016-pages-without-a-runtime.md.

const failedPath = "/failed";
const lastResort =
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Annals</title></head><body><h1>This page could not be made</h1></body></html>';

const app = next({
  dev: false,
  dir: join(import.meta.dirname, "..", ".."),
  // Not where we listen: by this name Next.js knows a rewrite for one within the site.
  hostname: "localhost",
  port: config.port,
});
await app.prepare();
const handle = app.getRequestHandler();
const compress = compression();

const server = createServer((request, response) => {
  delete request.headers[outcomeHeader];
  if (turnAway(request, response)) return;
  if (request.url === progressPath) {
    void sendProgress(request, response);
    return;
  }
  if (isForm(request)) void sendForm(request, response);
  else sendPage(request, response);
});

/** Does what a form asks for; where it cannot, sends the page of the form, which says why. */
async function sendForm(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const status = await answerForm(request, response);
    if (status !== null) sendPage(request, response, status);
  } catch (error) {
    process.stderr.write(`A form could not be answered: ${error instanceof Error ? error.stack : error}\n`);
    response.writeHead(500, { "content-type": "text/plain" }).end("This could not be done.\n");
  }
}

/** Sends what Next.js makes of a request. `status` takes the place of the 200 of a page. */
function sendPage(request: IncomingMessage, response: ServerResponse, status = 200): void {
  const finish = async (html: string) => {
    const page = isBlank(html) ? await findStandIn(request.url ?? "") : html;
    if (response.statusCode === 200) response.statusCode = status;
    return preparePage(request, response, page);
  };
  // The types of the package know Express alone; what it needs is what every server of Node.js gives.
  compress(request as never, response as never, () => {
    if (request.method === "GET") holdPage(response, finish);
    void handle(request, response);
  });
}

/** The page that says that there is none, made by the site itself, unless that is the one that could not be made. */
async function findStandIn(path: string): Promise<string> {
  if (path.startsWith(failedPath)) return lastResort;
  const host = config.host === "0.0.0.0" ? "127.0.0.1" : config.host;
  const answer = await fetch(new URL(failedPath, `http://${host}:${config.port}`));
  return answer.text();
}

server.once("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.listen(config.port, config.host, () => {
  process.stdout.write(`Annals: http://${config.host}:${config.port}\n`);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
    void app.close();
  });
}
