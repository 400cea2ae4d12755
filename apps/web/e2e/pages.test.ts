import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser } from "./run/browser.ts";
import { findKnownPages } from "./run/pages.ts";

const site = inject("site");
const pages = await findKnownPages(inject("api"));

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** Opens a page and runs the test on it. Returns what went wrong on the way: errors of the console, foreign requests. */
async function visit(
  path: string,
  options: { width: number; colorScheme: "light" | "dark" },
  test: (page: Page) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 800 },
    colorScheme: options.colorScheme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== site) faults.push(`request to ${request.url()}`);
  });
  try {
    await page.goto(site + path, { waitUntil: "load" });
    await test(page);
    if ((await context.cookies()).length > 0) faults.push("a cookie was set");
  } finally {
    await context.close();
  }
  return faults;
}

describe.each(pages)("$path", ({ path, heading, title }) => {
  it("has its heading, landmarks, title, description and canonical address", async () => {
    const faults = await visit(path, { width: 1280, colorScheme: "light" }, async (page) => {
      expect(await page.title()).toBe(title);
      expect(await page.getByRole("heading", { level: 1, name: heading, exact: true }).count()).toBe(1);
      expect(await page.locator("h1").count()).toBe(1);
      for (const landmark of ["banner", "main", "contentinfo"] as const) {
        expect(await page.getByRole(landmark).count()).toBe(1);
      }
      expect(await page.getByRole("navigation", { name: "Sections" }).count()).toBe(1);
      expect(await page.locator('meta[name="description"]').getAttribute("content")).toBeTruthy();
      const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
      expect(canonical).toBe(path === "/" ? site : site + path.replace(/\?.*/, ""));
    });
    expect(faults).toEqual([]);
  });

  it("has headings that leave out no level", async () => {
    await visit(path, { width: 1280, colorScheme: "light" }, async (page) => {
      const levels = await page
        .locator("h1, h2, h3, h4, h5, h6")
        .evaluateAll((headings) => headings.map((element) => Number(element.tagName.slice(1))));
      const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(jumps).toEqual([]);
    });
  });

  describe.each([
    { width: 320, colorScheme: "light" },
    { width: 320, colorScheme: "dark" },
    { width: 1280, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ] as const)("at $width px, $colorScheme", (options) => {
    it("is found faultless by axe, asks no other host and does not scroll sideways", async () => {
      const faults = await visit(path, options, async (page) => {
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
        expect(found).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(options.width);
      });
      expect(faults).toEqual([]);
    });
  });
});
