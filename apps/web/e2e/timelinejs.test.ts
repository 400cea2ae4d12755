import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, inject, it } from "vitest";
import { ask } from "./run/ask.ts";
import { openBrowser } from "./run/browser.ts";

const site = inject("site");

it("TimelineJS draws the timeline", async () => {
  const entry = createRequire(import.meta.url).resolve("@knight-lab/timelinejs/package.json");
  const dist = join(dirname(entry), "dist");
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    await page.setContent('<div id="timeline" style="width: 100%; height: 600px"></div>');
    await page.addStyleTag({ path: join(dist, "css", "timeline.css") });
    await page.addScriptTag({ path: join(dist, "js", "timeline.js") });
    const data = await (await fetch(`${site}/timeline.timelinejs.json`)).json();
    await page.evaluate((json) => {
      const { TL } = globalThis as unknown as {
        TL: { Timeline: new (id: string, data: unknown) => unknown };
      };
      new TL.Timeline("timeline", json);
    }, data);
    const { dated } = await ask<{ dated: { totalCount: number } }>(
      inject("api"),
      "{ dated: events(filter: { undated: false }) { totalCount } }",
    );
    const markers = page.locator(".tl-timemarker");
    await markers.first().waitFor({ state: "attached" });
    expect(await markers.count()).toBe(dated.totalCount);
    expect(await page.locator(".tl-message").filter({ hasText: /error/i }).count()).toBe(0);
    expect(await page.locator(".tl-headline-date", { hasText: "November 2013" }).count()).toBe(1);
  } finally {
    await browser.close();
  }
});
