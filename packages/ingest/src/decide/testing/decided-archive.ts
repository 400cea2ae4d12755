import type { PrismaClient } from "@annals/schema/client";
import { createTestDatabase } from "@annals/schema/testing";
import { type DecisionOutcome, type DecisionRequest, decide } from "../../decide.ts";
import { rebuild, storeBatch } from "../../ingest/store-batch.ts";
import { readInput } from "../../read-document.ts";
import type { ResolvableDocument } from "../../resolve/archive.ts";

/** An archive of its own that is corrected. */
export interface DecidedArchive {
  client: PrismaClient;
  /** Leaves just these documents in it, and no decision. */
  start(...documents: ResolvableDocument[]): Promise<void>;
  /** Makes a correction. Throws with the reason where it cannot be made. */
  make(request: DecisionRequest): Promise<DecisionOutcome & { ok: true }>;
  /** Why a correction cannot be made; null if it was made. */
  fail(request: DecisionRequest): Promise<(DecisionOutcome & { ok: false })["failure"] | null>;
  /** Whether deriving everything again would change nothing. */
  isAsRebuilt(): Promise<boolean>;
  close(): Promise<void>;
}

/** Who decides something, when and why. */
export const madeBecause = (reason: string) => ({
  author: "Mira Holt",
  reason,
  decidedAt: "2026-02-03T04:05:00Z",
});

/** Makes an empty archive. Close it when the test file ends. */
export async function createDecidedArchive(): Promise<DecidedArchive> {
  const { client, close } = await createTestDatabase();
  const attempt = (request: DecisionRequest) => decide(client, request, "2026-11-22T00:00:00Z");
  return {
    client,
    close,
    async start(...documents) {
      await client.$executeRaw`TRUNCATE "Document", "Source", "Entity", "Event", "NameTally", "SourceTally", "Decision" CASCADE`;
      if (documents.length > 0) await storeBatch(client, documents);
    },
    async make(request) {
      const outcome = await attempt(request);
      if (!outcome.ok) throw new Error(outcome.failure.message);
      return outcome;
    },
    async fail(request) {
      const outcome = await attempt(request);
      return outcome.ok ? null : outcome.failure;
    },
    async isAsRebuilt() {
      const change = await rebuild(client, () => {}, true);
      return Object.values(change).every(({ written, removed }) => written + removed === 0);
    },
  };
}

/** What is read of a page. */
export function toDocument(text: string): ResolvableDocument {
  const bytes = { ok: true as const, value: Buffer.from(text) };
  const document = readInput({ path: "page", bytes, capture: null, warnings: [] });
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

/** A short article, and what is read of it. */
export function toArticle(title: string, day: string, body: string): ResolvableDocument {
  return toDocument(
    `${title}\n\n${day}\n\n${body} The crowd went home late in the evening, and nothing else was known.\n`,
  );
}
