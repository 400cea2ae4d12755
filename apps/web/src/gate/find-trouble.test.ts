import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findTrouble } from "./find-trouble.ts";

let server: Server;
let answer: { status: number; body: string };
let url: string;

beforeAll(async () => {
  server = createServer((_request, response) => response.writeHead(answer.status).end(answer.body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});

afterAll(() => {
  server.close();
});

it("lets a page be made that has something to show", async () => {
  answer = { status: 200, body: '{"data":{"found":{"id":"evt-1"}}}' };
  expect(await findTrouble(url, "/events/talks")).toBeNull();
});

it("tells the slug that a thing has now where the address names a former one", async () => {
  answer = { status: 200, body: '{"data":{"found":{"slug":"talks"}}}' };
  expect(await findTrouble(url, "/events/talks")).toBeNull();
  expect(await findTrouble(url, "/events/old-talks")).toEqual({ slug: "talks" });
});

it("is 404 where the archive has no such thing", async () => {
  answer = { status: 200, body: '{"data":{"found":null}}' };
  expect(await findTrouble(url, "/events/talks")).toBe(404);
});

it("is 404 without asking where no page can have the address", async () => {
  expect(await findTrouble("http://127.0.0.1:1/", "/2017/02/30")).toBe(404);
});

it.each([
  { status: 200, body: "<html>a proxy says hello</html>" },
  { status: 500, body: '{"errors":[{"message":"internal"}]}' },
  { status: 200, body: "null" },
])("is 502 where what answers is no archive: $status $body", async (given) => {
  answer = given;
  expect(await findTrouble(url, "/timeline")).toBe(502);
});

it("is 503 where nothing answers, or the API has no database", async () => {
  expect(await findTrouble("http://127.0.0.1:1/graphql", "/timeline")).toBe(503);
  answer = { status: 503, body: '{"errors":[{"extensions":{"code":"server.unavailable"}}]}' };
  expect(await findTrouble(url, "/timeline")).toBe(503);
});
