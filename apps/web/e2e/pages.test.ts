import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openBrowser } from "./run/browser.ts";
import { findKnownPages } from "./run/pages.ts";
import { visit } from "./run/visit.ts";

const site = inject("site");
const pages = await findKnownPages(inject("api"));
const look = { width: 1280, colorScheme: "light" } as const;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

it.each(pages)(
  "$path has its heading, landmarks, title, description and canonical address",
  async (known) => {
    const { path, heading, title } = known;
    const faults = await visit(browser, site + path, look, async (page) => {
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
      const levels = await page
        .locator("h1, h2, h3, h4, h5, h6")
        .evaluateAll((headings) => headings.map((element) => Number(element.tagName.slice(1))));
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    });
    expect(faults).toEqual([]);
  },
);
