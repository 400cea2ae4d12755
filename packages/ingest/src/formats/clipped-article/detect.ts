import type { Page } from "../page/page.ts";
import { readFrontMatter } from "./front-matter.ts";

/** A page that a browser's clipper saved as Markdown: YAML with a title above the text. Pages whose own layout tells more go before. */
export function detect(page: Page): number {
  const matter = readFrontMatter(page);
  return matter && page.lines.length > matter.count ? 0.7 : 0;
}
