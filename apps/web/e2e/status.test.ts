import { describe, expect, inject, it } from "vitest";
import { findDocumentPath } from "./run/pages.ts";

const site = inject("site");

const get = (url: string) => fetch(url, { redirect: "manual" });

describe("what cannot be shown", () => {
  it.each([
    "/nowhere",
    "/events/nothing",
    "/entities/nobody",
    "/sources/none",
    "/documents/doc-0",
    "/events/%00",
    "/2017/02/30",
    "/0000",
    "/events",
  ])("%s is not found, and says so in the page itself", async (path) => {
    const answer = await get(site + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(/<h1[^>]*>Not in this archive<\/h1>/);
  });

  it.each(["/", "/timeline", "/events/nothing", "/2017"])(
    "%s is 503 while the archive cannot be reached",
    async (path) => {
      const answer = await get(inject("lonelySite") + path);
      expect(answer.status).toBe(503);
      expect(answer.headers.get("retry-after")).toBe("5");
      const html = await answer.text();
      expect(html).toMatch(/<h1[^>]*>The archive cannot be reached<\/h1>/);
      expect(html).toContain(`<a href="${path}">Try the page again</a>`);
    },
  );

  it.each(["/0001", "/9999/12/31"])("%s, at an end of the calendar, is a page", async (path) => {
    expect((await get(site + path)).status).toBe(200);
  });

  it.each([
    ["/search?q=%00", 307],
    ["/search.json?q=%00", 400],
    ["/events/%00.md", 400],
  ])("%s, which no text of the archive can hold, is the asker's mistake", async (path, status) => {
    expect((await get(site + path)).status).toBe(status);
  });

  it.each([
    ["/timeline?kind=__proto__&status=constructor", 200],
    ["/entities?kind=constructor&order=toString", 200],
    [`/entities?q=${"x".repeat(300)}`, 200],
    [`/sources?q=${"x+".repeat(13)}`, 200],
    [`/entities.json?q=${"x".repeat(300)}`, 400],
    [`/search?q=${"x".repeat(300)}`, 200],
    ["/search?q=talks&from=0000", 200],
  ])("%s is no fault of the site", async (path, status) => {
    expect((await get(site + path)).status).toBe(status);
  });

  it.each(["/entities", "/sources", "/search"])(
    "%s says what is too long of the words, and keeps them in its field",
    async (path) => {
      const long = "x".repeat(300);
      for (const [words, why] of [
        [long, "this one has 300 and 1."],
        ["a b c d e f g h i j k l m", "this one has 25 and 13."],
      ] as const) {
        const html = await (await get(`${site}${path}?${new URLSearchParams({ q: words })}`)).text();
        expect(html).toContain(`A search text may have 200 characters and 12 words; ${why}`);
        expect(html).toContain(` value="${words}"`);
        expect(html.match(/<tr|<li/g)?.length).toBeGreaterThan(path === "/search" ? 0 : 10);
        const body = html.slice(html.indexOf("<body"));
        if (path !== "/search") expect(body).not.toMatch(/href="[^"]*[?&](?:amp;)?q=/);
      }
    },
  );

  it.each(["/timeline", "/entities/japan"])(
    "%s is sent to whoever asks with 10,000 letters",
    async (path) => {
      const answer = await get(`${site}${path}?entity=${"x".repeat(10_000)}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("</html>");
    },
  );

  it("what is given to an archive that cannot be reached is answered with the page that says so", async () => {
    const editor = Buffer.from(JSON.stringify({ token: "a token", name: "Mira Holt" })).toString("base64url");
    const lonely = inject("lonelySite");
    const answer = await fetch(`${lonely}/edit/ingest`, {
      method: "POST",
      headers: { cookie: `annals-editor=${editor}`, origin: lonely, "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ action: "ingest", text: "A page." }),
    });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toMatch(/<h1[^>]*>The archive cannot be reached<\/h1>/);
  });

  it("an unreadable cursor leads to the first page of the list", async () => {
    const answer = await get(`${site}/timeline?after=nonsense`);
    expect(answer.status).toBe(307);
    expect(new URL(answer.headers.get("location") ?? "", site).pathname).toBe("/timeline");
  });

  it.each(["/timeline", "/events/talks", "/search?q=talks"])(
    "%s says so where its making ends in an error, and the page can be read",
    async (path) => {
      const answer = await get(inject("brokenSite") + path);
      expect(answer.status).toBe(500);
      const html = await answer.text();
      expect(html).toMatch(/<h1[^>]*>This page could not be made<\/h1>/);
      expect(html.match(/<script[^>]*>/g)).toEqual([
        '<script type="module" async="" src="/islands/search.js">',
      ]);
    },
  );

  it("the page of trouble leads nowhere but back to this site", async () => {
    const answer = await get(`${site}/unreachable/502?address=//evil.example/`);
    expect(answer.status).toBe(502);
    const html = await answer.text();
    expect(html.slice(html.indexOf("<main"), html.indexOf("</main>"))).not.toContain("evil.example");
  });
});

describe("the headers of every page", () => {
  it.each(["/", "/timeline", "/nowhere"])(
    "%s allows nothing from another host and sets no cookie",
    async (path) => {
      const { headers } = await get(site + path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.getSetCookie()).toEqual([]);
    },
  );

  it("runs no script within the page, and knows the styles within it by their hashes", async () => {
    const answer = await get(site + (await findDocumentPath(inject("api"), "continue close work")));
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/=]+';/);
  });
});

it("a page that the reader has already is not sent again", async () => {
  const first = await get(`${site}/timeline`);
  const tag = first.headers.get("etag") ?? "";
  expect(first.headers.get("cache-control")).toBe("no-cache");
  const again = await fetch(`${site}/timeline`, { headers: { "if-none-match": tag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
});
