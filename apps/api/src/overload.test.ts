import { type ClientOptions, createClient } from "@annals/schema/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "./server.ts";
import { createTestApi, type TestApi } from "./testing/test-api.ts";

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});

afterAll(() => api.close());

/** An API with a client of its own, that is asked for events. */
function openBusyApi(options: ClientOptions) {
  const db = createClient(options);
  const log: string[] = [];
  const busy = createApi({
    db,
    config: { isPublic: false, webPort: 3000 },
    log: (_level, message) => log.push(message),
  });
  return {
    log,
    async ask() {
      const answer = await busy.fetch("http://localhost/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: "{ events(first: 1) { nodes { title } } }" }),
      });
      return {
        status: answer.status,
        retryAfter: answer.headers.get("retry-after"),
        body: (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] },
      };
    },
    async close() {
      await busy.dispose();
      await db.$disconnect();
    },
  };
}

/** Asks such an API while another session keeps the table of events to itself, and does something meanwhile. */
async function askWhileLocked(
  options: Partial<ClientOptions>,
  sessionOptions: string,
  times: number,
  meanwhile?: () => Promise<unknown>,
) {
  const url = new URL(api.connectionString);
  url.searchParams.set("options", sessionOptions);
  const busy = openBusyApi({ connectionString: url.href.replaceAll("+", "%20"), ...options });
  try {
    return await api.db.$transaction(async (transaction) => {
      await transaction.$executeRawUnsafe(`LOCK TABLE "Event" IN ACCESS EXCLUSIVE MODE`);
      const answers = Array.from({ length: times }, busy.ask);
      await meanwhile?.();
      return { told: await Promise.all(answers), log: busy.log };
    });
  } finally {
    await busy.close();
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

describe("a database that went away", () => {
  const away = {
    status: 503,
    retryAfter: "5",
    body: {
      errors: [
        {
          message: "The database cannot be reached now. Try again later.",
          extensions: { code: "server.unavailable" },
        },
      ],
    },
  };

  it("before it was asked is told as such", async () => {
    const busy = openBusyApi({ connectionString: "postgresql://nobody@127.0.0.1:1/nothing" });
    expect(await busy.ask()).toMatchObject(away);
    await busy.close();
  });

  it("while it was asked, too", async () => {
    const { told, log } = await askWhileLocked({}, "-c statement_timeout=9000", 1, async () => {
      const end = () => api.db.$queryRaw<unknown[]>`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      await expect.poll(end).toHaveLength(1);
    });
    expect(told[0]).toMatchObject(away);
    expect(JSON.stringify(told)).not.toMatch(/57P01|terminat/i);
    expect(log.join()).toMatch(/terminat/);
  });
});
