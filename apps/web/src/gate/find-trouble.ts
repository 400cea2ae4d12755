import { anything, findQuestion, type Question } from "./find-question.ts";

/** Why a page cannot be made: nothing has its address, the API gives no usable answer, or the API cannot be reached. */
export type Trouble = 404 | 502 | 503;

/** A thing has another slug than its address names, see `FormerSlug` of the archive. */
export interface Moved {
  slug: string;
}

const timeoutMs = 3_000;

/**
 * Asks the API whether the page of an address has something to show. Returns null if it has, else the status of the
 * answer to give instead, or the slug that the thing has now where the address names a former one. Next.js writes a page
 * that ends in "not found" half-way as a blank document for a script to fill; asked beforehand, the reader gets the right status and a page that can be read without scripts.
 * @param isThere whether the API is known to answer, so that this need not be asked
 */
export async function findTrouble(
  apiUrl: string,
  pathname: string,
  isThere = false,
): Promise<Trouble | Moved | null> {
  const question = findQuestion(pathname);
  if (question === null) return 404;
  if (question === anything && isThere) return null;
  try {
    return await ask(apiUrl, question);
  } catch {
    return 503;
  }
}

async function ask(apiUrl: string, question: Question): Promise<Trouble | Moved | null> {
  const answer = await fetch(apiUrl, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(question),
    cache: "no-store",
    signal: AbortSignal.timeout(timeoutMs),
  });
  const data = findData(await answer.text());
  if (data === null) return 502;
  if (data.found === null) return 404;
  const { slug } = data.found;
  return typeof slug === "string" && slug !== question.variables.key ? { slug } : null;
}

/** Returns the data of an answer of GraphQL over HTTP; null if the body is none. */
function findData(body: string): { found: { slug?: unknown } | null } | null {
  try {
    const { data } = JSON.parse(body);
    return typeof data === "object" && data !== null && "found" in data ? data : null;
  } catch {
    return null;
  }
}
