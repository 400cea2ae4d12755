import { findByline } from "../article/bylines.ts";
import { findDateline } from "../article/datelines.ts";
import type { Line, Page } from "../page/page.ts";
import { isTitleLike } from "../page/prose.ts";
import { findStatedTime, isTimeLine } from "../page/stated-times.ts";

/** How far down the opening of the story may stand under menus. */
const HEAD_LINES = 60;

/**
 * A story of a news agency: it opens with a dateline that names the agency, `TOKYO, March 20. /TASS/.`, or with a
 * dateline alone where the agency stands in the byline above.
 */
export function detect(page: Page): number {
  const head = page.lines.slice(0, HEAD_LINES);
  const datelines = head.flatMap((line) => findDateline(line) ?? []);
  if (areTeasers(head) || areDatedTeasers(head)) return 0.5;
  if (datelines.some((one) => one.agency && one.date)) return 0.85;
  if (datelines.some((one) => one.agency)) return 0.8;
  const isSigned = head.some((line) => findByline(line)?.agency);
  return datelines.length > 0 && isSigned ? 0.7 : 0;
}

/** Whether several lines open as wires do, each with a day of its own right below: teasers of a reporter's page. */
function areTeasers(lines: Line[]): boolean {
  const dated = lines.filter((line, index) => {
    if (!findDateline(line)?.agency) return false;
    const below = lines.slice(index + 1, index + 3).filter(({ blanksAbove }) => blanksAbove === 0);
    return below.some((one) => {
      const stated = one.text.length <= 40 ? findStatedTime(one) : null;
      return stated !== null && isTimeLine(one, stated);
    });
  });
  return dated.length >= 2;
}

/** Whether several lines that open as wires do stand each below a headline and a time of its own: a topic's page. */
function areDatedTeasers(lines: Line[]): boolean {
  const dated = lines.filter((line, index) => {
    const [title, time] = lines.slice(Math.max(0, index - 2), index);
    if (!title || !time || !findDateline(line)?.agency) return false;
    const stated = time.text.length <= 60 ? findStatedTime(time) : null;
    return stated !== null && isTimeLine(time, stated) && isTitleLike(title.text) && !findStatedTime(title);
  });
  return dated.length >= 2;
}
