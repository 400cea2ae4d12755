import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { openBrowser } from "./run/browser.ts";
import { findDocumentPath } from "./run/pages.ts";

const site = inject("site");
const api = inject("api");

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});

afterEach(() => page.close());

afterAll(() => browser.close());

describe("the reader of a wire story", () => {
  beforeEach(async () => {
    await page.goto(site + (await findDocumentPath(api, "continue close work")));
  });

  it("shows when it was published with its offset, and how that is known", async () => {
    expect(await page.locator('time[datetime="2017-03-20T11:44+03:00"]').innerText()).toBe(
      "20 March 2017, 11:44 UTC+3",
    );
  });

  it("shows the caption and the credit of its image", async () => {
    const images = page.getByRole("region", { name: "One image" });
    expect(await images.innerText()).toMatch(
      /Japanese Foreign Minister Fumio Kishida\s+©.AP Photo\/Pavel Golovkin/,
    );
  });

  it("leads from a name in the text to its page", async () => {
    await page
      .getByRole("region", { name: "The page as read" })
      .getByRole("link", { name: "Kunashir" })
      .first()
      .click();
    await page.waitForURL(`${site}/entities/kunashir`);
  });

  it("begins with the story: the menu before it is folded, and opens where an address leads into it", async () => {
    const text = page.getByRole("region", { name: "The page as read" });
    const menu = text.locator("[id]").filter({ hasText: /^Currency converter/ });
    expect(await text.getByText(/^\d+ lines left out: .*menu/).count()).toBe(1);
    expect(await menu.count()).toBe(1);
    expect(await menu.isVisible()).toBe(false);
    const address = `${page.url()}#${await menu.getAttribute("id")}`;
    await page.goto("about:blank");
    await page.goto(address);
    await menu.waitFor({ state: "visible" });
  });

  it("says what was left out of the story and why", async () => {
    const omissions = page.getByRole("region", { name: "What was left out" });
    expect(await omissions.getByText("“Currency converter”").count()).toBe(1);
    expect(await omissions.getByRole("listitem").count()).toBeGreaterThan(5);
  });

  it("has what rests on a paragraph beside it", async () => {
    const notes = page.getByRole("note", { name: "What rests on this paragraph" });
    expect(await notes.filter({ hasText: "1956" }).filter({ hasText: "Date" }).count()).toBeGreaterThan(0);
  });
});

describe("the thread under a newspaper story", () => {
  let path: string;

  beforeEach(async () => {
    path = await findDocumentPath(api, "hold talks on security");
    await page.goto(site + path);
  });

  it("has all comments with their scores, in the order of the page where that is asked for", async () => {
    await page.getByRole("link", { name: "As on the page" }).click();
    await page.waitForURL(/order=page/);
    const comments = page.getByRole("region", { name: "8 readers’ comments" }).getByRole("article");
    const scores = await comments.locator('[class*="score"]').allInnerTexts();
    expect(scores.map((score) => score.replace(/Score\s*/, "").trim())).toEqual([
      "+2",
      "−3",
      "+2",
      "−2",
      "−2",
      "0",
      "−2",
      "0",
    ]);
    expect(await comments.getByText("no name on the page").count()).toBe(5);
  });

  it("can be read from the highest score down", async () => {
    await page.getByRole("link", { name: "Highest score first" }).click();
    await page.waitForURL(/order=top/);
    const scores = await page.getByRole("article").locator('[class*="score"]').allInnerTexts();
    const numbers = scores.map((score) => Number(score.replace(/[^\d−]/g, "").replace("−", "-")));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(numbers).toHaveLength(8);
  });

  it("puts an answer under what it answers, with how that is known", async () => {
    const depth = (number: number) =>
      page.locator(`#comment-${number}`).evaluate((element) => {
        let levels = 0;
        for (let at = element.parentElement; at !== null; at = at.parentElement)
          if (at.tagName === "OL") levels += 1;
        return levels;
      });
    expect(await Promise.all([1, 2, 3, 4, 6, 7].map(depth))).toEqual([1, 1, 2, 2, 3, 4]);
    const guess = page.locator("#comment-6");
    expect(await guess.getByText("answers 3. by naming its author, 60% sure").count()).toBe(1);
    await guess.getByText("How do you know").click();
    expect(await guess.getByText("This is a guess.").isVisible()).toBe(true);
  });

  it("leads from an answer to the words that it quotes", async () => {
    const answer = page.locator("#comment-4");
    await answer.getByText("How do you know").click();
    await answer.locator('a[href*="#s-"]').last().click();
    await page.waitForURL(/#s-\d+-\d+$/);
    expect(await page.locator("#comment-2").locator(":target").innerText()).toContain(
      "Japan needs to become stronger",
    );
  });

  it("names the rights notice", async () => {
    expect(await page.getByText("Rights notice").isVisible()).toBe(true);
    expect(await page.getByText("may not be published, broadcast").first().isVisible()).toBe(true);
  });

  it("shows strangers an excerpt of what its notice keeps from the public, and no more", async () => {
    const answer = await page.goto(inject("publicSite") + path);
    expect(answer?.status()).toBe(200);
    expect(await page.getByRole("region", { name: "Excerpt" }).innerText()).toContain("forbids showing more");
    const html = await page.content();
    expect(html).not.toContain("Joint efforts in fighting terrorism");
    expect(html).not.toContain("briefed reporters on the condition");
  });

  it("shows strangers the whole of what has no such notice", async () => {
    await page.goto(inject("publicSite") + (await findDocumentPath(api, "continue close work")));
    expect(await page.getByRole("region", { name: "The page as read" }).innerText()).toContain(
      "worsening situation",
    );
  });
});
