import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningServer, runToEnd } from "./run/processes.ts";
import { annals, root, startApi, startSite } from "./run/start-sites.ts";

// Pages are kept between readers (docs/adr/027-kept-between-readers.md), on an archive that grows while they read.

let folder: string;
let env: Record<string, string>;
let api: RunningServer | undefined;
let site: RunningServer | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-kept-"));
  env = { ANNALS_DATA: join(folder, "data"), DATABASE_URL: "" };
  await runToEnd([annals, "migrate"], root, env);
  await ingest(
    "bridge",
    "Martin Ferrer opens a bridge\n\nMarch 7, 2016\n\nPeruvian President Martin Ferrer opened the new bridge in Lima on Monday before a great many people.\n",
  );
  api = await startApi(env);
  site = await startSite(api.url);
}, 120_000);

afterAll(async () => {
  await site?.close();
  await api?.close();
  await rm(folder, { recursive: true, force: true });
});

async function ingest(name: string, text: string): Promise<void> {
  const path = join(folder, `${name}.txt`);
  await writeFile(path, text);
  await runToEnd([annals, "ingest", path], root, env);
}

interface Page {
  isKept: boolean;
  text: string;
  headers: Headers;
}

async function get(path: string, headers: Record<string, string> = {}): Promise<Page> {
  const answer = await fetch(`${site?.url}${path}`, { headers });
  expect(answer.status).toBe(200);
  const isKept = answer.headers.get("cache-status") === "annals; hit";
  return { isKept, text: await answer.text(), headers: answer.headers };
}

/** Asks until the page is kept: the site may not follow the archive yet. */
async function getKept(path: string): Promise<Page> {
  for (;;) {
    const page = await get(path);
    if (page.isKept) return page;
  }
}

const paths = [
  "/",
  "/timeline",
  "/timeline.json",
  "/entities/lima",
  "/entities/lima.md",
  "/sources",
  "/search?q=lima",
];

it("a kept page is the page as it was made, policy, tag and all", async () => {
  for (const path of paths) {
    const made = await get(`${path}${path.includes("?") ? "&" : "?"}x=1`);
    const kept = await getKept(path);
    expect(kept.headers.get("content-security-policy")).toBe(made.headers.get("content-security-policy"));
    expect(kept.headers.get("content-type")).toBe(made.headers.get("content-type"));
    expect(kept.headers.getSetCookie()).toEqual([]);
    const again = await fetch(`${site?.url}${path}`, {
      headers: { "if-none-match": kept.headers.get("etag") ?? "" },
    });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  }
});

it("no page shows what was, once an ingest or a correction by another process is done", async () => {
  for (const path of paths) await getKept(path);
  await ingest(
    "harbour",
    "Alma Ruiz visits Lima\n\nMay 9, 2016\n\nChilean Minister Alma Ruiz visited the harbour of Lima on Monday and its famous market hall.\n",
  );
  for (const path of ["/", "/timeline", "/timeline.json", "/entities/lima", "/search?q=lima"])
    expect((await get(path)).text, path).toContain("Alma Ruiz");
  for (const path of paths) await getKept(path);
  const rename = {
    kind: "RENAME",
    entity: "lima",
    name: "Lima of the Kings",
    author: "Mira Holt",
    reason: "So.",
  };
  const decisions = join(folder, "decisions.jsonl");
  await writeFile(decisions, `${JSON.stringify(rename)}\n`);
  await runToEnd([annals, "decide", decisions], root, env);
  for (const path of ["/entities/lima", "/entities/lima.md", "/search?q=lima"])
    expect((await get(path)).text, path).toContain("of the Kings");
});

it("what one reader sends beside the address makes no other page for the next", async () => {
  const plain = await get("/undated");
  const path = "/undated?y=1";
  await get(path, {
    rsc: "1",
    "next-router-prefetch": "1",
    host: "evil.example",
    "x-forwarded-host": "evil.example",
  });
  const kept = await getKept(path);
  expect(kept.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(kept.text).not.toContain("evil.example");
  expect(kept.text.length).toBeGreaterThan(plain.text.length / 2);
});

it("whoever is signed in gets pages of their own, which are never kept", async () => {
  await getKept("/timeline");
  const session = Buffer.from(JSON.stringify({ token: "any", name: "Mira Holt" })).toString("base64url");
  const own = await get("/timeline", { cookie: `annals-editor=${session}` });
  expect([own.isKept, own.headers.get("cache-control")]).toEqual([false, "private, no-store"]);
  expect((await getKept("/timeline")).text).not.toContain("Mira Holt");
});

it("nothing is kept while the API is away, since nobody tells of changes then", async () => {
  await getKept("/timeline");
  await api?.close();
  await expect.poll(async () => (await fetch(`${site?.url}/timeline`)).status).toBe(503);
});
