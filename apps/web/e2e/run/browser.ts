import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import packedChromium, { inflate } from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const debianChromium = "/usr/bin/chromium";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a browser: Debian's Chromium where it is installed, else the one that comes as a package, with the libraries that
 * come with it, since a machine without a browser seldom has them. `more` are flags of Chromium besides the usual ones. Close
 * it at the end.
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...flags, ...more];
  if (existsSync(debianChromium)) return chromium.launch({ executablePath: debianChromium, args });
  const executablePath = await packedChromium.executablePath();
  const libraries = join(await inflate(findPacked("al2023.tar.br")), "lib");
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  // Not the arguments that the package proposes: in one process, as they want it, closing a page ends the browser.
  return chromium.launch({ executablePath, env, args });
}

/** A file of the package's own, beside its code. */
function findPacked(name: string): string {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  return join(dirname(entry), "..", "bin", name);
}
