import type { Browser, Page } from "playwright-core";

/** How a page is looked at. */
export interface Look {
  width: number;
  colorScheme: "light" | "dark";
}

/**
 * Opens an address of a site and runs a test on the page. Returns what went wrong on the way: errors and warnings of
 * the console, requests to another host, cookies.
 */
export async function visit(
  browser: Browser,
  url: string,
  { width, colorScheme }: Look,
  test: (page: Page) => Promise<void>,
): Promise<string[]> {
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) faults.push(`request to ${request.url()}`);
  });
  try {
    await page.goto(url, { waitUntil: "load" });
    await test(page);
    if ((await context.cookies()).length > 0) faults.push("a cookie was set");
  } finally {
    await context.close();
  }
  return faults;
}
