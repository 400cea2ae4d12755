import type { Publication } from "../model.ts";
import { toElement } from "./to-element.ts";

/** Writes a page as an XML document: the names and values of its JSON, a list's entries each an element of its kind. */
export async function* writeXml(page: Publication): AsyncGenerator<string> {
  const { site: _, list, kind, ...head } = page;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<page kind="${kind}">\n`;
  for (const [name, value] of Object.entries({ ...head, totalCount: list?.totalCount ?? null }))
    yield toElement(name, value, "  ");
  yield "  <items>\n";
  for await (const item of list?.items ?? []) yield toElement(item.type, item, "    ");
  yield "  </items>\n</page>\n";
}
