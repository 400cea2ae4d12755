import { PAGE_MARK } from "../../markup/layout.ts";
import type { Page } from "../page/page.ts";

/** The text that `markup/` makes of a web page or an entry of a feed: its first line says so, and nothing else begins so. */
export function detect(page: Page): number {
  return page.lines[0]?.text === PAGE_MARK ? 1 : 0;
}
