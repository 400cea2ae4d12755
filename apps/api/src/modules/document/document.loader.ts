import type { Context } from "../../context.ts";
import { loadRowOrThrow } from "../../loading/rows.ts";
import type { DocumentRow } from "./document.ref.ts";
import { toTextsSql } from "./document.sql.ts";

/** Reads the full text of a document that another row names. */
export async function loadText(context: Context, id: string): Promise<string> {
  const row = await loadRowOrThrow<{ id: string; text: string }>(context, "Document.text", toTextsSql, id);
  return row.text;
}

/** Whether the full text of a document may not be shown to whoever asks. */
export function isWithheld(
  { isPublic }: Pick<Context, "isPublic">,
  document: Pick<DocumentRow, "isRestricted">,
): boolean {
  return isPublic && document.isRestricted;
}
