import { findFreePort } from "@annals/schema/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openBrowser } from "./run/browser.ts";
import { findContentPaths } from "./run/pages.ts";
import { runLighthouse, type Verdict } from "./run/run-lighthouse.ts";

const site = inject("site");
const paths = await findContentPaths(inject("api"));
const least = 99;
const mostRuns = 3;

let browser: Browser;
let port: number;
let machineIndex: number | null = null;

beforeAll(async () => {
  port = await findFreePort();
  browser = await openBrowser([`--remote-debugging-port=${port}`]);
});

afterAll(() => browser.close());

// Of the four only the first depends on how busy the machine is, so the best of a few runs counts.
it.each(paths)(
  "%s satisfies Lighthouse on a phone: speed, access, practices, search engines",
  async (path) => {
    let verdict: Verdict | null = null;
    for (let runs = 0; runs < mostRuns && !isGood(verdict); runs += 1) {
      const run = await runLighthouse(site + path, port, machineIndex);
      machineIndex = Math.min(run.machineIndex, machineIndex ?? run.machineIndex);
      verdict = run;
    }
    expect(isGood(verdict), JSON.stringify(verdict)).toBe(true);
  },
);

function isGood(verdict: Verdict | null): boolean {
  return verdict !== null && Object.values(verdict.scores).every((score) => score >= least);
}
