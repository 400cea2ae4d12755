import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { findKnownPages } from "./pages.ts";
import { visit } from "./visit.ts";

/** Defines the tests of every page in one colour scheme, narrow and wide. Call it at the top of a test file. */
export async function checkLooks(colorScheme: "light" | "dark"): Promise<void> {
  const site = inject("site");
  const pages = await findKnownPages(inject("api"));
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(() => browser.close());

  describe.each([320, 1280])(`at %i px, ${colorScheme}`, (width) => {
    it.each(pages)(
      "$path is faultless to axe, asks no other host and does not scroll sideways",
      async ({ path }) => {
        const faults = await visit(browser, site + path, { width, colorScheme }, async (page) => {
          await openAllDetails(page);
          const { violations } = await new AxeBuilder({ page })
            .options({ rules: { "target-size": { enabled: true } } })
            .analyze();
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
          );
          expect(found).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        });
        expect(faults).toEqual([]);
      },
    );
  });
}

function openAllDetails(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}
