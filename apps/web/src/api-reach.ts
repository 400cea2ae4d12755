/** Statuses of the site's own answer while it has no archive to show: a bad answer of the API, or none. */
export type ApiTroubleStatus = 502 | 503;

const timeoutMs = 3_000;
const trustedForMs = 1_000;

let reachedAt = Number.NEGATIVE_INFINITY;

/**
 * Asks whether the API answers GraphQL. Returns null if it does, 503 if it cannot be reached in time, 502 if what
 * answers is no GraphQL API. A good answer is trusted for a second, so that busy pages do not ask twice.
 */
export async function findApiTrouble(
  apiUrl: string,
  nowMs = performance.now(),
): Promise<ApiTroubleStatus | null> {
  if (nowMs - reachedAt < trustedForMs) return null;
  try {
    const answer = await fetch(apiUrl, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: '{"query":"{__typename}"}',
      cache: "no-store",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = await answer.text();
    if (!answer.ok || !body.includes('"__typename":"Query"')) return 502;
  } catch {
    return 503;
  }
  reachedAt = nowMs;
  return null;
}
