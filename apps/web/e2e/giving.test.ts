import type { BrowserContext, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { keepEditableSite, patienceMs, signIn, stories, toFile } from "./run/editable-site.ts";

const harbour =
  "Alma Ruiz visits a harbour\n\nMay 9, 2016\n\nChilean Minister Alma Ruiz visited the harbour of Arica on Monday and its famous market hall.\n";

const editable = keepEditableSite();
let context: BrowserContext;
let page: Page;

afterEach(() => context.close());

/** Opens the form for documents as an editor, with scripts or without. */
async function openForm(javaScriptEnabled: boolean): Promise<void> {
  context = await editable.browser.newContext({ javaScriptEnabled });
  context.setDefaultTimeout(patienceMs);
  page = await context.newPage();
  await signIn(page, editable.url, "/edit/ingest");
}

describe("without scripts", () => {
  it("files are given, and what became of each is told", async () => {
    await openForm(false);
    await page.getByLabel("Files").setInputFiles([...stories, toFile("empty.txt", " ")]);
    await page.getByRole("button", { name: "Give them" }).click();
    const rows = page.getByRole("row");
    await rows.nth(3).waitFor();
    expect(await rows.nth(1).innerText()).toMatch(
      /^empty\.txt\s+not stored\s+The document holds no text\.\s*$/,
    );
    expect(await page.getByRole("cell", { name: "stored", exact: true }).count()).toBe(2);
  });
});

/** As long as a page with its comments. */
const pasted = `${"A harbour opens. ".repeat(20_000)}It is there.`;

describe("what cannot be given", () => {
  it("keeps the text that was written, and says what is wrong with the time", async () => {
    await openForm(false);
    await page.getByLabel("Or the text").fill(pasted);
    await page.getByLabel("Saved at").fill("yesterday");
    await page.getByRole("button", { name: "Give them" }).click();
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain("“yesterday” is no time: write 2017-03-21T08:00:00Z");
    expect(await page.getByLabel("Or the text").inputValue()).toBe(pasted);
    expect(await page.getByLabel("Saved at").inputValue()).toBe("yesterday");
  });
});

/** A story whose headline has a word longer than any column. */
const overlong = `The ${"Lima".repeat(40)} opens\n\nMarch 7, 2016\n\nPeruvian President Martin Ferrer opened the https://lima.example/${"a".repeat(150)} in Lima on Monday.\n`;

describe("a word that is longer than a column", () => {
  it("widens no page that has it", async () => {
    await openForm(false);
    await page.getByLabel("Or the text").fill(overlong);
    await page.getByRole("button", { name: "Give them" }).click();
    await page.getByRole("cell", { name: "stored", exact: true }).waitFor();
    const document = await page.getByRole("row").getByRole("link").first().getAttribute("href");
    await page.goto(`${editable.url}${document}`);
    const event = await page.locator('main a[href^="/events/"]').first().getAttribute("href");
    const paths = [document, event, "/documents", "/timeline", "/2016/03/07", "/search?q=opens", "/"];
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of paths) {
        await page.goto(`${editable.url}${path}`);
        const wide = await page.evaluate(() => globalThis.document.documentElement.scrollWidth);
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(width);
      }
    }
  });
});

describe("with scripts", () => {
  it("an upload tells how far it is, and what became of it, where one is", async () => {
    await openForm(true);
    await page.getByLabel("Or the text").fill(harbour);
    const told = page.waitForResponse(`${editable.url}/edit/progress`);
    await page.getByRole("button", { name: "Give them" }).click();
    expect((await told).headers()["content-type"]).toContain("text/event-stream");
    await page.getByRole("cell", { name: "stored", exact: true }).waitFor();
    expect(await page.evaluate(() => performance.getEntriesByType("navigation").length)).toBe(1);
  });

  it("two versions of a page are dropped, whose change the later one shows", async () => {
    await openForm(true);
    const toPage = (visitors: string, day: string) =>
      `<html><head><title>Harbour opens</title><link rel="canonical" href="https://port.example/opens">` +
      `<meta property="article:published_time" content="${day}T08:00:00Z"></head><body><article>` +
      `<h1>Harbour opens</h1><p>${"Ships wait at its gates every morning and every night. ".repeat(4)}</p>` +
      `<p>The harbour of Arica was opened before ${visitors} visitors.</p></article></body></html>`;
    const files = await page.evaluateHandle(
      (texts) => {
        const transfer = new DataTransfer();
        texts.forEach((text, index) => {
          transfer.items.add(new File([text], `page-${index}.html`, { type: "text/html" }));
        });
        return transfer;
      },
      [toPage("ninety", "2016-06-01"), toPage("forty", "2016-06-02")],
    );
    await page.dispatchEvent("form[data-upload]", "drop", { dataTransfer: files });
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      new MutationObserver(() => {
        told.push(document.querySelector("form[data-upload] [role=status]")?.textContent ?? "");
      }).observe(document.body, { subtree: true, childList: true });
    });
    await page.getByRole("button", { name: "Give them" }).click();
    const stored = page.getByRole("row").filter({ hasText: "stored as a new version" });
    await stored.waitFor();
    const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    expect(told.join(" ")).toMatch(/\d read, \d stored/);
    await stored.getByRole("link").first().click();
    await page.getByText("Other versions").waitFor();
    expect(await page.getByRole("link", { name: "Harbour opens" }).count()).toBeGreaterThan(0);
    await page.getByRole("link", { name: "What changed since the version before" }).click();
    const changes = page.getByRole("region", { name: "Changed since the version before" });
    const [first, last] = await changes.getByRole("listitem").allInnerTexts();
    expect(first).toMatch(/^Saved web page[\s\S]* …$/);
    expect(last).toMatch(/^… [\s\S]*visitors\.\s*$/);
    expect(await changes.locator("li ins").allInnerTexts()).toContain("forty");
    expect(await changes.locator("li del").allInnerTexts()).toContain("ninety");
  });
});
