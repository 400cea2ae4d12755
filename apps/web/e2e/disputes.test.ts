import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { ask } from "./run/ask.ts";
import { openBrowser } from "./run/browser.ts";
import { talksPath } from "./run/pages.ts";

const site = inject("site");
const api = inject("api");

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });
  return () => page.close();
});

afterAll(() => browser.close());

describe("the conflicts", () => {
  it("have both sides with their words, each leading to where they stand", async () => {
    await page.goto(`${site}/conflicts`);
    const conflict = page.getByRole("listitem").filter({ hasText: "Iturup" }).first();
    const text = await conflict.innerText();
    for (const words of ["Etorofu", "Japan Today", "TASS", "No fewer documents"])
      expect(text).toContain(words);
    await conflict.getByRole("link", { name: "Iturup" }).first().click();
    await page.waitForURL(/\/documents\/doc-[0-9a-f]+#s-\d+-\d+$/);
    expect(await page.locator(":target").innerText()).toContain("Iturup");
  });

  it("are chosen by what they are about, and as many as the archive has", async () => {
    const { conflicts } = await ask<{ conflicts: { totalCount: number } }>(
      api,
      "{ conflicts(filter: { properties: [NAME] }) { totalCount } }",
    );
    await page.goto(`${site}/conflicts`);
    await page.getByRole("link", { name: "Names", exact: true }).click();
    await page.waitForURL(/about=NAME/);
    const json = await (await fetch(`${site}/conflicts.json?about=NAME`)).json();
    expect(json.totalCount).toBe(conflicts.totalCount);
    expect(json.items).toHaveLength(conflicts.totalCount);
    expect((await fetch(`${site}/conflicts.json?about=WEATHER`)).status).toBe(400);
  });

  it("stand on the page of their event, where their address leads", async () => {
    const { items } = await (await fetch(`${site}/conflicts.json`)).json();
    const [{ url }] = items;
    expect(url).toContain(talksPath);
    await page.goto(url);
    expect(await page.locator(":target").innerText()).toContain(items[0].rival.value);
  });
});

describe("the decisions", () => {
  it("say what was decided, by whom and why, and lead to what they shape, which leads back", async () => {
    await page.goto(`${site}/decisions`);
    const decision = page.getByRole("listitem").filter({ hasText: "Abe Shinzo-san" }).first();
    const text = await decision.innerText();
    expect(text).toContain("The Japanese press writes him so.");
    expect(text).toContain("20 November 2026");
    await decision.getByRole("list", { name: "What it shapes" }).getByRole("link").click();
    await page.waitForURL(`${site}/entities/shinzo-abe`);
    const section = page.getByRole("region", { name: "What people decided of it" });
    expect(await section.innerText()).toContain("Mira Holt");
  });

  it("have a page each, which tells what was decided against what, and nobody else can take them back", async () => {
    await page.goto(`${site}/decisions`);
    await page.getByRole("link", { name: "It happened: December 2016." }).click();
    await page.waitForURL(/\/decisions\/dec-/);
    const changes = page.getByRole("region", { name: "What it changed" });
    expect(await changes.innerText()).toMatch(/Date: December 2016[\s\S]*Date: unknown/);
    await changes.getByText("How do you know").click();
    expect(await changes.getByText("Jun Okada decided so on").isVisible()).toBe(true);
    expect(await page.getByRole("form").count()).toBe(0);
    await page.getByRole("list", { name: "What it shapes" }).getByRole("link").click();
    await page.getByRole("link", { name: "It happened: December 2016." }).click();
    await page.waitForURL(/\/decisions\/dec-/);
  });

  it("of one person are a list of their own, which can be followed", async () => {
    await page.goto(`${site}/decisions`);
    await page.getByRole("link", { name: "Jun Okada" }).first().click();
    await page.waitForURL(/by=Jun\+Okada/);
    expect(await page.getByRole("main").innerText()).not.toContain("Mira Holt");
    const feed = await (await fetch(`${site}/decisions.feed.json?by=Jun+Okada`)).json();
    expect(feed.items).toHaveLength(1);
  });
});

describe("a member of a discussion", () => {
  it("has a page of what they wrote, with what it answers, that their comments lead to", async () => {
    const path = "/members/japan-today/Daniel%20Naumoff";
    const { member } = await ask<{ member: { comments: number } }>(
      api,
      `{ member(author: "Daniel Naumoff", source: "japan-today") { comments } }`,
    );
    await page.goto(`${site}${path}`);
    expect(await page.getByRole("article").count()).toBe(member.comments);
    expect(await page.locator("blockquote").first().innerText()).toContain("Russia");
    await page.getByRole("link", { name: "Comment 7" }).click();
    await page.waitForURL(/#comment-7$/);
    await page.locator(":target").getByRole("link", { name: "all by Daniel Naumoff" }).click();
    await page.waitForURL(site + path);
    const { subject, items } = await (await fetch(`${site}${path}.json`)).json();
    expect(subject).toMatchObject({ type: "member", comments: member.comments });
    expect(items).toHaveLength(member.comments);
    expect((await fetch(`${site}/members/tass/Daniel%20Naumoff`)).status).toBe(404);
    expect((await fetch(`${site}/members/japan-today/Nobody%2E%2Fat%20all`)).status).toBe(404);
  });
});

describe("the pages of a source and a name", () => {
  it("draw how often a source was first, with the figures as a table", async () => {
    await page.goto(`${site}/sources/tass`);
    const place = page.getByRole("region", { name: "First, or after others" });
    await place.getByText("Year by year").click();
    const rows = await place.getByRole("row").allInnerTexts();
    expect(rows.length).toBeGreaterThan(1);
  });

  it("tell what somebody said, each word leading to where it stands", async () => {
    await page.goto(`${site}/entities/fumio-kishida`);
    const said = page.getByRole("region", { name: /statements?$/ });
    await said.locator("blockquote a").first().click();
    await page.waitForURL(/\/documents\/doc-[0-9a-f]+#s-\d+-\d+$/);
    expect(await page.locator(":target").count()).toBe(1);
  });
});
