import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { openBrowser } from "./run/browser.ts";
import { talksPath } from "./run/pages.ts";

const site = inject("site");

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
});

afterEach(() => page.close());

afterAll(() => browser.close());

describe("how do you know?", () => {
  it("is asked of the date and answered with the rule, the reason and the words", async () => {
    await page.goto(site + talksPath);
    const section = page.getByRole("region", { name: "Date" });
    expect(await section.getByText("20 March 2017").first().isVisible()).toBe(true);
    expect(await section.getByText("known to the day").isVisible()).toBe(true);
    const answer = section.getByText("“March 20” is 20 March 2017").first();
    expect(await answer.isVisible()).toBe(false);
    await section.getByText("How do you know").click();
    expect(await answer.isVisible()).toBe(true);
    expect(await section.getByText(/Rule date\/\w/).count()).toBeGreaterThan(1);
  });

  it("shows the rival claim of the year beside the day, and says that it is not shown", async () => {
    await page.goto(site + talksPath);
    await page.getByRole("region", { name: "Date" }).getByText("How do you know").click();
    const rival = page
      .getByRole("listitem")
      .filter({ hasText: "Rival claim, not shown" })
      .filter({ hasText: "2017" });
    expect(await rival.first().isVisible()).toBe(true);
    expect(
      await page.getByRole("list", { name: "What each report claims" }).getByRole("listitem").count(),
    ).toBe(2);
  });

  it("leads from the words of the evidence to the same words marked in their document", async () => {
    await page.goto(site + talksPath);
    await page.getByRole("region", { name: "Date" }).getByText("How do you know").click();
    const link = page
      .getByRole("region", { name: "Date" })
      .getByRole("link", { name: "“March 20”", exact: true })
      .first();
    const words = (await link.innerText()).replace(/[“”]/g, "");
    await link.click();
    await page.waitForURL(/\/documents\/doc-[0-9a-f]{20}#s-\d+-\d+$/);
    const marked = page.locator(":target");
    expect(await marked.innerText()).toBe(words);
    expect(await marked.isVisible()).toBe(true);
    const box = await marked.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(800);
    const color = await marked.evaluate((element) => getComputedStyle(element).backgroundColor);
    const plain = await page
      .locator("p")
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(color).not.toBe(plain);
  });

  it("says why two reports are one event, and which document each is", async () => {
    await page.goto(site + talksPath);
    const reports = page.getByRole("region", { name: "2 reports side by side" });
    expect(await reports.getByRole("link", { name: "TASS", exact: true }).count()).toBe(1);
    expect(await reports.getByRole("link", { name: "Associated Press" }).count()).toBe(1);
    await reports.getByText("How do you know").click();
    expect(await reports.getByText("Both tell of talks").isVisible()).toBe(true);
  });

  it("is answered on the page of a name for each of its spellings", async () => {
    await page.goto(`${site}/entities/kunashir`);
    const names = page.getByRole("region", { name: "2 spellings" });
    expect(await names.getByText(/known name.* Seen in /).count()).toBeGreaterThan(0);
    await names.getByText("How do you know").last().click();
    expect(await names.getByText("Kunashiri").first().isVisible()).toBe(true);
    expect(await names.getByText(/Rule \S+, version \d/).count()).toBeGreaterThan(0);
  });
});

describe("a mention on the page of a name", () => {
  const readMentions = async (address: string) => {
    await page.goto(`${address}/entities/crimea`);
    return page.getByRole("region", { name: /mentions?$/ }).innerText();
  };

  it("stands in the words around it, of which strangers see none where the notice forbids it", async () => {
    expect(await readMentions(site)).toContain("annexation of");
    const shown = await readMentions(inject("publicSite"));
    expect(shown).toContain("Crimea");
    expect(shown).toContain("Japan Today");
    expect(shown).not.toContain("annexation of");
  });
});

describe("time is drawn no finer than it is known", () => {
  const ruler = (title: string) =>
    page.getByRole("article").filter({ hasText: title }).locator("svg").first();

  it("draws a day as a stroke, a month as a bar and a year as a haze over the whole line", async () => {
    await page.goto(`${site}/timeline`);
    const day = ruler("hold talks on security");
    expect(await day.locator('[class*="stroke"]').count()).toBe(1);
    const month = ruler("last held “two-plus-two” talks").locator('rect[class*="bar"]');
    expect(Number(await month.getAttribute("width"))).toBeCloseTo((30 / 365) * 1000, 0);
    const year = ruler("inked a declaration").locator('rect[class*="haze"]');
    expect(await year.getAttribute("width")).toBe("1000");
  });

  it("draws what is only planned hollow", async () => {
    await page.goto(`${site}/timeline?status=PLANNED`);
    const marks = page.locator('article svg [class*="planned"]');
    expect(await marks.count()).toBe(await page.getByRole("article").count());
    expect(await marks.count()).toBeGreaterThan(0);
  });

  it("draws no mark for what is undated", async () => {
    await page.goto(`${site}/undated`);
    expect(await page.getByRole("article").count()).toBeGreaterThan(0);
    expect(await page.locator("article svg").count()).toBe(0);
  });

  it("tells the silence between 1956 and 2006 in the picture of the whole story", async () => {
    await page.goto(site);
    const story = page.getByRole("region", { name: "The whole story" });
    expect(await story.getByText("1957–2005: 49 years without an event known to the year").isVisible()).toBe(
      true,
    );
    await story.getByRole("link", { name: /^1956/ }).click();
    await page.waitForURL(`${site}/1956`);
  });
});

describe("several reports of one event", () => {
  it("say which came first as far as that can be told, and how their wordings differ", async () => {
    await page.goto(site + talksPath);
    const reports = page.getByRole("region", { name: "2 reports side by side" });
    expect(await reports.getByText(/Published first by|cannot be told/).isVisible()).toBe(true);
    await reports.getByText("How the wordings differ").click();
    expect(await reports.getByRole("heading", { name: "Japan Today", exact: true }).isVisible()).toBe(true);
  });
});

describe("what readers said", () => {
  it("stands on the page of the event that their article tells, and leads to its place in the thread", async () => {
    await page.goto(site + talksPath);
    const comments = page.getByRole("region", { name: /^\d+ readers’ comments on its articles$/ });
    const quotes = comments.locator("blockquote");
    expect(await quotes.count()).toBe(3);
    const words = (await quotes.first().innerText()).slice(0, 30);
    await comments
      .getByRole("listitem")
      .getByRole("link", { name: /^\d+\. / })
      .first()
      .click();
    await page.waitForURL(/\/documents\/doc-[0-9a-f]+#comment-\d+$/);
    const place = page.locator(new URL(page.url()).hash);
    expect((await place.innerText()).replaceAll(/\s+/g, " ")).toContain(words);
  });
});

describe("the documents that name a thing", () => {
  it("stand on its page as under a tag, newest first, and are a list of their own in every format", async () => {
    await page.goto(`${site}/entities/japan`);
    const tagged = page.getByRole("region", { name: /^\d+ documents tagged with Japan$/ });
    expect(await tagged.getByRole("listitem").count()).toBeGreaterThan(1);
    await page.goto(`${site}/documents?entity=kunashir&source=tass`);
    expect(
      await page.getByText("1 saved page, naming Kunashir, published by TASS, newest first").isVisible(),
    ).toBe(true);
    const { items } = (await (await fetch(`${site}/documents.json?entity=kunashir&source=tass`)).json()) as {
      items: { title: string }[];
    };
    const titles = await page.locator("main").getByRole("heading", { level: 2 }).allInnerTexts();
    expect(items.map(({ title }) => title)).toEqual(titles);
  });
});

describe("whom a name appears with", () => {
  it("is drawn, and told in a table that leads to their common events", async () => {
    await page.goto(`${site}/entities/japan`);
    const company = page.getByRole("region", { name: "Appears with" });
    const row = company
      .getByRole("row")
      .filter({ has: page.getByRole("link", { name: "Russia", exact: true }) });
    const names = await company.locator("svg text").allInnerTexts();
    expect(await company.getByRole("row").count()).toBe(names.length);
    await row.getByRole("link", { name: /events$/ }).click();
    await page.waitForURL(`${site}/timeline?entity=japan&entity=russia`);
  });
});

it("an event that pages only list as related news has no report, on its page or in a list", async () => {
  const slug = "2016-03-25-russia-announces-it-will-deploy-state-of-the-art-missile-defense";
  await page.goto(`${site}/2016/03/25`);
  const entry = page.getByRole("article").filter({ has: page.locator(`a[href="/events/${slug}"]`) });
  expect(await entry.innerText()).not.toContain("reports");
  await entry.getByRole("link").click();
  await page.getByRole("link", { name: "No report of its own" }).click();
  expect(await page.getByText("Listed as related news by 2 pages").isVisible()).toBe(true);
});
