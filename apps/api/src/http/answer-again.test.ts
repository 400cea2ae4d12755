import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { toTextReader } from "@annals/schema/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runPlans } from "../reading/run-plan.ts";
import { createApi } from "../server.ts";
import { buildTalks } from "../testing/talks.ts";
import { createTestApi, type TestApi } from "../testing/test-api.ts";
import { answerAgain } from "./answer-again.ts";
import { keepAnswers } from "./keep-answers.ts";

const talks = buildTalks();
const servers: Server[] = [];
let api: TestApi;
let read: number;
let isBroken = false;
let url: string;

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

beforeAll(async () => {
  api = await createTestApi();
  await talks.archive.store(api.db);
  const readText = toTextReader(api.db);
  const counting: typeof readText = (statement) => {
    read += 1;
    return isBroken ? readText({ text: "SELECT 1 / 0", values: [] }) : readText(statement);
  };
  const config = { isPublic: false, webPort: 3000, token: "a-token-of-the-test" };
  url = await listen(createApi({ db: api.db, readText: counting, config, log: () => undefined }));
});

afterAll(async () => {
  for (const server of servers) server.close();
  await api.close();
});

const query = (words: string) =>
  JSON.stringify({ query: `# ${words}\n{ events(first: 2) { nodes { slug title } } }` });

async function post(headers: Record<string, string>, body: string, to = url) {
  const response = await fetch(to, { method: "POST", headers, body });
  const { date: _date, "x-request-id": id, ...others } = Object.fromEntries(response.headers);
  return { id, status: response.status, headers: others, text: await response.text() };
}

const json = { "content-type": "application/json" };

describe("a request that came before", () => {
  it("is answered alike, with every header, whatever the client accepts and wherever it comes from", async () => {
    const kinds: Record<string, string>[] = [
      {},
      { accept: "application/json" },
      { accept: "application/graphql-response+json" },
      { origin: "http://localhost:3000" },
      { origin: "https://foreign.example" },
      { authorization: "Bearer a-token-of-the-test" },
    ];
    for (const kind of kinds) {
      const body = query("alike");
      const [first, again] = [await post({ ...json, ...kind }, body), await post({ ...json, ...kind }, body)];
      expect(again).toEqual({ ...first, id: again.id });
      expect(first.status).toBe(200);
      expect(again.id).not.toBe(first.id);
    }
  });

  it("is read anew by one statement, and shows what has changed", async () => {
    const body = query("anew");
    const before = await post(json, body);
    const { slug } = JSON.parse(before.text).data.events.nodes[0];
    await api.db.event.update({ where: { slug }, data: { title: "Changed since" } });
    read = 0;
    const after = await post(json, body);
    expect(JSON.parse(after.text).data.events.nodes[0]).toEqual({ slug, title: "Changed since" });
    expect(read).toBe(1);
  });

  it("keeps the id that its caller gave, and no other", async () => {
    const body = query("named");
    await post(json, body);
    expect((await post({ ...json, "x-request-id": "the-caller.1" }, body)).id).toBe("the-caller.1");
    expect((await post({ ...json, "x-request-id": "no id" }, body)).id).toMatch(/^[\da-f-]{36}$/);
  });

  it("is refused where a form could send it, although its bytes were answered", async () => {
    const body = query("forged");
    const asJson = await post({ "content-type": "text/plain", "x-annals-csrf": "1" }, body);
    expect((await post({ "content-type": "text/plain" }, body)).status).toBe(403);
    expect(asJson.status).not.toBe(403);
  });

  it("is asked of the database once where that fails, and answered without its words", async () => {
    const body = query("broken");
    await post(json, body);
    read = 0;
    isBroken = true;
    const { text, status } = await post(json, body);
    isBroken = false;
    expect([read, status]).toEqual([1, 200]);
    expect(JSON.parse(text).errors[0].extensions.code).toBe("internal");
    expect(text).not.toContain("division");
    expect(JSON.parse((await post(json, body)).text).data.events.nodes).toHaveLength(2);
  });
});

describe("what answers again", () => {
  it("leaves to yoga what did not come before, what resolvers answered, and what has a token", async () => {
    const readText = toTextReader(api.db);
    const answer = keepAnswers(runPlans(), readText, true);
    const again = answerAgain(answer, readText);
    const left: string[] = [];
    const statement = { text: `SELECT E'\\n{"data":"by the plan"}'`, values: [] };
    const to = await listen((request, response) =>
      again.toListener((asked: IncomingMessage & { body?: Buffer }, answer) => {
        const body = asked.body?.toString() ?? "";
        left.push(body);
        if (body !== "resolvers") again.note(asked, { statement, finish: null, fields: new Map() });
        const headers = { "content-type": "application/json" };
        again.keep(asked, new Response(null, { headers }));
        answer.writeHead(200, headers).end('{"data":"by yoga"}');
      })(request, response),
    );
    const send = async (body: string, headers = json) => (await post(headers, body, to)).text;
    for (const body of ["planned", "resolvers"]) {
      expect(await send(body)).toBe('{"data":"by yoga"}');
    }
    expect(await send("planned")).toBe('{"data":"by the plan"}');
    expect(await send("resolvers")).toBe('{"data":"by yoga"}');
    expect(await send("planned", { ...json, authorization: "Bearer x" } as typeof json)).toBe(
      '{"data":"by yoga"}',
    );
    expect(left).toEqual(["planned", "resolvers", "resolvers", ""]);
  });
});
