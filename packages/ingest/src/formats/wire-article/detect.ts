import { findByline } from "../article/bylines.ts";
import { findDateline } from "../article/datelines.ts";
import type { Page } from "../page/page.ts";

/** How far down the opening of the story may stand under menus. */
const HEAD_LINES = 60;

/**
 * A story of a news agency: it opens with a dateline that names the agency, `TOKYO, March 20. /TASS/.`, or with a
 * dateline alone where the agency stands in the byline above.
 */
export function detect(page: Page): number {
  const head = page.lines.slice(0, HEAD_LINES);
  const datelines = head.flatMap((line) => findDateline(line) ?? []);
  if (datelines.some((one) => one.agency && one.date)) return 0.85;
  if (datelines.some((one) => one.agency)) return 0.8;
  const isSigned = head.some((line) => findByline(line)?.agency);
  return datelines.length > 0 && isSigned ? 0.7 : 0;
}
