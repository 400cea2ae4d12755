import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { openBrowser } from "./run/browser.ts";

const site = inject("site");

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site}/entities`);
});

afterEach(() => page.close());

afterAll(() => browser.close());

const names = () => page.getByRole("main").locator('li > a[href^="/entities/"]').allInnerTexts();

describe("the index of names", () => {
  it("finds a name by any of its spellings, and keeps the order and the kind that were chosen", async () => {
    await page.getByRole("link", { name: "Most often named first" }).click();
    await page.getByRole("link", { name: "Places" }).click();
    await page.getByLabel("Find a name").fill("Kunashiri");
    await page.getByRole("button", { name: "Find" }).click();
    await page.waitForURL(`${site}/entities?q=Kunashiri&kind=PLACE&order=mentions`);
    expect(await names()).toEqual(["Kunashir"]);
    await page.getByRole("link", { name: "See all names" }).click();
    await page.waitForURL(`${site}/entities?kind=PLACE&order=mentions`);
  });

  it("puts those named most often first, without letters, in every format alike", async () => {
    expect(await page.getByRole("heading", { name: "K", exact: true }).count()).toBe(1);
    await page.getByRole("link", { name: "Most often named first" }).click();
    await page.waitForURL(`${site}/entities?order=mentions`);
    expect(await page.getByRole("heading", { name: "K", exact: true }).count()).toBe(0);
    const mentions = await page.getByText(/, [\d,]+ mentions?$/).allInnerTexts();
    const counts = mentions.map((words) => Number(words.replace(/\D/g, "")));
    expect(counts.length).toBeGreaterThan(10);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const { items } = await (await fetch(`${site}/entities.json?order=mentions`)).json();
    expect(items.map(({ name }: { name: string }) => name)).toEqual(await names());
  });
});
