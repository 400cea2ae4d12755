import lighthouse, { type Result } from "lighthouse";

const categories = ["performance", "accessibility", "best-practices", "seo"];

/**
 * The benchmark index of the phone that Lighthouse stands for on its mobile settings, a Moto G Power: from the calibration
 * of the DevTools of Chrome (`CalibrationController.ts`).
 */
const phoneIndex = 264;

/** How fast a machine that has nothing else to do is taken to be; Lighthouse slows it down four times. */
const usualSlowdown = 4;

/** What Lighthouse says of a page: its scores, 0 to 100, and why one is less, an audit each. */
export interface Verdict {
  scores: Record<string, number>;
  faults: string[];
}

/**
 * Looks at a page as Lighthouse does on its mobile settings, in the browser that listens on a port. The network is simulated.
 * So is the processor, from what the page cost here; how many times slower the phone would be follows from how fast this
 * machine is just now, so that a busy machine does not count as a slow page. `machineIndex` is what an earlier run has found.
 */
export async function runLighthouse(
  url: string,
  port: number,
  machineIndex: number | null,
): Promise<Verdict & { machineIndex: number }> {
  const slowdown = machineIndex === null ? usualSlowdown : Math.max(1, machineIndex / phoneIndex);
  const run = await lighthouse(url, {
    port,
    logLevel: "error",
    onlyCategories: categories,
    throttlingMethod: "simulate",
    throttling: {
      rttMs: 150,
      throughputKbps: 1638.4,
      cpuSlowdownMultiplier: Math.min(slowdown, usualSlowdown),
    },
    disableFullPageScreenshot: true,
    // A page without scripts is done when it is loaded.
    pauseAfterFcpMs: 0,
    pauseAfterLoadMs: 0,
    networkQuietThresholdMs: 100,
    cpuQuietThresholdMs: 100,
  });
  if (run === undefined) throw new Error("Lighthouse gave no answer.");
  const { runtimeError } = run.lhr;
  if (runtimeError !== undefined)
    return {
      scores: { performance: 0 },
      faults: [runtimeError.message],
      machineIndex: phoneIndex * usualSlowdown,
    };
  return { ...toVerdict(run.lhr), machineIndex: run.lhr.environment.benchmarkIndex };
}

function toVerdict({ categories: judged, audits }: Result): Verdict {
  const scores: Record<string, number> = {};
  const faults: string[] = [];
  for (const [id, { score, auditRefs }] of Object.entries(judged)) {
    scores[id] = Math.round((score ?? 0) * 100);
    for (const { id: audit, weight } of auditRefs) {
      const found = audits[audit];
      if (weight > 0 && found !== undefined && found.score !== null && found.score < 0.9)
        faults.push(`${audit}: ${found.displayValue ?? found.title}`);
    }
  }
  return { scores, faults };
}
