import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "./run/browser.ts";
import { findDocumentPath, talksPath } from "./run/pages.ts";

// Makes the pictures of the README from a running site:
// node e2e/take-pictures.ts [http://localhost:3000 [http://localhost:4000/graphql]]

const [site = "http://localhost:3000", api = "http://localhost:4000/graphql"] = process.argv.slice(2);
const folder = join(import.meta.dirname, "..", "..", "..", "docs", "images");

/** A picture: what is opened, in which scheme, and what is done before it is taken. */
interface Picture {
  name: string;
  path: string;
  colorScheme: "light" | "dark";
  height: number;
  prepare?: (page: Page) => Promise<void>;
}

const pictures: Picture[] = [
  { name: "front", path: "/", colorScheme: "light", height: 1500 },
  {
    name: "event",
    path: talksPath,
    colorScheme: "light",
    height: 1180,
    prepare: (page) => page.getByRole("region", { name: "Date" }).getByText("How do you know").click(),
  },
  { name: "timeline", path: "/timeline", colorScheme: "dark", height: 1100 },
  {
    name: "reader",
    path: await findDocumentPath(api, "continue close work"),
    colorScheme: "light",
    height: 1100,
    prepare: (page) =>
      page.locator("#text").evaluate((element) => element.scrollIntoView({ behavior: "instant" })),
  },
];

await mkdir(folder, { recursive: true });
const browser = await openBrowser();
for (const { name, path, colorScheme, height, prepare } of pictures) {
  const page = await browser.newPage({
    viewport: { width: 1280, height },
    colorScheme,
    reducedMotion: "reduce",
  });
  await page.goto(site + path, { waitUntil: "networkidle" });
  await prepare?.(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
