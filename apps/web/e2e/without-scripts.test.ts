import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { openBrowser } from "./run/browser.ts";
import { findKnownPages, talksPath } from "./run/pages.ts";

const site = inject("site");
const pages = await findKnownPages(inject("api"));

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
});

beforeEach(async () => {
  page = await context.newPage();
  return () => page.close();
});

afterAll(() => browser.close());

describe("without scripts", () => {
  it.each(pages)("$path can be read", async ({ path, heading }) => {
    await page.goto(site + path);
    expect(await page.getByRole("heading", { level: 1, name: heading, exact: true }).isVisible()).toBe(true);
    expect((await page.getByRole("main").innerText()).length).toBeGreaterThan(60);
  });

  it("the evidence opens and can be followed", async () => {
    await page.goto(site + talksPath);
    const date = page.getByRole("region", { name: "Date" });
    await date.getByText("How do you know").click();
    await date.getByRole("link", { name: "“2017”", exact: true }).first().click();
    await page.waitForURL(/#s-\d+-\d+$/);
    expect(await page.locator(":target").innerText()).toContain("2017");
  });

  it("the timeline can be filtered, and the view is in the address", async () => {
    await page.goto(`${site}/timeline`);
    await page.getByLabel("With", { exact: true }).selectOption("Japan");
    await page.getByLabel("Told by").selectOption("Japan Today");
    await page.getByLabel("From").fill("2017");
    await page.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/entity=japan&source=japan-today/);
    expect(await page.getByRole("article").count()).toBe(2);
    await page.getByRole("link", { name: "Show all" }).click();
    await page.waitForURL(`${site}/timeline`);
  });

  it("a filter can be narrowed by one more name and widened again", async () => {
    await page.goto(`${site}/timeline?entity=japan`);
    await page.getByLabel("And with", { exact: true }).selectOption("Fumio Kishida");
    await page.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/entity=fumio-kishida/);
    const both = await page.getByRole("article").count();
    await page.getByRole("checkbox", { name: "Fumio Kishida" }).uncheck();
    await page.getByRole("button", { name: "Show" }).click();
    await page.waitForURL((url) => url.searchParams.getAll("entity").filter(Boolean).join() === "japan");
    expect(await page.getByRole("article").count()).toBeGreaterThan(both);
  });

  it("a view of several sources and kinds stays one when its period is chosen, and says what it shows", async () => {
    await page.goto(`${site}/timeline?source=tass&source=japan-today&kind=MEETING&kind=STATEMENT`);
    await page.getByLabel("From").fill("2010");
    await page.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/from=2010/);
    const { searchParams } = new URL(page.url());
    const toChosen = (name: string) => searchParams.getAll(name).filter(Boolean).join();
    expect([toChosen("source"), toChosen("kind")]).toEqual(["tass,japan-today", "MEETING,STATEMENT"]);
    const heading = page.getByRole("heading", { level: 1 });
    expect(await heading.innerText()).toBe("Timeline: TASS, Japan Today, Meeting, Statement, since 2010");
  });

  it("a date that is none is named, and nothing is guessed", async () => {
    await page.goto(`${site}/timeline?from=yesterday`);
    expect(await page.getByText("“yesterday” is no date.").isVisible()).toBe(true);
  });

  it("the archive can be searched", async () => {
    await page.goto(`${site}/search`);
    await page.getByRole("searchbox", { name: "Words" }).fill("two-plus-two");
    await page.getByLabel("Documents").check();
    await page.getByRole("button", { name: "Search" }).click();
    await page.waitForURL(/q=two-plus-two/);
    expect(await page.getByRole("article").count()).toBe(1);
    expect(await page.locator("mark").first().innerText()).toMatch(/two/i);
  });

  it("a search without a word to search for says so", async () => {
    await page.goto(`${site}/search?q=%E2%80%A6`);
    expect(await page.getByText("has no letter and no digit to search for").isVisible()).toBe(true);
  });
});
