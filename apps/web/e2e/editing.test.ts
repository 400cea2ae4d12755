import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./run/browser.ts";
import { findHtmlFaults } from "./run/find-html-faults.ts";
import { type RunningServer, runToEnd } from "./run/processes.ts";
import { annals, root, startApi, startSite } from "./run/start-sites.ts";

// What is corrected here would be wrong elsewhere: an archive of its own, which it fills by the site itself.

const token = "a token for the tests";

/** An ingest waits for its turn on a busy machine. */
const patienceMs = 110_000;
const running: RunningServer[] = [];

let folder: string;
let site: string;
let browser: Browser;
/** Where a comment is corrected: known when one was. */
let commentPath = "/edit";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "annals-editing-"));
  const env = { ANNALS_DATA: folder, DATABASE_URL: "", ANNALS_TOKEN: token };
  await runToEnd([annals, "migrate"], root, env);
  const api = await startApi({ ...env, ANNALS_PERSISTED_ONLY: "1" });
  running.push(api, await startSite(api.url));
  site = running[1]?.url ?? "";
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  for (const server of running.reverse()) await server.close();
  await rm(folder, { recursive: true, force: true });
});

const toFile = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

const bridge = toFile(
  "bridge.txt",
  "Martin Ferrer opens a bridge\n\nMarch 7, 2016\n\nPeruvian President Martin Ferrer opened the new bridge in Lima on Monday before a great many people.\n",
);
const crossing = toFile(
  "crossing.txt",
  "A crossing for Lima\n\nMarch 9, 2016\n\nA new crossing over the river was inaugurated this week, the mayor Alma Ruiz said in Lima on Wednesday.\n",
);

const harbour =
  "Alma Ruiz visits a harbour\n\nMay 9, 2016\n\nChilean Minister Alma Ruiz visited the harbour of Arica on Monday and its famous market hall.\n";

/** Signs in as a reader with the token would, and lands where they wanted to go. */
async function signIn(page: Page, to = "/edit"): Promise<void> {
  await page.goto(site + to);
  await page.waitForURL(/\/sign-in\?to=/);
  await page.getByLabel("Token").fill(token);
  await page.getByLabel("Your name").fill("Mira Holt");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(site + to);
}

const post = (path: string, headers: Record<string, string>, fields: Record<string, string> = {}) =>
  fetch(site + path, { method: "POST", headers, body: new URLSearchParams(fields), redirect: "manual" });

