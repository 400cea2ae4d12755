import { config } from "../../../config.ts";
import { answerWithSitemap } from "../../../sitemap/answer-with-sitemap.ts";
import { findSitemap } from "../../../sitemap/write-sitemap.ts";

/** Answers are made when they are asked for, like the pages. */
export const dynamic = "force-dynamic";

/** Lists the pages of one kind, or of one year. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const name = (await params).file.replace(/\.xml$/, "");
  return answerWithSitemap((ask) => findSitemap(config.siteUrl, name, ask));
}
