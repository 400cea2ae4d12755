import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openBrowser } from "./run/browser.ts";
import { findContentPaths } from "./run/pages.ts";

const site = inject("site");
const paths = await findContentPaths(inject("api"));

const mostScriptBytes = 90_000;
const mostPageBytes = 60_000;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** Opens a page with an empty cache. Returns what came over the wire for its scripts, and how long the page itself is. */
async function weigh(path: string): Promise<{ scriptBytes: number; pageBytes: number; scripts: string[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const scripts = new Map<string, string>();
  let scriptBytes = 0;
  session.on("Network.requestWillBeSent", ({ requestId, type, request }) => {
    if (type === "Script" || request.url.endsWith(".js")) scripts.set(requestId, request.url);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  const answer = await page.goto(site + path, { waitUntil: "load" });
  const html = (await answer?.text()) ?? "";
  const inline = await page
    .locator('script:not([src]):not([type="application/ld+json"])')
    .evaluateAll((elements) => elements.length);
  expect(inline, "scripts within the page").toBe(0);
  await context.close();
  return { scriptBytes, pageBytes: gzipSync(html).length, scripts: [...scripts.values()] };
}

it.each(paths)("%s ships few scripts, and none of the framework's", async (path) => {
  const { scriptBytes, pageBytes, scripts } = await weigh(path);
  expect(scripts.filter((url) => url.includes("/_next/"))).toEqual([]);
  expect(scriptBytes).toBeLessThan(mostScriptBytes);
  expect(pageBytes).toBeLessThan(mostPageBytes);
});

it("a page of fifty events would weigh less than 60 KB, since its share of them does", async () => {
  const html = await (await fetch(`${site}/timeline`)).text();
  const events = html.match(/<article/g)?.length ?? 0;
  expect(events).toBeGreaterThan(10);
  expect(gzipSync(html).length).toBeLessThan((mostPageBytes / 50) * events);
});
