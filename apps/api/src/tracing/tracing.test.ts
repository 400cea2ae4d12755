import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createApi } from "../server.ts";
import { createTestApi, type TestApi } from "../testing/test-api.ts";
import type { Tracing } from "./start-tracing.ts";
import { openTracing } from "./tracing.ts";

interface SentSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
}

/** A collector as OTLP/HTTP has it: JSON to `/v1/traces`. */
let collector: Server;
const sent: SentSpan[] = [];
const paths = new Set<string>();
let tracing: Tracing | null;
let api: TestApi;

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    paths.add(request.url ?? "");
    const { resourceSpans } = JSON.parse(body);
    sent.push(...resourceSpans[0].scopeSpans.flatMap(({ spans }: { spans: SentSpan[] }) => spans));
    response.setHeader("content-type", "application/json").end("{}");
  }).listen(0, "127.0.0.1");
  await once(collector, "listening");
  tracing = await openTracing(`http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
  api = await createTestApi();
});

afterAll(async () => {
  await api.close();
  collector.close();
});

it("sends a span of a request and of each of its parts, down to the statement, inside the caller's trace", async () => {
  const yoga = createApi({
    db: api.db,
    config: { isPublic: false, webPort: 3000 },
    log: () => undefined,
    tracing,
  });
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const response = await yoga.fetch("http://localhost/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", traceparent: `00-${traceId}-b7ad6b7169203331-01` },
    body: JSON.stringify({ query: "query Count { archive { events } }", operationName: "Count" }),
  });
  expect(await response.json()).toEqual({ data: { archive: { events: 0 } } });
  await yoga.dispose();
  await tracing?.close();
  expect([...paths]).toEqual(["/v1/traces"]);
  const names = sent.map(({ name }) => name);
  for (const name of ["POST /graphql", "graphql.parse", "graphql.validate", "graphql.execute"])
    expect(names).toContain(name);
  expect(names).toContain("SELECT");
  expect(new Set(sent.map((span) => span.traceId))).toEqual(new Set([traceId]));
  const request = sent.find(({ name }) => name === "POST /graphql");
  expect(request?.parentSpanId).toBe("b7ad6b7169203331");
  const attributes = Object.fromEntries(
    (request?.attributes ?? []).map(({ key, value }) => [key, value.stringValue ?? value.intValue]),
  );
  expect(attributes).toMatchObject({
    "http.request.method": "POST",
    "url.path": "/graphql",
    "http.response.status_code": 200,
    "graphql.operation.name": "Count",
    "annals.request.id": response.headers.get("x-request-id"),
  });
  const parents = new Set(sent.map(({ spanId }) => spanId));
  const orphans = sent.filter(({ parentSpanId }) => parentSpanId !== undefined && !parents.has(parentSpanId));
  expect(orphans).toEqual([request]);
});

it("is off where no collector is named", async () => {
  expect(await openTracing(null)).toBeNull();
});
