import type { PrismaClient } from "@annals/schema/client";
import type { DocumentCapture } from "../resolve/archive.ts";

/** What an archive knows of a document that it has, as far as ingesting it again asks. */
export interface KnownDocument {
  id: string;
  format: string;
  captures: DocumentCapture[];
  warnings: { code: string; message: string }[];
}

/** Those of some documents that an archive has, by id. */
export async function readKnownDocuments(
  client: PrismaClient,
  ids: string[],
): Promise<Map<string, KnownDocument>> {
  if (ids.length === 0) return new Map();
  const found = await client.document.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      format: true,
      captures: { select: { url: true, retrievedAt: true, mediaType: true } },
      warnings: { select: { code: true, message: true }, orderBy: [{ start: "asc" }, { id: "asc" }] },
    },
  });
  return new Map(
    found.map((document) => [document.id, { ...document, captures: document.captures.map(toCapture) }]),
  );
}

function toCapture(capture: { url: string | null; retrievedAt: Date | null; mediaType: string | null }) {
  return { ...capture, retrievedAt: capture.retrievedAt?.toISOString() ?? null };
}

/** Those of some addresses that an archive has documents of. */
export async function readStoredAddresses(client: PrismaClient, urls: string[]): Promise<string[]> {
  if (urls.length === 0) return [];
  const found = await client.document.findMany({
    where: { url: { in: urls } },
    select: { url: true },
    distinct: ["url"],
  });
  return found.flatMap(({ url }) => url ?? []);
}
