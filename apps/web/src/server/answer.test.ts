import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Answer, sendAnswer } from "./answer.ts";

const text = "Shinzō Abe and Vladimir Putin. ".repeat(100);
const answer: Answer = {
  headers: { "content-type": "text/html; charset=utf-8", etag: 'W/"a"' },
  tag: 'W/"a"',
  body: Buffer.from(text),
  compressed: new Map(),
};

let server: Server;

beforeAll(async () => {
  server = createServer((asked, response) => void sendAnswer(asked.method, asked.headers, response, answer));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.close();
});

/** What comes over the wire: `fetch` would decompress it. */
async function ask(headers: Record<string, string>, method = "GET") {
  const { port } = server.address() as AddressInfo;
  const sent = request({ host: "127.0.0.1", port, method, headers }).end();
  const [response] = await once(sent, "response");
  const body = Buffer.concat(await response.toArray());
  expect(response.headers["content-length"]).toBe(
    response.statusCode === 304 ? undefined : String(toLength(body)),
  );
  return { status: response.statusCode, head: response.headers, body };
}

let lastLength = 0;
const toLength = (body: Buffer) => {
  if (body.length > 0) lastLength = body.length;
  return lastLength;
};

it("sends the shortest that the reader can take, and makes it once", async () => {
  const plain = await ask({});
  expect([plain.head["content-encoding"], plain.body.toString()]).toEqual([undefined, text]);
  const zipped = await ask({ "accept-encoding": "gzip, deflate" });
  expect([zipped.head["content-encoding"], gunzipSync(zipped.body).toString()]).toEqual(["gzip", text]);
  const made = answer.compressed.get("gzip");
  const short = await ask({ "accept-encoding": "gzip, deflate, br" });
  expect([short.head["content-encoding"], brotliDecompressSync(short.body).toString()]).toEqual(["br", text]);
  await ask({ "accept-encoding": "gzip;q=1, br;q=0" });
  expect(answer.compressed.get("gzip")).toBe(made);
});

it("sends the head alone to whoever asks for that", async () => {
  await ask({ "accept-encoding": "br" });
  const { status, body } = await ask({ "accept-encoding": "br" }, "HEAD");
  expect([status, body.length]).toEqual([200, 0]);
});

it("says that a reader has it already", async () => {
  const same = await ask({ "if-none-match": 'W/"b", W/"a"' });
  expect([same.status, same.body.length, same.head.etag]).toEqual([304, 0, 'W/"a"']);
  expect((await ask({ "if-none-match": 'W/"b"' })).status).toBe(200);
  expect((await ask({ "if-modified-since": new Date().toUTCString() })).status).toBe(200);
});
