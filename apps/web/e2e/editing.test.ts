import { readdir } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepEditableSite, patienceMs, signIn, stories } from "./run/editable-site.ts";
import { findHtmlFaults } from "./run/find-html-faults.ts";
import { root } from "./run/start-sites.ts";

const editable = keepEditableSite();
/** Where a comment is corrected: known when one was. */
let commentPath = "/edit";

describe("without scripts", () => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    context = await editable.browser.newContext({ javaScriptEnabled: false });
    context.setDefaultTimeout(patienceMs);
    page = await context.newPage();
    await signIn(page, editable.url, "/edit/ingest");
    await page.getByLabel("Files").setInputFiles(stories);
    await page.getByRole("button", { name: "Give them" }).click();
    await page.getByRole("cell", { name: "stored", exact: true }).nth(1).waitFor();
  }, patienceMs);

  afterAll(() => context.close());

  /** Fills a form of a page and says why. Returns what the page of the decision tells. */
  const send = async (path: string, name: string, fill: (form: Locator) => Promise<void>) => {
    await page.goto(editable.url + path);
    const form = page.getByRole("form", { name });
    await fill(form);
    await form.getByLabel("Why").fill("A reader knows better.");
    await form.getByRole("button").click();
    await page.waitForURL(/\/edit\/decisions\/dec-/);
    return page.getByRole("main").innerText();
  };

  const lead = (name: string) => page.getByRole("link", { name }).first().click();

  it("two events are compared, made one, and two again", async () => {
    await page.goto(`${editable.url}/search?q=lima&type=EVENT`);
    const links = await page.getByRole("article").getByRole("link").all();
    const addresses = await Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
    await page.goto(`${editable.url}/search?q=bridge&type=EVENT`);
    await lead("bridge");
    await page.getByRole("navigation", { name: "Correct this" }).getByRole("link", { name: "Merge" }).click();
    await page.getByLabel("Words of the other event").fill("crossing");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Compare" }).click();
    const sides = page.getByRole("article");
    expect(await sides.count()).toBe(2);
    for (const side of await sides.all()) {
      expect(await side.innerText()).toMatch(/Date differs\s+\d+ March 2016/);
      expect(await side.innerText()).toContain("Sources");
    }
    const tops = await page
      .locator("dt", { hasText: /^(?:One report|Place|Names)/ })
      .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().top));
    expect(tops).toHaveLength(6);
    expect(tops.slice(0, 3)).toEqual(tops.slice(3));
    await page.getByLabel("Why", { exact: true }).fill("Both tell of the bridge in Lima.");
    expect(await page.getByLabel("Who decides").inputValue()).toBe("Mira Holt");
    await page.getByRole("button", { name: "Merge them" }).click();
    await page.waitForURL(/\/edit\/decisions\/dec-/);
    const decision = page.url();
    await page.getByRole("list", { name: "What it shapes" }).getByRole("link").click();
    expect(await page.getByRole("heading", { name: "2 reports side by side" }).isVisible()).toBe(true);
    const present = page.url();
    const former = addresses.filter((path) => path.startsWith("/events/") && editable.url + path !== present);
    expect(former.length).toBeGreaterThan(0);
    for (const path of former) {
      expect((await fetch(editable.url + path, { redirect: "manual" })).status).toBe(308);
      await page.goto(`${editable.url}${path}?view=former`);
      expect(page.url()).toBe(`${present}?view=former`);
      expect((await fetch(`${editable.url}${path}.ics`)).url).toBe(`${present}.ics`);
    }
    await page.goto(decision);
    await page.getByLabel("Why", { exact: true }).fill("They are two after all.");
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.waitForURL((url) => url.href !== decision);
    await page.goto(`${editable.url}/search?q=lima&type=EVENT`);
    expect(await page.getByRole("article").count()).toBe(2);
  });

  it.each([
    ["/edit/entities", "/entities"],
    ["/edit/events", "/timeline"],
    ["/edit/documents", "/documents"],
    ["/edit/comments", "/documents"],
    ["/edit/decisions", "/decisions"],
  ])("%s leads on to where one chooses what to correct", async (path, list) => {
    const answer = await page.goto(editable.url + path);
    expect([answer?.status(), page.url()]).toEqual([200, editable.url + list]);
  });

  it("both entities of a merge can be looked for, by words that have a hyphen as well", async () => {
    const path = `${editable.url}/edit/merge-entities`;
    expect((await page.goto(path))?.status()).toBe(200);
    await page.getByLabel("Words of the first name").fill("Jean-Marc");
    await page.getByRole("button", { name: "Find" }).click();
    expect(await page.getByText("No name has these words.").isVisible()).toBe(true);
    expect(await page.getByLabel("Words of the first name").inputValue()).toBe("Jean-Marc");
    await page.getByLabel("Words of the first name").fill("lima");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByLabel("Words of the other name").fill("peru");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Compare" }).click();
    expect(await page.getByRole("article").count()).toBe(2);
    expect((await page.goto(`${page.url()}&with=nobody-here`))?.status()).toBe(200);
    expect(await page.getByText("The archive has no entity “nobody-here”.").isVisible()).toBe(true);
    expect((await page.goto(`${path}?with=nobody-here`))?.status()).toBe(404);
    expect((await page.goto(`${path}?find=/entities/%25E6`))?.status()).toBe(200);
  });

  it("the first event of a merge can be looked for, and words that are too long are told", async () => {
    await page.goto(`${editable.url}/edit/merge-events`);
    await page.getByLabel("Words of the first event").fill("long ".repeat(50));
    await page.getByRole("button", { name: "Find" }).click();
    expect(await page.getByText("A search text may have 200 characters").isVisible()).toBe(true);
  });

  it("what cannot be done is told beside the form, with what was written in it", async () => {
    await page.goto(`${editable.url}/search?q=bridge&type=EVENT`);
    await lead("bridge");
    await page.getByRole("navigation", { name: "Correct this" }).getByRole("link", { name: "Date" }).click();
    const form = page.getByRole("form", { name: "Change the date" });
    await form.getByRole("textbox", { name: "Date" }).fill("soon");
    await form.getByLabel("Why").fill("It is to be.");
    await form.getByRole("button").click();
    await form.getByRole("alert").waitFor();
    expect(await form.getByRole("alert").innerText()).toContain("decision.invalid");
    expect(await form.getByRole("textbox", { name: "Date" }).inputValue()).toBe("soon");
    expect(await page.getByRole("alert").count()).toBe(1);
    await form.getByRole("textbox", { name: "Date" }).fill("2016-03");
    await form.getByLabel("Why").fill("No finer.");
    await form.getByRole("button").click();
    await page.waitForURL(/\/edit\/decisions\/dec-/);
  });

  it("a name is added, an entity parted, a mention linked anew and a thing hidden, each by its form", async () => {
    const lima = "/edit/entities/lima";
    const checkFirst = (of: Locator) => of.getByRole("checkbox").first().check();
    const added = await send(lima, "Add the name", (form) =>
      form.getByLabel("Another name").fill("Los Reyes"),
    );
    expect(added).toContain("Los Reyes");
    const parted = await send(lima, "Make them another entity", async (form) => {
      await checkFirst(form.getByRole("group", { name: "Which documents mean another?" }));
      await form.getByLabel("What tells it from others").fill("Ohio");
    });
    expect(parted).toContain("Split");
    const linked = await send(lima, "Link them anew", async (form) => {
      await checkFirst(form);
      await form.locator("[name=other]").fill("peru");
    });
    expect(linked).toContain("Relinked");
    expect(await send(lima, "Hide this entity", async () => {})).toContain("Hidden");
    expect((await page.request.get(editable.url + lima)).status()).toBe(404);
    await page.goto(`${editable.url}/entities/lima`);
    const reader = await (await fetch(`${editable.url}/entities/lima`)).text();
    expect(reader).toContain("unless somebody decided to hide it");
    await page.getByRole("main").getByRole("link", { name: "what is hidden", exact: true }).click();
    expect(await page.getByRole("main").innerText()).toContain("“Lima” is not shown in lists");
    expect(await page.getByRole("list", { name: "What it shapes" }).innerText()).toContain("(hidden)");
    await page.getByRole("link", { name: "Show it again" }).click();
    await page.waitForURL(/\/decisions\/dec-.*#undo$/);
    await page.getByLabel("Why", { exact: true }).fill("It is wanted.");
    await page.getByRole("button", { name: "Show it again" }).click();
    await page.waitForURL(/\/edit\/decisions\/dec-/);
    await expect.poll(async () => (await page.request.get(editable.url + lima)).status()).toBe(200);
  });

  it("an event and an entity get other names, and what the rules read stays beside them", async () => {
    const peru = await send("/edit/entities/peru", "Change the name", (form) =>
      form.getByLabel("Name", { exact: true }).fill("Republic of Peru"),
    );
    expect(peru).toContain("It is called “Republic of Peru”.");
    await page.goto(`${editable.url}/search?q=crossing&type=EVENT`);
    const slug = (await page.getByRole("article").getByRole("link").first().getAttribute("href"))
      ?.split("/")
      .at(-1);
    const event = await send(`/edit/events/${slug}`, "Change the title", (form) =>
      form.getByRole("textbox", { name: "Title" }).fill("The mayor speaks of a crossing"),
    );
    expect(event).toMatch(/Headline: The mayor speaks of a crossing[\s\S]*Headline: A crossing for Lima/);
  });

  it("an answer is marked, among all earlier comments, of which any can be looked for", async () => {
    await page.goto(`${editable.url}/edit/ingest`);
    const seeds = join(root, "seeds");
    const discussed = (await readdir(seeds)).filter((name) => name.startsWith("004_"));
    await page.getByLabel("Files").setInputFiles(discussed.map((name) => join(seeds, name)));
    await page.getByRole("button", { name: "Give them" }).click();
    await page.getByRole("cell", { name: /^stored/ }).waitFor();
    await page.goto(`${editable.url}/documents`);
    await lead("hold talks");
    const correct = page.getByRole("navigation", { name: "Correct comment 6" }).getByRole("link");
    commentPath = (await correct.getAttribute("href")) ?? "";
    await correct.click();
    expect(await page.getByRole("radio").count()).toBe(6);
    await page.getByLabel("Its number, its author").fill("2");
    await page.getByRole("button", { name: "Look for it" }).click();
    await page.waitForURL(/find=2/);
    const marked = await send(`${commentPath}?find=2`, "Say whom it answers", (form) =>
      form.getByRole("radio", { name: /^2\. / }).check(),
    );
    expect(marked).toContain("The comment answers another.");
    await page.getByRole("list", { name: "What it shapes" }).getByRole("link").click();
    await page.waitForURL(/#comment-6$/);
    const comment = page.locator(":target");
    expect(await comment.innerText()).toContain("as a person decided");
    await comment.getByRole("list", { name: "What people decided of it" }).getByRole("link").click();
    await page.waitForURL(/\/decisions\/dec-/);
    expect(await page.getByRole("main").innerText()).toContain("A reader knows better.");
  });
});

