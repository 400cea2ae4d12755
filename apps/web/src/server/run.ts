import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import next from "next";
import { config } from "../config.ts";
import { outcomeHeader } from "../edit/outcome.ts";
import { answerForm, isForm, turnAway } from "./answer-form.ts";
import { followArchive } from "./follow-archive.ts";
import { KeptAnswers } from "./kept-answers.ts";
import { refuseMethods } from "./refuse-methods.ts";
import { createPageSender } from "./send-page.ts";
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
const answers = new KeptAnswers();
const sendPage = createPageSender({ handle: app.getRequestHandler(), findStandIn }, answers);

const server = createServer((request, response) => {
  delete request.headers[outcomeHeader];
  if (turnAway(request, response)) return;
  if (request.url === progressPath) {
    void sendProgress(request, response);
    return;
  }
  if (isForm(request)) void sendForm(request, response);
  else if (!refuseMethods(request, response))
    void sendPage(request, response).catch((error) => response.destroy(error));
});

/** Does what a form asks for; where it cannot, sends the page of the form, which says why. */
async function sendForm(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const status = await answerForm(request, response);
    // Whoever is led to a page, or told of it by the editor, sees what was done, though the API has not told of it yet.
    answers.forget();
    if (status !== null) await sendPage(request, response, status);
  } catch (error) {
    process.stderr.write(`A form could not be answered: ${error instanceof Error ? error.stack : error}\n`);
    response.writeHead(500, { "content-type": "text/plain" }).end("This could not be done.\n");
  }
}

/** The page that says that there is none, made by the site itself, unless that is the one that could not be made. */
async function findStandIn(path: string): Promise<string> {
  if (path.startsWith(failedPath)) return lastResort;
  const host = config.host === "0.0.0.0" ? "127.0.0.1" : config.host;
  const answer = await fetch(new URL(failedPath, `http://${host}:${config.port}`));
  return answer.text();
}

server.once("error", (error) => {
  const isPorts = "code" in error && /^(?:EADDRINUSE|EACCES)$/.test(String(error.code));
  const setting = isPorts ? `ANNALS_WEB_PORT ${config.port}` : `ANNALS_WEB_HOST ${config.host}`;
  process.stderr.write(`${setting} cannot be listened on: ${error.message}\n`);
  process.exit(1);
});
server.listen(config.port, config.host, () => {
  process.stdout.write(`Annals: http://${config.host}:${config.port}\n`);
});

const stopping = new AbortController();
void followArchive(
  config.apiUrl,
  {
    onFollowed: () => answers.follow(),
    onChanged: () => answers.forget(),
    onLost: () => answers.unfollow(),
  },
  stopping.signal,
);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stopping.abort();
    server.close();
    server.closeAllConnections();
    void app.close();
  });
}
