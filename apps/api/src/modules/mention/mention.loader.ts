import type { Mention } from "@annals/schema/client";
import type { Context } from "../../context.ts";
import { loadRow } from "../../loading/rows.ts";
import type { SpanRow } from "../claim/claim.ref.ts";
import { loadText } from "../document/document.loader.ts";
import { toMentionsSql } from "./mention.sql.ts";

/** Reads a mention; null if there is none. */
export function loadMention(context: Context, id: string): Promise<Mention | null> {
  return loadRow<Mention>(context, "Mention", toMentionsSql, id);
}

/** The spans that the link of a mention rests on: the mention itself, then the other one if there is one. */
export async function loadMentionSpans(context: Context, mention: Mention): Promise<SpanRow[]> {
  const { documentId, evidenceStart, evidenceEnd } = mention;
  const own: SpanRow = { documentId, start: mention.start, end: mention.end, quote: mention.quote };
  if (evidenceStart === null || evidenceEnd === null) return [own];
  const quote = (await loadText(context, documentId)).slice(evidenceStart, evidenceEnd);
  return [own, { documentId, start: evidenceStart, end: evidenceEnd, quote }];
}
