import type { Context } from "../../context.ts";
import { loadRow, loadRowOrThrow } from "../../loading/rows.ts";
import type { DocumentRow } from "./document.ref.ts";
import { toDocumentsSql, toTextsSql } from "./document.sql.ts";

/** Reads a document; null if there is none. */
export function findDocument(context: Context, id: string): Promise<DocumentRow | null> {
  return loadRow<DocumentRow>(context, "Document", toDocumentsSql, id);
}

/** Reads a document that another row names. */
export function loadDocument(context: Context, id: string): Promise<DocumentRow> {
  return loadRowOrThrow<DocumentRow>(context, "Document", toDocumentsSql, id);
}

/** Reads the full text of a document that another row names. */
export async function loadText(context: Context, id: string): Promise<string> {
  const row = await loadRowOrThrow<{ id: string; text: string }>(context, "Document.text", toTextsSql, id);
  return row.text;
}

/** Whether the full text of a document may not be shown to whoever asks. */
export function isWithheld(context: Context, document: Pick<DocumentRow, "isRestricted">): boolean {
  return context.isPublic && document.isRestricted;
}
