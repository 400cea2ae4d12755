import { findQuestion, type Question } from "./find-question.ts";

/** Why a page cannot be made: nothing has its address, the API gives no usable answer, or the API cannot be reached. */
export type Trouble = 404 | 502 | 503;

const timeoutMs = 3_000;

/**
 * Asks the API whether the page of an address has something to show. Returns null if it has, else the status of the
 * answer to give instead. Next.js writes a page that ends in "not found" half-way as a blank document for a script to
 * fill; asked beforehand, the reader gets the right status and a page that can be read without scripts.
 */
export async function findTrouble(apiUrl: string, pathname: string): Promise<Trouble | null> {
  const question = findQuestion(pathname);
  if (question === null) return 404;
  try {
    return await ask(apiUrl, question);
  } catch {
    return 503;
  }
}

async function ask(apiUrl: string, question: Question): Promise<Trouble | null> {
  const answer = await fetch(apiUrl, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(question),
    cache: "no-store",
    signal: AbortSignal.timeout(timeoutMs),
  });
  const data = findData(await answer.text());
  if (data === null) return 502;
  return data.found === null ? 404 : null;
}

/** Returns the data of an answer of GraphQL over HTTP; null if the body is none. */
function findData(body: string): { found: unknown } | null {
  try {
    const { data } = JSON.parse(body);
    return typeof data === "object" && data !== null && "found" in data ? data : null;
  } catch {
    return null;
  }
}
