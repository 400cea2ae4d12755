import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { setAside } from "../components/rendered/set-aside.ts";
import { KeptAnswers } from "./kept-answers.ts";
import { createPageSender } from "./send-page.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Serves an answer that is written in pieces and has no tag, as a long export is. */
async function serveExport(answers: KeptAnswers) {
  let made = 0;
  const handle = async (_: IncomingMessage, response: ServerResponse) => {
    made += 1;
    response.setHeader("content-type", "text/csv; charset=utf-8");
    for (const piece of ["date,title\n", "2017-03-20,Talks\n"]) response.write(piece);
    response.end();
  };
  const send = createPageSender({ handle, findStandIn: async () => "" }, answers);
  const server = createServer((request, response) => void send(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const get = (path: string, tag?: string | null) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: tag ? { "if-none-match": tag } : {} });
  return { get, countMade: () => made };
}

it("tells a reader of a long export that nothing changed, without making it again", async () => {
  const answers = new KeptAnswers();
  answers.follow();
  const { get, countMade } = await serveExport(answers);
  const first = await get("/timeline.csv");
  expect(await first.text()).toBe("date,title\n2017-03-20,Talks\n");
  const tag = first.headers.get("etag");
  expect(tag).toMatch(/^W\/"/);
  const again = await get("/timeline.csv", tag);
  expect([again.status, again.headers.get("etag"), countMade()]).toEqual([304, tag, 1]);
  expect((await get("/timeline.csv?kind=VISIT", tag)).status).toBe(200);
  answers.forget();
  const changed = await get("/timeline.csv", tag);
  expect([changed.status, countMade()]).toEqual([200, 3]);
  expect(changed.headers.get("etag")).not.toBe(tag);
});

it("gives a long export no tag while nobody tells of changes", async () => {
  const { get } = await serveExport(new KeptAnswers());
  expect((await get("/timeline.csv")).headers.get("etag")).toBeNull();
});

it("puts what was set aside while a page was made in its place, each page its own", async () => {
  const handle = async ({ url }: IncomingMessage, response: ServerResponse) => {
    await setTimeout(url === "/slow" ? 20 : 1);
    const place = setAside(`<p>${url}<!-- --> for $1</p>`);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.write("<html><body>");
    response.end(`<div data-set-aside="${place}"></div></body></html>`);
  };
  const send = createPageSender({ handle, findStandIn: async () => "" }, new KeptAnswers());
  const server = createServer((request, response) => void send(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  expect(await Promise.all([get("/slow"), get("/fast")])).toEqual([
    "<html><body><p>/slow for $1</p></body></html>",
    "<html><body><p>/fast for $1</p></body></html>",
  ]);
});
