import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./browser.ts";
import { type RunningServer, runToEnd } from "./processes.ts";
import { annals, root, startApi, startSite } from "./start-sites.ts";

/** The token of an archive that tests correct. */
export const token = "a token for the tests";

/** An ingest waits for its turn on a busy machine. */
export const patienceMs = 110_000;

/** Starting one takes so long on a busy machine. */
const startMs = 180_000;

/**
 * A site that the tests of a file correct, and a browser: both are there from before its first test until behind its last. Call it at
 * the top of a test file.
 */
export function keepEditableSite(): { readonly url: string; readonly browser: Browser } {
  let running: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    running = await startEditableSite();
    browser = await openBrowser();
  }, startMs);

  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  return {
    get url() {
      return running.url;
    },
    get browser() {
      return browser;
    },
  };
}

/** A site over an empty archive of its own: what is corrected in one test would be wrong in another. */
async function startEditableSite(): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), "annals-editing-"));
  const env = { ANNALS_DATA: folder, DATABASE_URL: "", ANNALS_TOKEN: token };
  await runToEnd([annals, "migrate"], root, env);
  const api = await startApi({ ...env, ANNALS_PERSISTED_ONLY: "1" });
  const site = await startSite(api.url);
  const close = async () => {
    await site.close();
    await api.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: site.url, close };
}

/** Signs in as a reader with the token would, and lands where they wanted to go. */
export async function signIn(page: Page, site: string, to = "/edit"): Promise<void> {
  await page.goto(site + to);
  await page.waitForURL(/\/sign-in\?to=/);
  await page.getByLabel("Token").fill(token);
  await page.getByLabel("Your name").fill("Mira Holt");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(site + to);
}

/** A file of text, as a browser gives it to a form. */
export const toFile = (name: string, text: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

/** Two stories of Lima, told of two days, which may be of one event. */
export const stories = [
  toFile(
    "bridge.txt",
    "Martin Ferrer opens a bridge\n\nMarch 7, 2016\n\nPeruvian President Martin Ferrer opened the new bridge in Lima on Monday before a great many people.\n",
  ),
  toFile(
    "crossing.txt",
    "A crossing for Lima\n\nMarch 9, 2016\n\nA new crossing over the river was inaugurated this week, the mayor Alma Ruiz said in Lima on Wednesday.\n",
  ),
];
