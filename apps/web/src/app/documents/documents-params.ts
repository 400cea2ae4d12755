import { toAddress } from "../../formats/format-links.ts";
import { type SearchParams, toList } from "../timeline/timeline-params.ts";

/** Of what the list of documents is: of all, or of those that name things or that sources published. */
export interface DocumentsParams {
  /** Slugs of entities, all of which a document names. */
  entities: string[];
  /** Slugs of sources, any of which published it. */
  sources: string[];
}

/** Reads the address of a list of documents: `/documents?entity=japan&source=tass`. */
export function parseDocumentsParams(params: SearchParams): DocumentsParams {
  return { entities: toList(params.entity), sources: toList(params.source) };
}

/** Returns the address of a list of documents, at its first page or next to a cursor. */
export function toDocumentsHref(
  { entities, sources }: Partial<DocumentsParams>,
  page: { after?: string; before?: string } = {},
): string {
  return toAddress("/documents", { entity: entities ?? [], source: sources ?? [], ...page });
}

/** Returns what the API is asked for. */
export function toDocumentFilter({ entities, sources }: DocumentsParams) {
  return {
    entities: entities.length > 0 ? entities : null,
    sources: sources.length > 0 ? sources : null,
  };
}
