import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ServedApi, serveTestApi } from "../testing/served-api.ts";

const TOKEN = "a token for the tests";
const NAMES = 3_000;
let api: ServedApi;

beforeAll(async () => {
  api = await serveTestApi(TOKEN);
});

afterAll(() => api.close());

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
  const response = await fetch(`${api.url}/graphql`, {
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
    expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
    await setTimeout(100);
  }
  expect(await stored).toEqual([{ status: "STORED" }]);
  const { user } = process.threadCpuUsage(before);
  expect(user).toBeLessThan(process.cpuUsage(all).user / 2);
}, 120_000);