it("every page for editors is faultless to axe and valid HTML, narrow or wide", {
  timeout: 180_000,
}, async () => {
  const context = await editable.browser.newContext({ reducedMotion: "reduce" });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  await signIn(page, editable.url);
  await page.goto(`${editable.url}/search?q=lima&type=EVENT`);
  const found = await page.getByRole("article").getByRole("link").all();
  const slugs = await Promise.all(
    found.map(async (link) => (await link.getAttribute("href"))?.split("/").at(-1)),
  );
  const paths = [
    ...["/sign-in", "/edit", "/edit/ingest", "/decisions", `/events/${slugs[0]}`, `/edit/events/${slugs[0]}`],
    ...[`/edit/merge-events?with=${slugs[0]}&with=${slugs[1]}`, "/edit/entities/lima"],
    ...["/edit/merge-events", "/edit/merge-entities?find=l"],
    "/edit/merge-entities?with=lima&find=alma",
    "/edit/merge-entities?with=lima&with=peru",
    ...[commentPath, "/decisions?kind=HIDE", "/entities/nobody-here"],
  ];
  for (const [index, path] of paths.entries()) {
    const answer = await page.goto(editable.url + path);
    expect(answer?.status(), path).toBe(path === "/entities/nobody-here" ? 404 : 200);
    expect(await findHtmlFaults((await answer?.text()) ?? ""), path).toEqual([]);
    const [width, colorScheme] = index % 2 === 0 ? ([320, "light"] as const) : ([1280, "dark"] as const);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      path,
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
  }
  await context.close();
});
