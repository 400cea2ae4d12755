import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@annals/schema/database";
import { findSharedFolder } from "../../packages/ingest/src/evaluate/shared-folder.ts";
import { startClock, type Taken } from "../clock.ts";
import type { BenchResult, Measure } from "../measure.ts";
import { generatePages } from "./generate-pages.ts";
import { ARCHIVE_TABLES, countRows, loadFiles, WORKING_TABLES, writeFiles } from "./loads.ts";
import { type PageTemplate, readTemplates } from "./page-template.ts";
import { buildPlainly, type HtmlPage } from "./plain-build.ts";
import { timeGrowth } from "./time-growth.ts";
import { timeIngest } from "./time-ingest.ts";
import { toHtmlPage } from "./to-html.ts";
import { withDatabase } from "./with-database.ts";

const NAMES = {
  floor: "plain COPY of the same rows from files (the floor)",
  workingFloor: "  the working tables' rows, on top of it",
  total: "the whole pipeline, on one thread",
  read: "  of it decode, parse, extract",
  derive: "  of it resolve",
  write: "  of it write and look up",
  again: "the same documents once more, from bytes to no change",
  plain: "readability, compromise, Prisma createMany",
};

type Name = keyof typeof NAMES;

// As many as say how fast it is.
const MOST_PLAIN = 300;

/** Measures ingest beside other ways. Null where there is no corpus. */
export async function benchIngest(
  documents: number,
  rounds: number,
  say: (line: string) => void,
): Promise<BenchResult | null> {
  const shared = findSharedFolder();
  if (shared === null) return null;
  // Reading them also loads the gazetteer and the tagger, which is not measured.
  const templates = await readTemplates(shared);
  const folder = await mkdtemp(join(tmpdir(), "annals-bench-"));
  // The server may run under another account, and writes files here.
  await chmod(folder, 0o777);
  const server = await openDatabase({ dataFolder: join(folder, "data") });
  try {
    // First, so that the peak of memory is that of ingest alone.
    const sizes = [documents / 4, documents, documents * 2].map(Math.ceil);
    const growth = await withDatabase(server.connectionString, (archive, serverPid) =>
      timeGrowth(archive, templates, sizes, () => startClock(serverPid), say),
    );
    const taken = new Map<Name, Taken[]>();
    let [rows, workingRows] = [0, 0];
    for (let round = 1; round <= rounds; round++) {
      const tell = (line: string) => say(`round ${round} of ${rounds}: ${line}`);
      const measured = await runRound(templates, documents, server.connectionString, folder, tell);
      for (const [name, own] of Object.entries(measured.taken) as [Name, Taken][])
        taken.set(name, [...(taken.get(name) ?? []), own]);
      ({ rows, workingRows } = measured);
    }
    const measures = (Object.keys(NAMES) as Name[]).map(
      (name): Measure => ({
        name: NAMES[name],
        documents: name === "plain" ? Math.min(documents, MOST_PLAIN) : documents,
        rounds: taken.get(name) ?? [],
      }),
    );
    return { documents, rows, workingRows, measures, growth };
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each way once, each on an empty database that has just been flushed to the disk. */
async function runRound(
  templates: readonly PageTemplate[],
  documents: number,
  server: string,
  folder: string,
  say: (line: string) => void,
) {
  const toPages = () => generatePages(templates, 0, documents);
  const ours = await withDatabase(server, async (archive, serverPid) => {
    say("ingest");
    const taken = await timeIngest(archive, toPages(), () => startClock(serverPid));
    say("the same again");
    const again = (await timeIngest(archive, toPages(), () => startClock(serverPid))).total;
    await writeFiles(archive, folder);
    const [rows, workingRows] = [
      await countRows(archive, ARCHIVE_TABLES),
      await countRows(archive, WORKING_TABLES),
    ];
    return { taken: { ...taken, again }, rows, workingRows };
  });
  say(`plain COPY of ${ours.rows + ours.workingRows} rows`);
  const floors = await withDatabase(server, async (client, serverPid) => {
    const timeLoad = async (tables: typeof ARCHIVE_TABLES) => {
      const read = startClock(serverPid);
      await loadFiles(client, folder, tables);
      return read();
    };
    return { floor: await timeLoad(ARCHIVE_TABLES), workingFloor: await timeLoad(WORKING_TABLES) };
  });
  say("readability, compromise, createMany");
  const html: HtmlPage[] = [];
  for await (const page of generatePages(templates, 0, Math.min(documents, MOST_PLAIN)))
    html.push(...toHtmlPage(page));
  const plain = await withDatabase(server, async (client, serverPid) => {
    const read = startClock(serverPid);
    await buildPlainly(client, html);
    return read();
  });
  return { ...ours, taken: { ...ours.taken, ...floors, plain } };
}
