import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { openBrowser } from "./run/browser.ts";
import { talksPath } from "./run/pages.ts";

const site = inject("site");

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  return () => page.close();
});

afterAll(() => browser.close());

const focused = () => page.locator(":focus");

/** Presses Tab until what has the focus has these words. Throws after `most` times. */
async function tabTo(words: string, most = 60): Promise<void> {
  for (let times = 0; times < most; times += 1) {
    await page.keyboard.press("Tab");
    if ((await focused().innerText()).includes(words)) return;
  }
  throw new Error(`Tab does not come to “${words}”.`);
}

describe("with the keyboard alone", () => {
  it("the first stop leads past the header, and can be seen", async () => {
    await page.goto(site + talksPath);
    await page.keyboard.press("Tab");
    expect(await focused().innerText()).toBe("Skip to the content");
    expect((await focused().boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  it("every stop shows where it is", async () => {
    await page.goto(site);
    for (let times = 0; times < 25; times += 1) {
      await page.keyboard.press("Tab");
      const outline = await focused().evaluate((element) => {
        const style = getComputedStyle(element);
        return `${style.outlineStyle} ${style.outlineWidth}`;
      });
      expect(outline).toBe("solid 3px");
    }
  });

  it("the evidence opens, and its words can be reached and followed", async () => {
    await page.goto(site + talksPath);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await tabTo("How do you know");
    await page.keyboard.press("Enter");
    await tabTo("March 20");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/documents\/.+#s-/);
    expect(await page.locator(":target").isVisible()).toBe(true);
  });

  it("the timeline can be filtered", async () => {
    await page.goto(`${site}/timeline`);
    await page.getByLabel("From").focus();
    await page.keyboard.type("2017");
    await page.keyboard.press("Enter");
    await page.waitForURL(/from=2017/);
    expect(await page.getByRole("article").count()).toBeGreaterThan(0);
  });
});

it("on paper the navigation is gone and the evidence is open", async () => {
  await page.goto(site + talksPath);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("navigation", { name: "Sections" }).isVisible()).toBe(false);
  const reason = page.getByText("“March 20” is 20 March 2017").first();
  expect((await reason.boundingBox())?.height).toBeGreaterThan(0);
});
