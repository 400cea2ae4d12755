import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { holdAnswer } from "./hold-answer.ts";

let server: Server;

afterEach(() => {
  server.close();
});

/** Serves what a handler writes, each page in capitals, and asks for it. */
async function ask(handler: RequestListener): Promise<Response> {
  server = createServer((request, response) => {
    const isPage = () => String(response.getHeader("content-type")).startsWith("text/html");
    holdAnswer(response, isPage, async (body) => {
      response.setHeader("x-length", body.length);
      response.end(body.toString("utf8").toUpperCase());
    });
    handler(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

it("holds a page until it is whole, and sends what has become of it with the head of then", async () => {
  const answer = await ask((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.flushHeaders();
    response.write("<p>Shinz", () => response.end("ō</p>"));
  });
  expect(await answer.text()).toBe("<P>SHINZŌ</P>");
  expect(answer.headers.get("x-length")).toBe("14");
});

it("lets anything else through as it comes", async () => {
  const answer = await ask((_, response) => {
    response.setHeader("content-type", "text/csv");
    response.write("date,");
    response.end("title");
  });
  expect(await answer.text()).toBe("date,title");
  expect(answer.headers.get("x-length")).toBeNull();
});

it("sends an answer without a body", async () => {
  const answer = await ask((_, response) => {
    response.statusCode = 304;
    response.end();
  });
  expect(answer.status).toBe(304);
});
