import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { openBrowser } from "./run/browser.ts";

const site = inject("site");
const whole = "How many events there are over the whole story";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  return () => page.close();
});

afterAll(() => browser.close());

const figure = (name: string) => page.getByRole("figure").filter({ hasText: name });

describe("the density of the story", () => {
  it("leads from a stretch to its events and closer up, without scripts, and keeps what was chosen besides", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site}/timeline?entity=japan`);
    await plain.getByRole("link", { name: /^2010s/ }).click();
    await plain.waitForURL(`${site}/timeline?entity=japan&from=2010&to=2019`);
    expect(await plain.getByRole("figure").count()).toBe(2);
    await plain.getByRole("figure").last().getByRole("link", { name: /^2014/ }).click();
    await plain.waitForURL(/entity=japan&from=2014&to=201\d$/);
    expect(await plain.getByRole("article").count()).toBeGreaterThan(0);
    await context.close();
  });

  it("is as tall as there are events, the tallest bar by its number", async () => {
    await page.goto(`${site}/timeline`);
    expect(await figure(whole).innerText()).toMatch(/known less exactly than a (month|year) is in none/);
    const most = Number(
      /the tallest is ([\d,]+)/.exec(await figure(whole).innerText())?.[1]?.replaceAll(",", ""),
    );
    const plot = figure(whole).locator("svg").first();
    const paths = await plot.locator("path").all();
    const drawn = await Promise.all(paths.map((path) => path.getAttribute("d")));
    const heights = Array.from(drawn.join("").matchAll(/v-([\d.]+)h/g), ([, tall]) => Number(tall));
    // Of a field of 64, six are left free; a year of one event is in the seeds.
    expect(Math.max(...heights)).toBeLessThanOrEqual(58);
    expect(Math.min(...heights)).toBeCloseTo(Math.max(3, 58 / most), 0);
  });

  it("tells no tallest bar where there is none", async () => {
    await page.goto(`${site}/timeline?entity=nobody`);
    expect(await figure(whole).innerText()).toContain("a bar a year; there is none.");
  });

  it("stays within a narrow page, whatever an address asks for", async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of ["/timeline?entity=", "/timeline?from=2014&to=", "/search?q="]) {
      await page.goto(`${site}${path}${"x".repeat(1000)}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect((await page.getByRole("main").innerText()).length).toBeLessThan(10_000);
    }
  });

  it("takes a period that is drawn with the pointer", async () => {
    await page.goto(`${site}/timeline?entity=japan`);
    await figure(whole).getByRole("slider").first().waitFor();
    const box = await figure(whole).locator("[data-brush-plot]").boundingBox();
    if (box === null) throw new Error("The plot is not drawn.");
    // The plot holds the seventy years from 1950.
    const toX = (year: number) => box.x + ((year - 1950 + 0.5) / 70) * box.width;
    await page.mouse.move(toX(1952), box.y + 30);
    await page.mouse.down();
    await page.mouse.move(toX(1958), box.y + 30, { steps: 3 });
    await page.mouse.up();
    await page.waitForURL(/from=1952&to=1958/);
    expect(new URL(page.url()).searchParams.getAll("entity")).toContain("japan");
    expect(await page.getByRole("article").count()).toBe(1);
  });

  it("takes a period from the arrow keys, and says it as it moves", async () => {
    await page.goto(`${site}/timeline`);
    const begins = figure(whole).getByRole("slider", { name: "The period begins" });
    await begins.focus();
    for (let times = 0; times < 6; times += 1) await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowRight");
    expect(await begins.getAttribute("aria-valuetext")).toBe("2011");
    expect(await page.getByLabel("From").inputValue()).toBe("2011");
    await page.keyboard.press("Enter");
    await page.waitForURL(/from=2011&to=2019/);
    expect(await figure("Closer up").count()).toBe(1);
  });

  it("offers feeds of the view", async () => {
    await page.goto(`${site}/timeline?entity=japan&from=2014`);
    const feed = page.getByText("Follow this view").getByRole("link", { name: "Atom" });
    expect(await feed.getAttribute("href")).toBe("/timeline.atom?entity=japan&from=2014");
  });
});

describe("a list of several pages", () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    const script = await readFile(join(import.meta.dirname, "..", "public", "islands", "timeline.js"));
    server = createServer((request, response) => {
      if (request.url === "/islands/timeline.js")
        return response.setHeader("content-type", "text/javascript").end(script);
      const number = Number(request.url?.slice(1));
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(toListPage(number, 6));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it("grows as its end comes near, keeps the link to the next page, and stops to leave the foot in reach", async () => {
    await page.goto(`${url}/1`);
    await page.getByText("Event 4 of page 4").waitFor();
    await page.waitForTimeout(300);
    expect(await page.getByText("of page 5").count()).toBe(0);
    expect(await page.getByRole("link", { name: "Earlier" }).getAttribute("href")).toBe("/5");
    expect(await page.getByRole("heading", { name: "2016" }).count()).toBe(1);
    await page.getByRole("link", { name: "Earlier" }).click();
    await page.getByText("Event 4 of page 5").waitFor();
    expect(page.url()).toBe(`${url}/1`);
  });

  it("leaves who asks for more by the keyboard at the first of what came, also where it was the last page", async () => {
    await page.goto(`${url}/1`);
    await page.getByText("Event 4 of page 4").waitFor();
    await page.waitForTimeout(300);
    for (const number of [5, 6]) {
      await page.getByRole("link", { name: "Earlier" }).focus();
      await page.keyboard.press("Enter");
      await page.getByText(`Event 4 of page ${number}`).waitFor();
      await page.waitForFunction(
        (text) => document.activeElement?.textContent === text,
        `Event 1 of page ${number}`,
      );
    }
    expect(await page.getByRole("link", { name: "Earlier" }).count()).toBe(0);
  });
});

/** A page of a list as the site writes it: events by years, of which one goes on from page to page. */
function toListPage(number: number, last: number): string {
  const articles = (of: number[]) =>
    `<div><section><ul>${of.map((n) => `<li><article><a href="/event">Event ${n} of page ${number}</a></article></li>`).join("")}</ul></section></div>`;
  const next = number === last ? "" : `<nav><a rel="next" href="/${number + 1}">Earlier</a></nav>`;
  return `<!DOCTYPE html><html lang="en"><head><title>List</title><script type="module" async src="/islands/timeline.js"></script></head>
    <body><main><div data-grows=""><section><h2>2016</h2>${articles([1, 2, 3, 4])}</section></div>${next}</main></body></html>`;
}
