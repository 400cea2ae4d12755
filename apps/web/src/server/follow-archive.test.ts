import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { followArchive } from "./follow-archive.ts";

let server: Server;
let streams: ServerResponse[];
let told: string[];
let stopping: AbortController;

const until = async (isTrue: () => boolean) => {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
};

beforeEach(async () => {
  [streams, told, stopping] = [[], [], new AbortController()];
  server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(":\n\n");
    streams.push(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const follower = {
    onFollowed: () => told.push("followed"),
    onChanged: () => told.push("changed"),
    onLost: () => told.push("lost"),
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  void followArchive(url, follower, stopping.signal);
  await until(() => told.length === 1);
});

afterEach(() => {
  stopping.abort();
  server.closeAllConnections();
  server.close();
});

it("tells of each change, in however many pieces it comes", async () => {
  streams[0]?.write("event: next\nda");
  streams[0]?.write('ta: {"data":{"archiveChanged":{"eventsAdded":1}}}\n\n:\n\n');
  await until(() => told.length === 2);
  expect(told).toEqual(["followed", "changed"]);
});

it.each([
  ["ends", (stream?: ServerResponse) => stream?.end()],
  ["breaks", (stream?: ServerResponse) => stream?.destroy()],
  ["tells of an error", (stream?: ServerResponse) => stream?.write('event: next\ndata: {"errors":[]}\n\n')],
  ["says that it is done", (stream?: ServerResponse) => stream?.write("event: complete\ndata:\n\n")],
])("says that it follows no more when the stream %s, and follows again", async (_, stop) => {
  stop(streams[0]);
  await until(() => told.length === 3);
  expect(told).toEqual(["followed", "lost", "followed"]);
});
