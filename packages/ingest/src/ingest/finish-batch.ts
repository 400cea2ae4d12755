import type { PrismaClient } from "@annals/schema/client";
import type { Failure } from "../formats/result.ts";
import { withCaptures } from "../read-document.ts";
import type { ResolvableDocument } from "../resolve/archive.ts";
import { findCapturedUrl } from "../resolve/documents/captured-url.ts";
import type { ArchiveChange } from "../store/archive-store.ts";
import { readKnownDocuments, readStoredAddresses } from "./known-documents.ts";
import type { IngestOutcome } from "./outcome.ts";
import type { ReadInput } from "./read-batch.ts";
import { storeBatch } from "./store-batch.ts";

/** What a dry run would have stored so far. */
export interface Plan {
  ids: Set<string>;
  urls: Set<string>;
}

/** What became of a batch. */
export interface FinishedBatch {
  /** In the order of the inputs. */
  outcomes: IngestOutcome[];
  /** Null where nothing was stored. */
  rows: ArchiveChange | null;
  /** How many documents were given to be stored, and how many were held for that (see `StoredBatch`). */
  stored: number;
  held: number;
}

/**
 * Stores what was read of a batch, and says what became of each input.
 * @param plan to be filled instead of storing anything; null to store
 */
export async function finishBatch(
  client: PrismaClient | null,
  inputs: readonly ReadInput[],
  plan: Plan | null,
  onStage?: (stage: string) => void,
): Promise<FinishedBatch> {
  const documents = new Map<string, ResolvableDocument>();
  for (const { found } of inputs) {
    if (found.kind !== "read") continue;
    const { document } = found;
    documents.set(document.id, withCaptures(document, documents.get(document.id)));
  }
  const news = await findNews(client, documents, plan);
  const isStored = client && !plan && documents.size > 0;
  const { rows, refused, held } = isStored
    ? await storeBatch(client, [...documents.values()], onStage)
    : { rows: null, refused: [], held: 0 };
  const errors = new Map(refused.map(({ id, error }) => [id, error]));
  const outcomes = inputs.map((input) => toOutcome(input, news, errors));
  return { outcomes, rows, stored: documents.size, held };
}

/** What the archive did not have: documents by id, each with whether it is a new version of a page. */
type News = Map<string, { isNewVersion: boolean }>;

/**
 * Finds out what is new, at the last moment before it is stored: batches before may have brought the same. The earlier of
 * two new documents of one address is the page, the later a version of it.
 */
async function findNews(
  client: PrismaClient | null,
  documents: Map<string, ResolvableDocument>,
  plan: Plan | null,
): Promise<News> {
  const urls = new Map([...documents.values()].map((document) => [document.id, findUrl(document)]));
  const known = client ? await readKnownDocuments(client, [...documents.keys()]) : new Map();
  const addresses = [...new Set([...urls.values()].flatMap((url) => url ?? []))];
  const had = new Set([
    ...(client ? await readStoredAddresses(client, addresses) : []),
    ...(plan ? addresses.filter((url) => plan.urls.has(url)) : []),
  ]);
  const news: News = new Map();
  for (const [id, url] of urls) {
    if (known.has(id) || plan?.ids.has(id)) continue;
    news.set(id, { isNewVersion: url !== null && had.has(url) });
    plan?.ids.add(id);
    if (url === null) continue;
    had.add(url);
    plan?.urls.add(url);
  }
  return news;
}

/** The address that the document will have. */
function findUrl({ captures, extraction }: ResolvableDocument): string | null {
  return findCapturedUrl(captures) ?? extraction.parsed.url?.value ?? null;
}

/** Each new document is told once as stored: where its bytes occur again, they are unchanged. */
function toOutcome(
  { path, warnings, found }: ReadInput,
  news: News,
  errors: Map<string, Failure>,
): IngestOutcome {
  if (found.kind === "failed") return { path, status: "failed", error: found.error };
  const {
    id,
    format,
    warnings: own,
  } = found.kind === "known"
    ? found.document
    : { id: found.document.id, ...found.document.extraction.parsed };
  const error = errors.get(id);
  if (error) return { path, status: "failed", error };
  const said = [...warnings, ...own].map(({ code, message }) => ({ code, message }));
  const isNewVersion = news.get(id)?.isNewVersion ?? false;
  const status = news.delete(id) ? "stored" : "unchanged";
  return { path, status, id, format, isNewVersion: status === "stored" && isNewVersion, warnings: said };
}