describe("whoever is not signed in", () => {
  it("gets no cookie, and is led from every form to where one signs in", async () => {
    const answer = await post("/edit/events/x", { origin: site }, { action: "hide", id: "x" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/sign-in?to=%2Fedit%2Fevents%2Fx");
    const page = await fetch(`${site}/edit`, { redirect: "manual" });
    expect(page.headers.get("location")).toBe("/sign-in?to=%2Fedit");
    expect((await fetch(site)).headers.get("set-cookie")).toBeNull();
  });

  it.each([{}, { origin: "https://other.example" }, { "sec-fetch-site": "cross-site" }])(
    "and a page of another site, is refused: %j",
    async (headers) => {
      const answer = await post("/sign-in", headers as Record<string, string>, { token });
      expect(answer.status).toBe(403);
      expect(answer.headers.get("set-cookie")).toBeNull();
    },
  );

  it("is told so beside the form if the token is wrong, which is given back to nobody", async () => {
    const fields = { token: "a guess", author: "Mira Holt" };
    const answer = await post("/sign-in", { origin: site }, fields);
    expect(answer.status).toBe(422);
    expect(answer.headers.get("set-cookie")).toBeNull();
    const html = await answer.text();
    expect(html).toContain("access.token-wrong");
    expect(html).toContain('value="Mira Holt"');
    expect(html).not.toContain("a guess");
  });

  it("is led nowhere else by an address that says so", async () => {
    for (const to of ["https://other.example/", "//other.example/", "/\\other.example"]) {
      const answer = await post("/sign-in", { origin: site }, { token, author: "M", to });
      expect(answer.headers.get("location")).toBe("/edit");
    }
  });
});

describe("without scripts", () => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled: false });
    context.setDefaultTimeout(patienceMs);
    page = await context.newPage();
    await signIn(page, "/edit/ingest");
  });

  afterAll(() => context.close());

  /** Fills a form of a page and says why. Returns what the page of the decision tells. */
  const send = async (path: string, name: string, fill: (form: Locator) => Promise<void>) => {
    await page.goto(site + path);
    const form = page.getByRole("form", { name });
    await fill(form);
    await form.getByLabel("Why").fill("A reader knows better.");
    await form.getByRole("button").click();
    await page.waitForURL(/\/edit\/decisions\/dec-/);
    return page.getByRole("main").innerText();
  };

  const lead = (name: string) => page.getByRole("link", { name }).first().click();

  it("the token is in a cookie that no script and no other site gets, and no page is kept", async () => {
    const [cookie, ...others] = await context.cookies();
    expect(others).toEqual([]);
    expect(cookie).toMatchObject({ name: "annals-editor", httpOnly: true, sameSite: "Strict", expires: -1 });
    const answer = await page.goto(site);
    expect(answer?.headers()["cache-control"]).toBe("private, no-store");
    expect(answer?.headers().vary).toContain("cookie");
  });

  it("files are given, and what became of each is told", async () => {
    await page.goto(`${site}/edit/ingest`);
    await page.getByLabel("Files").setInputFiles([bridge, crossing, toFile("empty.txt", " ")]);
    await page.getByRole("button", { name: "Give them" }).click();
    const rows = page.getByRole("row");
    await rows.nth(3).waitFor();
    expect(await rows.nth(1).innerText()).toMatch(/^empty\.txt\s+not stored/);
    expect(await page.getByRole("cell", { name: "stored", exact: true }).count()).toBe(2);
  });

  it("two events are compared, made one, and two again", async () => {
    await page.goto(`${site}/search?q=lima&type=EVENT`);
    const links = await page.getByRole("article").getByRole("link").all();
    const addresses = await Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
    await page.goto(`${site}/search?q=bridge&type=EVENT`);
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
    const former = addresses.filter((path) => path.startsWith("/events/") && site + path !== present);
    expect(former.length).toBeGreaterThan(0);
    for (const path of former) {
      expect((await fetch(site + path, { redirect: "manual" })).status).toBe(308);
      await page.goto(`${site}${path}?view=former`);
      expect(page.url()).toBe(`${present}?view=former`);
      expect((await fetch(`${site}${path}.ics`)).url).toBe(`${present}.ics`);
    }
    await page.goto(decision);
    await page.getByLabel("Why", { exact: true }).fill("They are two after all.");
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.waitForURL((url) => url.href !== decision);
    await page.goto(`${site}/search?q=lima&type=EVENT`);
    expect(await page.getByRole("article").count()).toBe(2);
  });

  it("what cannot be done is told beside the form, with what was written in it", async () => {
    await page.goto(`${site}/search?q=bridge&type=EVENT`);
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
    expect((await page.request.get(site + lima)).status()).toBe(404);
    await page.goto(`${site}/entities/lima`);
    await page.getByRole("link", { name: "What is hidden" }).click();
    expect(await page.getByRole("list", { name: "What it shapes" }).innerText()).toContain("(hidden)");
    await page.getByRole("link", { name: "Show it again" }).click();
    await page.waitForURL(/\/decisions\/dec-.*#undo$/);
    await page.getByLabel("Why", { exact: true }).fill("It is wanted.");
    await page.getByRole("button", { name: "Show it again" }).click();
    await page.waitForURL(/\/edit\/decisions\/dec-/);
    await expect.poll(async () => (await page.request.get(site + lima)).status()).toBe(200);
  });

  it("an event and an entity get other names, and what the rules read stays beside them", async () => {
    const peru = await send("/edit/entities/peru", "Change the name", (form) =>
      form.getByLabel("Name", { exact: true }).fill("Republic of Peru"),
    );
    expect(peru).toContain("It is called “Republic of Peru”.");
    await page.goto(`${site}/search?q=crossing&type=EVENT`);
    const slug = (await page.getByRole("article").getByRole("link").first().getAttribute("href"))
      ?.split("/")
      .at(-1);
    const event = await send(`/edit/events/${slug}`, "Change the title", (form) =>
      form.getByRole("textbox", { name: "Title" }).fill("The mayor speaks of a crossing"),
    );
    expect(event).toMatch(/Headline: The mayor speaks of a crossing[\s\S]*Headline: A crossing for Lima/);
  });

  it("an answer is marked, among all earlier comments, of which any can be looked for", async () => {
    await page.goto(`${site}/edit/ingest`);
    const seeds = join(root, "seeds");
    const discussed = (await readdir(seeds)).filter((name) => name.startsWith("004_"));
    await page.getByLabel("Files").setInputFiles(discussed.map((name) => join(seeds, name)));
    await page.getByRole("button", { name: "Give them" }).click();
    await page.getByRole("cell", { name: /^stored/ }).waitFor();
    await page.goto(`${site}/documents`);
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

  it("who signs out is a reader again", async () => {
    await page.goto(`${site}/edit`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${site}/`);
    expect(await context.cookies()).toEqual([]);
  });
});

describe("with scripts", () => {
  it("an upload tells how far it is, and what became of it, where one is", async () => {
    const context = await browser.newContext();
    context.setDefaultTimeout(patienceMs);
    const page = await context.newPage();
    await signIn(page, "/edit/ingest");
    await page.getByLabel("Or the text").fill(harbour);
    const told = page.waitForResponse(`${site}/edit/progress`);
    await page.getByRole("button", { name: "Give them" }).click();
    expect((await told).headers()["content-type"]).toContain("text/event-stream");
    await page.getByRole("cell", { name: "stored", exact: true }).waitFor();
    expect(await page.evaluate(() => performance.getEntriesByType("navigation").length)).toBe(1);
    await context.close();
  });

  it("two versions of a page are dropped, whose change the later one shows", async () => {
    const context = await browser.newContext();
    context.setDefaultTimeout(patienceMs);
    const page = await context.newPage();
    await signIn(page, "/edit/ingest");
    const toPage = (visitors: string, day: string) =>
      `<html><head><title>Harbour opens</title><link rel="canonical" href="https://port.example/opens">` +
      `<meta property="article:published_time" content="${day}T08:00:00Z"></head><body><article>` +
      `<h1>Harbour opens</h1><p>The harbour of Arica was opened before ${visitors} visitors.</p></article></body></html>`;
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
    expect(await changes.locator("li ins").allInnerTexts()).toContain("forty");
    expect(await changes.locator("li del").allInnerTexts()).toContain("ninety");
    await context.close();
  });

  it("every page for editors is faultless to axe and valid HTML, narrow or wide", {
    timeout: 180_000,
  }, async () => {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    context.setDefaultTimeout(patienceMs);
    const page = await context.newPage();
    await signIn(page);
    await page.goto(`${site}/search?q=lima&type=EVENT`);
    const found = await page.getByRole("article").getByRole("link").all();
    const slugs = await Promise.all(
      found.map(async (link) => (await link.getAttribute("href"))?.split("/").at(-1)),
    );
    const paths = [
      ...[
        "/sign-in",
        "/edit",
        "/edit/ingest",
        "/decisions",
        `/events/${slugs[0]}`,
        `/edit/events/${slugs[0]}`,
      ],
      ...[`/edit/merge-events?with=${slugs[0]}&with=${slugs[1]}`, "/edit/entities/lima"],
      "/edit/merge-entities?with=lima&find=alma",
      ...[commentPath, "/decisions?kind=HIDE", "/entities/nobody-here"],
    ];
    for (const [index, path] of paths.entries()) {
      const answer = await page.goto(site + path);
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
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
    }
    await context.close();
  });
});
