/** A registered operation with a field `found`, and its variables. */
interface Asked {
  documentId: string;
  variables: object;
}

interface Days {
  days?: { day: string }[];
}

/** What an answer may tell of what it found, as far as its question asks. */
export interface Found extends Days {
  slug?: string;
  known?: Days;
}

const timeoutMs = 3_000;

/**
 * Asks the API beside a page. Returns the field `found` of its answer; undefined if that is none of GraphQL. Throws where nothing answers,
 * or what answers is not ready to.
 */
export async function askQuestion(
  apiUrl: string,
  { documentId, variables }: Asked,
): Promise<Found | null | undefined> {
  const answer = await fetch(apiUrl, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ documentId, variables }),
    cache: "no-store",
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (answer.status === 503) throw new Error(`${apiUrl} is not ready.`);
  return findFound(await answer.text());
}

function findFound(body: string): Found | null | undefined {
  try {
    const { data } = JSON.parse(body);
    return typeof data === "object" && data !== null && "found" in data ? data.found : undefined;
  } catch {
    return undefined;
  }
}
