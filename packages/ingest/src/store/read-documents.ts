import type { Connection } from "@annals/schema/client";
import type { DocumentCapture } from "../resolve/archive.ts";

/** A document as it is kept, without anything derived. */
export interface StoredDocument {
  id: string;
  sha256: string;
  byteLength: number;
  /** Null where they are the UTF-8 of `text`. */
  bytes: Uint8Array<ArrayBuffer> | null;
  text: string;
  captures: DocumentCapture[];
}

const DOCUMENTS_A_FETCH = 100;

/** Joins the captures of the document `d` as `c.captures`. */
export const CAPTURES = `LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('url', url, 'retrievedAt', "retrievedAt", 'mediaType', "mediaType") ORDER BY id COLLATE "C") AS captures
          FROM "Capture" WHERE "documentId" = d.id
      ) c ON true`;

/**
 * The documents of an archive in the order of their ids, a hundred at a time in memory. Run it inside a transaction, one
 * reading at a time.
 */
export async function* readDocuments(connection: Connection): AsyncGenerator<StoredDocument> {
  await connection.query(`DECLARE documents NO SCROLL CURSOR FOR
    SELECT d.id, d.sha256, d."byteLength", d.bytes, d.text, coalesce(c.captures, '[]') AS captures
      FROM "Document" d ${CAPTURES}
     ORDER BY d.id COLLATE "C"`);
  for (;;) {
    const { rows } = await connection.query<StoredDocument>(`FETCH ${DOCUMENTS_A_FETCH} FROM documents`);
    if (rows.length === 0) break;
    for (const row of rows) yield toStored(row);
  }
  await connection.query("CLOSE documents");
}

/** A document as the archive gives it to the rules. */
export function toStored(row: StoredDocument): StoredDocument {
  return { ...row, captures: row.captures.map(toCapture) };
}

/** One way to write one instant, whatever the session's time zone. */
function toCapture({ retrievedAt, ...capture }: DocumentCapture): DocumentCapture {
  return { ...capture, retrievedAt: retrievedAt === null ? null : new Date(retrievedAt).toISOString() };
}
