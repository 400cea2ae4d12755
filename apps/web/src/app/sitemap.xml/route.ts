import { config } from "../../config.ts";
import { answerWithSitemap } from "../../sitemap/answer-with-sitemap.ts";
import { writeSitemapIndex } from "../../sitemap/write-sitemap.ts";

/** Answers are made when they are asked for, like the pages. */
export const dynamic = "force-dynamic";

/** Lists the lists of pages. */
export function GET(): Promise<Response> {
  return answerWithSitemap((ask) => writeSitemapIndex(config.siteUrl, ask));
}
