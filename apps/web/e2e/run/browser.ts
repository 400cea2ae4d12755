import { existsSync } from "node:fs";
import packedChromium from "@sparticuz/chromium";
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

/** Starts a browser: Debian's Chromium where it is installed, else the one that comes as a package. Close it at the end. */
export async function openBrowser(): Promise<Browser> {
  if (existsSync(debianChromium)) return chromium.launch({ executablePath: debianChromium, args: flags });
  const executablePath = await packedChromium.executablePath();
  return chromium.launch({ executablePath, args: [...new Set([...packedChromium.args, ...flags])] });
}
