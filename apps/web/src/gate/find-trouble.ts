import { askQuestion } from "./ask-question.ts";
import { anything, findQuestion } from "./find-question.ts";

/** Why a page cannot be made: nothing has its address, the API gives no usable answer, or the API cannot be reached. */
export type Trouble = 404 | 502 | 503;

/** A thing has another slug than its address names, see `FormerSlug` of the archive. */
export interface Moved {
  slug: string;
}

/**
 * Asks the API whether the page of an address has something to show, as of an ISO day if one is given. Returns null if it has,
 * else the status of the answer to give instead, or the slug that the thing has now where the address names a former one. Next.js
 * writes a page that ends in "not found" half-way as a blank document for a script to fill; asked beforehand, the reader gets the
 * right status and a page that can be read without scripts.
 * @param isThere whether the API is known to answer, so that this need not be asked
 */
export async function findTrouble(
  apiUrl: string,
  pathname: string,
  isThere = false,
  asOf: string | null = null,
): Promise<Trouble | Moved | null> {
  const question = findQuestion(pathname, asOf);
  if (question === null) return 404;
  if (question === anything && isThere) return null;
  try {
    const found = await askQuestion(apiUrl, question);
    if (found === undefined) return 502;
    if (found === null) return 404;
    const { slug } = found;
    return slug !== undefined && slug !== question.variables.key ? { slug } : null;
  } catch {
    return 503;
  }
}
