import type { Ask } from "../formats/pages/page-request.ts";
import { takeStart, toStream } from "../formats/take-start.ts";
import { toNotice } from "../formats/to-notice.ts";
import { ApiSilence, ApiTrouble, askApi, createApiClient } from "../graphql/ask-api.ts";

/** Answers with a list of pages that is sent as it is written; 404 where there is none of that name. */
export async function answerWithSitemap(find: (ask: Ask) => AsyncIterable<string> | null): Promise<Response> {
  const client = createApiClient();
  const sitemap = find((query, variables) => askApi(client, query, variables));
  if (sitemap === null) return toNotice(404, "There is no such list of pages.");
  try {
    const headers = { "content-type": "application/xml; charset=utf-8", "cache-control": "no-cache" };
    return new Response(toStream(await takeStart(sitemap, 0)), { headers });
  } catch (error) {
    if (error instanceof ApiTrouble) return toNotice(404, "There is no such list of pages.");
    if (!(error instanceof ApiSilence)) throw error;
    return toNotice(error.status, "The archive cannot be reached.");
  }
}
