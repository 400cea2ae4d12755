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
});

afterEach(() => page.close());

afterAll(() => browser.close());

const names = () => page.getByRole("main").locator('li > a[href^="/entities/"]').allInnerTexts();

describe("the index of names", () => {
  beforeEach(async () => {
    await page.goto(`${site}/entities`);
  });

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

it("a page asks who writes about a person, or about a thing", async () => {
  for (const [slug, words] of [
    ["shinzo-abe", "Who writes about them"],
    ["japan", "Who writes about it"],
  ] as const) {
    await page.goto(`${site}/entities/${slug}`);
    expect(await page.getByRole("heading", { name: words, exact: true }).count()).toBe(1);
  }
});

describe("the list of sources", () => {
  const sources = () => page.getByRole("rowheader").allInnerTexts();
  const numbers = async (column: number) =>
    (await page.locator(`tbody td:nth-child(${column})`).allInnerTexts()).map(Number);

  beforeEach(async () => {
    await page.goto(`${site}/sources`);
  });

  it("finds a source by words of its name, and leads back", async () => {
    await page.getByRole("link", { name: "Most events first" }).click();
    await page.getByLabel("Find a source").fill("today");
    await page.getByRole("button", { name: "Find" }).click();
    await page.waitForURL(`${site}/sources?q=today&order=events`);
    expect(await sources()).toEqual(["Japan Today"]);
    await page.getByLabel("Find a source").fill("nobody");
    await page.getByRole("button", { name: "Find" }).click();
    expect(await page.getByRole("table").count()).toBe(0);
    expect(await page.getByRole("main").innerText()).toContain("0 sources with “nobody”");
    await page.getByRole("link", { name: "See all sources" }).click();
    await page.waitForURL(`${site}/sources?order=events`);
  });

  it.each([
    ["documents", "Most documents first", 3],
    ["events", "Most events first", 4],
  ])("is put in the order of %s, in every format alike", async (order, link, column) => {
    await page.getByRole("link", { name: link }).click();
    await page.waitForURL(`${site}/sources?order=${order}`);
    const counts = await numbers(column);
    expect(counts.length).toBeGreaterThan(3);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const { items } = await (await fetch(`${site}/sources.json?order=${order}`)).json();
    expect(items.map(({ name }: { name: string }) => name)).toEqual(await sources());
  });
});
