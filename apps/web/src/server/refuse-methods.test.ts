import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { refuseMethods } from "./refuse-methods.ts";

const server = createServer((request, response) => {
  if (!refuseMethods(request, response)) response.end("A page.");
});
let address = "";
beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => void server.close());

it.each(["GET", "HEAD"])("leaves a %s", async (method) => {
  expect((await fetch(address, { method })).status).toBe(200);
});

it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("refuses a %s", async (method) => {
  const answer = await fetch(address, { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD");
});
