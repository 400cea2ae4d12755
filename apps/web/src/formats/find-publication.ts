import type { SearchParams } from "../app/timeline/timeline-params.ts";
import { findFormatAddress, toFormatHref } from "./address.ts";
import { type Ending, getFormat, isEnding } from "./endings.ts";
import type { Publication } from "./model.ts";
import { findPageName } from "./page-kind.ts";
import { loaders } from "./pages/loaders.ts";
import type { Ask } from "./pages/page-request.ts";

/** A page and the ending of the format that it is asked for in. */
export interface FoundPublication {
  ending: Ending;
  page: Publication;
}

/**
 * Returns the page that an address (path and query) asks for in another format. Null where no page has that address, no
 * format of it that ending, or the archive no such thing. Throws `MistypedAddress` and what `ask` throws.
 */
export async function findPublication(
  site: string,
  address: string,
  ask: Ask,
): Promise<FoundPublication | null> {
  const url = new URL(address, site);
  const found = findFormatAddress(url.pathname);
  const name = found && findPageName(found.path);
  if (found === null || name === null || !isEnding(found.ending)) return null;
  const { ending, path } = found;
  const format = getFormat(ending);
  if (!format.pages.has(name.kind)) return null;
  const model = await loaders[name.kind]({
    ask,
    site,
    key: name.key,
    params: toParams(url.searchParams),
    scope: format.scope,
    isGraph: ending === ".gexf",
  });
  if (model === null) return null;
  const toPageUrl = (neighbour: string, cursor: string | null | undefined) =>
    cursor ? site + toFormatHref(path, toSearch(url, [neighbour, cursor]), ending) : null;
  return {
    ending,
    page: {
      ...model,
      site,
      url: site + path + toSearch(url),
      selfUrl: site + toFormatHref(path, url.search, ending),
      nextUrl: toPageUrl("after", model.list?.next),
      previousUrl: toPageUrl("before", model.list?.previous),
    },
  };
}

function toParams(search: URLSearchParams): SearchParams {
  return Object.fromEntries([...new Set(search.keys())].map((key) => [key, search.getAll(key)]));
}

/** The query of an address with another place in the list, or with none. */
function toSearch(url: URL, cursor?: [name: string, value: string]): string {
  const search = new URLSearchParams(url.search);
  search.delete("after");
  search.delete("before");
  if (cursor !== undefined) search.set(...cursor);
  return search.size === 0 ? "" : `?${search}`;
}
