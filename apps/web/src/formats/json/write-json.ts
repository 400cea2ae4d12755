import type { Publication } from "../model.ts";

/** Writes a page as one JSON object: what the page is, the thing it is about, and its list as `items`. */
export async function* writeJson(page: Publication): AsyncGenerator<string> {
  const { site: _, list, ...head } = page;
  const start = JSON.stringify({ ...head, totalCount: list?.totalCount ?? null }, null, 2);
  yield `${start.slice(0, -"\n}".length)},\n  "items": [`;
  let separator = "\n";
  for await (const item of list?.items ?? []) {
    yield separator + JSON.stringify(item, null, 2).replaceAll(/^/gm, "    ");
    separator = ",\n";
  }
  yield separator === "\n" ? "]\n}\n" : "\n  ]\n}\n";
}
