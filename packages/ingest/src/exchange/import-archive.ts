import { createHash } from "node:crypto";
import type { PrismaClient } from "@annals/schema/client";
import { restoreDecisions } from "../ingest/restore-decisions.ts";
import { type IngestOptions, type IngestReport, ingest } from "../ingest.ts";
import type { IngestInput } from "../read-document.ts";
import type { RecordedDecision } from "../resolve/decisions/in-force.ts";
import { RULES } from "../resolve/working-rows.ts";
import { hashArchive } from "../store/hash-archive.ts";
import { toDecisions, toInputs } from "./exported-lines.ts";
import { FORMAT, type Manifest, manifest } from "./manifest.ts";
import { ExchangeError, type ExportedFile } from "./read-files.ts";

/** What became of an import. */
export interface ImportReport {
  ingested: IngestReport;
  manifest: Manifest;
  /** The hash of the archive that came of it. */
  hash: string;
  /** Whether it is the hash of the archive that was exported. */
  isSame: boolean;
  /** Whether this program derives by the same versions of the rules; if not, the same documents may make another archive. */
  isOfSameRules: boolean;
}

/**
 * Makes an archive of exported files: takes the decisions and the documents, derives all else again, and compares the hash. Run it
 * again after an interruption.
 * @param files decisions before documents
 * @throws an `ExchangeError` where the files are no exported archive, or were changed, or the archive has other decisions
 */
export async function importArchive(
  client: PrismaClient,
  files: AsyncIterable<ExportedFile>,
  options: IngestOptions = {},
): Promise<ImportReport> {
  const seen = new Map<string, string>();
  let told: Manifest | null = null;
  let decisions: RecordedDecision[] | null = [];
  const keepDecisions = async () => {
    if (decisions) await restoreDecisions(client, decisions);
    decisions = null;
  };
  async function* toDocuments(): AsyncGenerator<IngestInput> {
    for await (const file of files) {
      if (file.path === "manifest.json") told = parseManifest(file);
      else seen.set(file.path, createHash("sha256").update(file.bytes).digest("hex"));
      if (file.path.startsWith("decisions/")) decisions?.push(...toDecisions(file));
      if (!file.path.startsWith("documents/")) continue;
      await keepDecisions();
      yield* toInputs(file);
    }
  }
  const ingested = await ingest(client, toDocuments(), options);
  await keepDecisions();
  const checked = checkFiles(told, seen);
  const hash = await hashArchive(client);
  return {
    ingested,
    manifest: checked,
    hash,
    isSame: hash === checked.hash,
    isOfSameRules: RULES === checked.rules,
  };
}

function parseManifest({ bytes }: ExportedFile): Manifest {
  try {
    return manifest.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    throw new ExchangeError(
      `manifest.json is not that of an archive that this program can read (${FORMAT}, layout 1).`,
    );
  }
}

/** All files that the manifest names must have come, as they were written. */
function checkFiles(told: Manifest | null, seen: ReadonlyMap<string, string>): Manifest {
  if (!told)
    throw new ExchangeError("There is no manifest.json: it is no exported archive, or its end is missing.");
  for (const { path, sha256 } of told.files) {
    const found = seen.get(path);
    if (found === undefined) throw new ExchangeError(`${path} is missing, though manifest.json names it.`);
    if (found !== sha256)
      throw new ExchangeError(`${path} is not what was exported: its SHA-256 is ${found}.`);
  }
  return told;
}
