import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createApi } from "../server.ts";
import { createTestApi, type TestApi } from "../testing/test-api.ts";

const TOKEN = "a token for the tests";
const NAMES = 3_000;
let api: TestApi;
let url = "";
let close: () => Promise<void>;

beforeAll(async () => {
  api = await createTestApi();
  const { db, connectionString } = api;
  const config = { isPublic: false, webPort: 3000, token: TOKEN };
  const served = createApi({ db, connectionString, config, log: () => undefined });
  const server = createServer(served).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = async () => {
    server.close();
    server.closeAllConnections();
    await served.dispose();
  };
});

afterAll(async () => {
  await close();
  await api.close();
});

const letters = (at: number) =>
  [...at.toString(26).padStart(4, "0")]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join("");

/** A page of many names, each of another person. */
const page = `Ministers of many countries meet\n\nMarch 7, 2016\n\n${Array.from(
  { length: NAMES },
  (_, at) => `Minister Al${letters(at)} Ro${letters(at)} spoke on Monday.`,
).join(" ")}\n`;

async function ingest(): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({
      query: "mutation ($text: String!) { ingest(input: { text: $text }) { outcomes { status } } }",
      variables: { text: page },
    }),
  });
  return (await response.json()).data.ingest.outcomes;
}

it("does not let readers wait while a page of thousands of names is read and derived", async () => {
  const before = process.threadCpuUsage();
  const all = process.cpuUsage();
  let isDone = false;
  const stored = ingest().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await setTimeout(100);
  }
  expect(await stored).toEqual([{ status: "STORED" }]);
  const { user } = process.threadCpuUsage(before);
  expect(user).toBeLessThan(process.cpuUsage(all).user / 2);
}, 120_000);
