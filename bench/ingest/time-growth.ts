import type { PrismaClient } from "@annals/schema/client";
import { rebuild } from "../../packages/ingest/src/ingest.ts";
import type { Taken } from "../clock.ts";
import type { Growth } from "../measure.ts";
import { generatePages } from "./generate-pages.ts";
import type { PageTemplate } from "./page-template.ts";
import { timeIngest } from "./time-ingest.ts";

const SINGLE_DOCUMENTS = 9;

// It holds all of them in memory.
const MOST_DERIVED_AGAIN = 5000;

/**
 * Adds documents to an archive until it has each size, then a few more one at a time, and derives all of it again without
 * changing it, as far as memory allows.
 * @param sizes numbers of documents, each larger than the one before by more than the few
 */
export async function timeGrowth(
  client: PrismaClient,
  templates: readonly PageTemplate[],
  sizes: readonly number[],
  startTimer: () => () => Taken,
  say: (line: string) => void,
): Promise<Growth[]> {
  const growth: Growth[] = [];
  let stored = 0;
  for (const documents of sizes) {
    say(`until there are ${documents} documents`);
    const { total } = await timeIngest(client, generatePages(templates, stored, documents), startTimer);
    const perDocument = toShare(total, documents - stored);
    const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
    const one: Taken[] = [];
    for (stored = documents; stored < documents + SINGLE_DOCUMENTS; stored++)
      one.push((await timeIngest(client, generatePages(templates, stored, stored + 1), startTimer)).total);
    let again: Taken | null = null;
    if (stored <= MOST_DERIVED_AGAIN) {
      say(`all ${stored} again`);
      const read = startTimer();
      await rebuild(client, undefined, true);
      again = read();
    }
    growth.push({ documents, perDocument, one, rebuild: again, peakMemoryMb });
  }
  return growth;
}

function toShare({ seconds, cpuSeconds }: Taken, count: number): Taken {
  return { seconds: seconds / count, cpuSeconds: cpuSeconds === null ? null : cpuSeconds / count };
}
