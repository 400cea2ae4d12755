import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser } from "./run/browser.ts";
import { talksPath } from "./run/pages.ts";

const site = inject("site");

let browser: Browser;
let server: Server;
let foreign: string;
let html = "";

beforeAll(async () => {
  browser = await openBrowser();
  server = createServer((_, response) => response.setHeader("content-type", "text/html").end(html));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  foreign = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});

describe("a timeline in a page of another site", () => {
  it("is found from the page by oEmbed, is drawn in a frame there, and leads to pages of its own", async () => {
    const page = await browser.newPage();
    await page.goto(`${site}/entities/japan`);
    const address = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
    const answer = (await (await fetch(address ?? "")).json()) as Record<"html" | "type" | "title", string>;
    expect(answer).toMatchObject({ type: "rich", title: "Timeline: Japan — Annals" });
    const source = answer.html.match(/src="([^"]*)"/)?.[1] ?? "";
    expect(await (await fetch(source)).text()).toContain("<title>Timeline: Japan — Annals</title>");
    html = answer.html;
    await page.goto(foreign);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("link", { name: /^Timeline: Japan, \d+ events — Annals$/ }).waitFor();
    expect(await frame.getByRole("listitem").count()).toBeGreaterThan(5);
    const link = frame.getByRole("link", { name: "Japan, Russia hold talks" });
    expect(await link.getAttribute("target")).toBe("_blank");
    await page.close();
  });

  it("is all of the archive that another site may hold in a frame", async () => {
    html = `<iframe src="${site}${talksPath}"></iframe>`;
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on("console", (message) => refused.push(message.text()));
    await page.goto(foreign);
    expect(await page.frameLocator("iframe").getByRole("heading").count()).toBe(0);
    expect(refused.join()).toContain("frame-ancestors");
    await page.close();
  });

  it("is none of what has no timeline", async () => {
    const ask = (query: Record<string, string>) => fetch(`${site}/oembed?${new URLSearchParams(query)}`);
    expect((await ask({ url: `${site}/search` })).status).toBe(404);
    expect((await ask({ url: `${site}/timeline`, format: "xml" })).status).toBe(501);
  });
});

it("a link to an event is shown with a card that the site draws", async () => {
  const page = await (await fetch(site + talksPath)).text();
  expect(page).toContain('<meta property="og:type" content="article"/>');
  const address = page.match(/<meta property="og:image" content="([^"]+)"/)?.[1] ?? "";
  const card = await fetch(address);
  expect(card.status).toBe(200);
  expect(card.headers.get("content-type")).toBe("image/png");
  expect(
    Buffer.from(await card.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  expect((await fetch(`${site}/events/nothing/opengraph-image`)).status).toBe(404);
});
