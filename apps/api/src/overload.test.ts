import { type ClientOptions, createClient } from "@annals/schema/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "./server.ts";
import { createTestApi, type TestApi } from "./testing/test-api.ts";

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});

afterAll(() => api.close());

/** Asks an API with a client of its own while another session keeps the table of events to itself. */
async function askWhileLocked(options: Partial<ClientOptions>, sessionOptions: string, times: number) {
  const url = new URL(api.connectionString);
  url.searchParams.set("options", sessionOptions);
  const db = createClient({ connectionString: url.href.replaceAll("+", "%20"), ...options });
  const log: string[] = [];
  const busy = createApi({
    db,
    config: { isPublic: false, webPort: 3000 },
    log: (_level, message) => log.push(message),
  });
  const ask = () =>
    busy.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ events(first: 1) { nodes { title } } }" }),
    });
  try {
    return await api.db.$transaction(async (transaction) => {
      await transaction.$executeRawUnsafe(`LOCK TABLE "Event" IN ACCESS EXCLUSIVE MODE`);
      const answers = await Promise.all(Array.from({ length: times }, ask));
      const told = answers.map(async (answer) => ({
        status: answer.status,
        retryAfter: answer.headers.get("retry-after"),
        body: (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] },
      }));
      return { told: await Promise.all(told), log };
    });
  } finally {
    await busy.dispose();
    await db.$disconnect();
  }
}

describe("a database that is overloaded", () => {
  it("ends a statement that takes too long, and the client is told the limit", async () => {
    const { told, log } = await askWhileLocked({}, "-c statement_timeout=300", 1);
    expect(told[0]).toMatchObject({ status: 503, retryAfter: "5" });
    expect(told[0]?.body.errors[0]).toMatchObject({
      message: "The database took longer for this than a statement may: 15 seconds. Ask for less at once.",
      extensions: { code: "server.timeout" },
    });
    expect(JSON.stringify(told)).not.toMatch(/prisma|57014/i);
    expect(log.join()).toContain("57014");
  });

  it("lets no request wait without end for a connection, and says so", async () => {
    const options = { maxConnections: 1, connectionTimeoutMs: 200 };
    const { told } = await askWhileLocked(options, "-c statement_timeout=1500", 3);
    const codes = told.map(({ body }) => body.errors[0]?.extensions.code);
    expect(codes.toSorted()).toEqual(["server.busy", "server.busy", "server.timeout"]);
    const busy = told[codes.indexOf("server.busy")];
    expect(busy).toMatchObject({ status: 503, retryAfter: "5" });
    expect(busy?.body.errors[0]?.message).toBe(
      "All connections to the database were taken for 5 seconds. Try again later.",
    );
  });
});
