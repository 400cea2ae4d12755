import type { Publication } from "../model.ts";
import { vocabularies } from "./linked-node.ts";
import { toCollectionNode } from "./page-nodes.ts";
import { toNode } from "./to-nodes.ts";

/** Writes a page as JSON-LD 1.1. Its context stands in it, so that nobody has to fetch one. */
export async function* writeJsonLd(page: Publication): AsyncGenerator<string> {
  const context = { "@vocab": vocabularies.schema, dcterms: vocabularies.dcterms };
  yield `{"@context":${JSON.stringify(context)},"@graph":[\n`;
  yield JSON.stringify(
    page.subject === null
      ? toCollectionNode(page.site, page.url.slice(page.site.length), page.title)
      : toNode(page.subject),
  );
  for await (const item of page.list?.items ?? []) yield `,\n${JSON.stringify(toNode(item))}`;
  yield "\n]}\n";
}
