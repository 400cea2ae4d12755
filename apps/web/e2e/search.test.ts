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

const field = () => page.getByRole("combobox", { name: "Words" });
const option = (name: RegExp) => page.getByRole("option", { name });

describe("while a reader types", () => {
  it("suggestions can be gone through and followed by the keyboard alone", async () => {
    await page.goto(`${site}/search`);
    await field().pressSequentially("shin");
    await option(/^Shinzo Abe/).waitFor();
    expect(await field().getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    const active = await field().getAttribute("aria-activedescendant");
    expect(await page.locator(`[id="${active}"]`).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowUp");
    expect(await field().getAttribute("aria-activedescendant")).toBeNull();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site}/entities/shinzo-abe`);
  });

  it("the chosen one is seen in colours of the reader's own", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    await page.goto(`${site}/search`);
    await field().pressSequentially("tok");
    await option(/Tokyo/).first().waitFor();
    await page.keyboard.press("ArrowDown");
    const looks = await page.getByRole("option").evaluateAll((options) =>
      options.map((element) => {
        const { backgroundColor, color, forcedColorAdjust } = getComputedStyle(element);
        return { backgroundColor, color, forcedColorAdjust };
      }),
    );
    const [chosen, other] = looks;
    expect(chosen?.forcedColorAdjust).toBe("none");
    expect(chosen?.backgroundColor).toBe(other?.color);
    expect(chosen?.color).not.toBe(other?.color);
  });

  it("Escape closes the list, and Enter searches for what is typed", async () => {
    await page.goto(`${site}/search`);
    await field().pressSequentially("tok");
    await option(/Tokyo/).first().waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("listbox").count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=tok$/);
  });
});

describe("the palette", () => {
  it.each(["Control+k", "/"])("opens by %s, goes anywhere, and gives the focus back", async (keys) => {
    await page.goto(site + talksPath);
    const link = page.getByRole("banner").getByRole("link", { name: "Sources", exact: true });
    await link.focus();
    await page.keyboard.press(keys);
    const dialog = page.getByRole("dialog", { name: "Search and go to" });
    await dialog.getByRole("option", { name: /^Timeline/ }).waitFor();
    await page.keyboard.press("Escape");
    expect(await dialog.count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press(keys);
    await page.keyboard.type("2017-03");
    await option(/^2017-03 /).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site}/2017/03`);
  });

  it("leaves a slash alone that is typed into a field, and one that the reader turned off", async () => {
    await page.goto(`${site}/timeline`);
    await page.getByLabel("From").focus();
    await page.keyboard.press("/");
    expect(await page.getByLabel("From").inputValue()).toBe("/");
    await page.keyboard.press("Control+k");
    await page.getByRole("checkbox", { name: "opens this too" }).uncheck();
    await page.keyboard.press("Escape");
    await page.getByRole("banner").getByRole("link", { name: "Sources", exact: true }).focus();
    await page.keyboard.press("/");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});

describe("a search", () => {
  it("is narrowed and widened by links that count right, without scripts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site}/search?q=russia`);
    const source = plain.getByRole("region", { name: "Source" }).getByRole("link", { name: /^TASS \d/ });
    const count = Number(/\d+/.exec(await source.innerText())?.[0]);
    await source.click();
    await plain.waitForURL(/q=russia&source=tass/);
    expect(await plain.getByText(`${count} hits for “russia”.`).isVisible()).toBe(true);
    await plain.getByRole("link", { name: /^TASS .*take back/ }).click();
    await plain.waitForURL(`${site}/search?q=russia`);
    await context.close();
  });

  it("that finds nothing says what to try, and leads out of what it was narrowed to", async () => {
    await page.goto(`${site}/search?q=abe+zzqq&kind=VISIT`);
    expect(await page.getByText("Nothing here has all the words of “abe zzqq”.").isVisible()).toBe(true);
    expect(await page.getByRole("link", { name: "all names" }).isVisible()).toBe(true);
    await page.getByRole("link", { name: "Search the whole archive for “abe zzqq”" }).click();
    await page.waitForURL(`${site}/search?q=abe+zzqq`);
    expect(await page.getByRole("link", { name: /^Search the whole archive/ }).count()).toBe(0);
  });

  it.each(["/", "/nowhere"])("can be begun at %s, without scripts", async (path) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(site + path);
    await plain.getByRole("searchbox", { name: "Search the archive" }).fill("kunashir");
    await plain.getByRole("button", { name: "Search" }).click();
    await plain.waitForURL(`${site}/search?q=kunashir`);
    await context.close();
  });

  it("shows the paragraph of a hit, and leads to it in the document", async () => {
    await page.goto(`${site}/search?q=negotiating&type=DOCUMENT`);
    const words = await page.locator("article mark").first().innerText();
    await page.getByRole("link", { name: "in its place" }).first().click();
    await page.waitForURL(/\/documents\/.*#s-\d+-\d+$/);
    expect(await page.locator(":target").innerText()).toContain(words);
  });
});
